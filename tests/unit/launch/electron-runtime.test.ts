/** The rules by which an Electron is found, and what is said when there is none. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fallbackRefusal, keptAs } from '../../../main/launch/electron-fallback.ts';
import { downloadFailure, noElectronText, resolveElectron } from '../../../main/launch/electron-runtime.ts';

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'electron-runtime-'));
  onTestFinished(async () => { await rm(folder, { recursive: true }); });
  return folder;
}

test('ELECTRON_OVERRIDE_DIST_PATH comes before everything else', async () => {
  const folder = await temporaryFolder();
  await writeFile(path.join(folder, 'electron'), '', { mode: 0o755 });
  await writeFile(path.join(folder, 'version'), 'v45.5.0\n');
  expect(await resolveElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toEqual({
    executable: path.join(folder, 'electron'), folder, version: '45.5.0', source: 'override',
  });
});

test('an ELECTRON_OVERRIDE_DIST_PATH without Electron is an error that names it, not a reason to take another', async () => {
  const folder = await temporaryFolder();
  await expect(resolveElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).rejects.toThrow(folder);
});

test('without any Electron every source, its failure and the ways out are named', () => {
  const text = noElectronText([{ name: 'npm package electron 45.5.0', reason: 'no line' }, { name: 'another', reason: 'wrong machine' }]);
  expect(text).toContain('1. npm package electron 45.5.0: no line');
  expect(text).toContain('2. another: wrong machine');
  expect(text).toContain('ELECTRON_OVERRIDE_DIST_PATH');
});

test.each([
  ['TypeError: fetch failed\n    at node:internal/deps/undici\n', 'its download host cannot be reached'],
  ['warning\nHTTPError: Response code 404 (Not Found)\n    at x\n', 'HTTPError: Response code 404 (Not Found)'],
  ['', undefined],
])('the installer that said %j failed because of %j', (stderr, reason) => {
  expect(downloadFailure(stderr)).toBe(reason);
});

describe('the fallback', () => {
  test.each([['linux', 'x64', undefined], ['linux', 'arm64', 'linux-arm64'], ['darwin', 'x64', 'darwin-x64']])('on %s-%s', (platform, arch, named) => {
    const refusal = fallbackRefusal(platform, arch);
    if (named === undefined) expect(refusal).toBeUndefined();
    else expect(refusal).toContain(named);
  });

  test.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/de.pak', 'locales/de.pak'],
    ['Cypress/chrome-sandbox', 'chrome-sandbox'],
    ['Cypress/', undefined],
    ['Cypress/locales/', undefined],
    ['Cypress/resources/app/package.json', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['Cypress/../../outside', undefined],
    ['/etc/passwd', undefined],
  ])('keeps %s as %s', (zipPath, kept) => {
    expect(keptAs(zipPath)).toBe(kept);
  });
});
