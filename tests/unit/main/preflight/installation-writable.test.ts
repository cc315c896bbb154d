/** Real folders, judged for users of all kinds. The folder these tests make belongs to whoever runs them. */
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Log } from '../../../../main/log.ts';
import { firstWritable, warnOfWritableInstallation } from '../../../../main/preflight/installation-writable.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const ME = { uid: process.getuid?.() ?? 0, groups: [process.getgid?.() ?? 0] };
/** Neither root nor whoever runs the tests, and in no group that owns anything here. */
const STRANGER = { uid: 54_321, groups: [54_321] };

function installed(): string {
  const folder = join(temporaryFolder(), 'kiosk');
  mkdirSync(join(folder, 'resources/media'), { recursive: true, mode: 0o755 });
  writeFileSync(join(folder, 'resources/app.asar'), 'x', { mode: 0o644 });
  for (const path of ['resources/media', 'resources', '.', '..']) chmodSync(join(folder, path), 0o755);
  return folder;
}

test('what belongs to another user and only it may write is safe', async () => {
  expect(await firstWritable(installed(), STRANGER)).toBeNull();
});

test('its owner may change it, also where the mode forbids it', async () => {
  const folder = installed();
  chmodSync(folder, 0o555);
  expect(await firstWritable(folder, ME)).toBe(folder);
});

test('one file or folder that all may write is found, however deep', async () => {
  for (const path of ['resources/app.asar', 'resources/media', 'resources', '.']) {
    const folder = installed();
    chmodSync(join(folder, path), path.endsWith('.asar') ? 0o666 : 0o777);
    expect(await firstWritable(folder, STRANGER)).toBe(join(folder, path));
  }
});

test('so is a folder above it, in which the whole installation could be exchanged', async () => {
  const folder = installed();
  chmodSync(join(folder, '..'), 0o777);
  expect(await firstWritable(folder, STRANGER)).toBe(join(folder, '..'));
  chmodSync(join(folder, '..'), 0o1777);
  expect(await firstWritable(folder, STRANGER)).toBeNull();
});

test('a symbolic link is not taken for a file that all may write', async () => {
  const folder = installed();
  symlinkSync('app.asar', join(folder, 'resources/link'));
  expect(await firstWritable(folder, STRANGER)).toBeNull();
});

test('the log names the folder and what to do; a repository is not asked; a folder that is gone is told too', async () => {
  const said: [string, unknown][] = [];
  const say = (event: string, fields: unknown): unknown => said.push([event, fields]);
  const log: Log = { info: say, warn: say, error: say };
  const folder = installed();
  await warnOfWritableInstallation(folder, log);
  await warnOfWritableInstallation(null, log);
  await warnOfWritableInstallation(join(folder, 'gone'), log);
  expect(said).toEqual([
    ['installation-writable', { folder, writable: folder, todo: expect.stringContaining(`chown -R root:root "${folder}"`) as string }],
    ['installation-not-checked', { folder: join(folder, 'gone'), reason: expect.stringContaining('ENOENT') as string }],
  ]);
});
