/**
 * Every broken copy of the bundled show is refused, with the place and the reason, and with nothing else. A copy is held
 * against the show as it is, so that a slip in the show itself fails one test and not all.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { faultText, type Fault } from '#core/fault.ts';
import { judgeFolder, judgementText } from '../../../main/launch/check.ts';
import { judgedShows, type ExpectedFault } from '../../broken/judged.ts';
import { copyBundled, speak } from '../../support/bundled-copy.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const TODAY = '2026-06-01';

/** Without its line, which moves with every edit above it. */
const nameOf = ({ line: _line, ...fault }: Fault): string => JSON.stringify(fault);

describe('npm run check', () => {
  let unbroken: ReadonlySet<string>;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kiosk-test-'));
    copyBundled(folder);
    await speak(folder);
    unbroken = new Set((await judgeFolder(folder, TODAY)).faults.map(nameOf));
    rmSync(folder, { recursive: true });
  });

  test('the table is long enough and names nothing twice', () => {
    expect(judgedShows.length).toBeGreaterThanOrEqual(20);
    expect(new Set(judgedShows.map(({ name }) => name)).size).toBe(judgedShows.length);
  });

  test('finds nothing wrong with the show as it is', async () => {
    const folder = temporaryFolder();
    copyBundled(folder);
    await speak(folder);
    const judgement = await judgeFolder(folder, TODAY);
    expect(judgement.faults.map(faultText)).toEqual([]);
    expect(judgement.warnings.map(faultText)).toEqual([]);
    const text = judgementText(judgement, 'show');
    for (const title of ['Coverage', 'Readability of en: Flesch-Kincaid', 'Readability of es: Fernández-Huerta, INFLESZ', 'Cues of en', 'Cues of es', 'Pictures', 'Reviews', 'Narration']) expect(text).toContain(`\n${title}`.slice(title === 'Coverage' ? 1 : 0));
    expect(text).toMatch(/fit to be shown\n$/);
  });

  test.for(judgedShows)('refuses $name', async ({ edit, unspeak, faults }) => {
    const folder = temporaryFolder();
    copyBundled(folder);
    edit?.(folder);
    await speak(folder);
    unspeak?.(folder);

    const found = (await judgeFolder(folder, TODAY)).faults.filter((fault) => !unbroken.has(nameOf(fault)));

    const lineOf = (file: string, line: number | undefined): string => (line === undefined ? '' : (readFileSync(join(folder, file), 'utf8').split('\n')[line - 1] ?? ''));
    const fits = ({ file, at, says }: ExpectedFault, fault: (typeof found)[number]): boolean =>
      fault.file === file && says.test(faultText(fault)) && (at === undefined || lineOf(file, fault.line).includes(at));
    const texts = found.map((fault) => `${faultText(fault)}\n    at ${lineOf(fault.file, fault.line)}`).join('\n');
    expect(found.filter((fault) => !faults.some((expected) => fits(expected, fault))), texts).toEqual([]);
    expect(faults.filter((expected) => !found.some((fault) => fits(expected, fault))), texts).toEqual([]);
  });
});
