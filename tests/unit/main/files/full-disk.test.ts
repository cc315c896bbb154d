/**
 * A disk that is full, or read-only, for real: a small one in memory, mounted in a namespace of the test's own.
 * Guarantees: nothing is imitated, and root gets no special treatment: the errors are the kernel's.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { childScript } from '../../../support/child-script.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

let script = '';
beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'on-a-small-disk.ts'))));

interface Scene {
  readonly elsewhere: string;
  /** What the part printed. */
  readonly happened: unknown;
}

/** Where a system allows no namespaces this fails: the kiosk itself could not start there. */
function onADisk(part: string, readOnly = false): Scene {
  const elsewhere = temporaryFolder();
  const disk = join(elsewhere, 'disk');
  mkdirSync(disk);
  for (const [index, name] of ['old', 'new', 'bundled'].entries()) writeTinyShow(join(elsewhere, name), { sound: new Uint8Array(5_000).fill(index) });
  writeFileSync(join(elsewhere, 'kiosk.yaml'), `clinic: { name: Ward 3 }\n`);
  const command = `mount -t tmpfs -o size=256k none "$1" && ${readOnly ? 'mkdir "$1/user-data" && mount -o remount,ro "$1" && ' : ''}exec "$2" "$3" "$4" "$1" "$5"`;
  const printed = execFileSync('unshare', ['-U', '-r', '-m', 'sh', '-c', command, 'sh', disk, process.execPath, script, part, elsewhere], { encoding: 'utf8' });
  return { elsewhere, happened: JSON.parse(printed) as unknown };
}

describe('a full disk', () => {
  test('a file that does not fit leaves the old one, and no part of itself', () => {
    expect(onADisk('file').happened).toEqual({ written: 'ENOSPC', content: 'old', names: ['state'] });
  });

  test('the log says so once, and goes on when there is room; what was cut off stays alone on its line', () => {
    const { said, printed, lines } = onADisk('log').happened as { said: unknown[]; printed: number; lines: string[] };
    expect(said).toMatchObject([{ level: 'error', reason: 'ENOSPC: no space left on device, write' }]);
    expect(printed).toBe(44);
    const cut = lines.filter((line) => !line.endsWith('}'));
    expect(cut.length).toBe(1);
    expect(cut[0]).toMatch(/^\{"time":/);
    const events = lines.filter((line) => line.endsWith('}')).map((line) => (JSON.parse(line) as { event: string }).event);
    expect([events[0], ...events.slice(-2)]).toEqual(['before', 'after', 'after']);
  });

  test('a show that does not fit is played from its own folder; the one that was kept stays, and takes no more room', () => {
    const { elsewhere, happened } = onADisk('start');
    expect(happened).toEqual({
      config: 'file',
      show: ['asked for', join(elsewhere, 'new'), 'ENOSPC: no space left on device, write'],
      next: ['last good', true],
      names: 2,
    });
  });
});

test('a read-only disk: configuration and show hold, each says what it could not keep, and Chromium gets another place', () => {
  const { elsewhere, happened } = onADisk('read-only', true);
  const userData = join(elsewhere, 'disk/user-data');
  expect(happened).toEqual({
    printed: ['one', `log-not-written: EROFS: read-only file system, mkdir '${userData}/logs'`, 'two'],
    config: ['file', expect.stringMatching(/^EROFS: read-only file system, open '/) as string],
    show: ['asked for', join(elsewhere, 'new'), `EROFS: read-only file system, mkdir '${userData}/last-good-show'`],
    place: join(elsewhere, 'bone-marrow-kiosk-0'),
    nowhere: null,
    written: 'EROFS',
  });
});
