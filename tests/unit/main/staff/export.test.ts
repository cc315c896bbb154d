/** Where counts can be copied to and how: real files, and a stick that is a real mount in a namespace of the test's own. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExportAnswer } from '#core/staff/staff.ts';
import { exportCounts } from '../../../../main/staff/export-counts.ts';
import { removableMounts } from '../../../../main/staff/export-targets.ts';
import { childScript } from '../../../support/child-script.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const TODAY = new Date(2026, 2, 31, 0, 30);
const CSV = 'day,visits\r\n2026-03-31,7\r\n';
const NAME = 'bone-marrow-kiosk-2026-03-31.csv';

describe('what is mounted', () => {
  test('only below /media and /run/media, and not read-only', () => {
    expect(removableMounts([
      '/dev/sda1 / ext4 rw,relatime 0 0', 'proc /proc proc rw 0 0', '/dev/sdb1 /media/kiosk/STICK vfat rw,nosuid 0 0', '/dev/sdc1 /run/media/kiosk/OTHER exfat rw 0 0',
      '/dev/sdd1 /media/usb0 vfat rw 0 0', '/dev/sde1 /media/kiosk/CD iso9660 ro,nosuid 0 0', '/dev/sdf1 /media/kiosk/a/b vfat rw 0 0', '/dev/sdg1 /run/media/kiosk vfat rw 0 0',
      '/dev/sdh1 /mnt/disk ext4 rw 0 0', '/dev/sdi1 /srv/media/kiosk/X vfat rw 0 0', '/dev/sdb1 /media/kiosk/STICK vfat rw 0 0', '/dev/sdj1 /media/kiosk/errors=remount-ro vfat rw,errors=remount-ro 0 0', '',
    ].join('\n'))).toEqual(['/media/kiosk/STICK', '/media/kiosk/errors=remount-ro', '/media/usb0', '/run/media/kiosk/OTHER']);
  });

  test('the kernel\'s way to write a space, a tab, an end of line and a backslash', () => {
    expect(removableMounts('/dev/sdb1 /media/kiosk/MY\\040STICK\\011\\012\\134 vfat rw 0 0\n/dev/sdb1 /media/kiosk/é vfat rw 0 0')).toEqual(['/media/kiosk/MY STICK\t\n\\', '/media/kiosk/é']);
  });

  test.for(['', '\n\n', 'x', '/dev/sdb1 /media/../etc/x vfat rw 0 0', '/dev/sdb1 /media// vfat rw'])('%j is nothing', (text) => {
    expect(removableMounts(text)).toEqual([]);
  });
});

/** To a folder that is offered, whatever it is. */
async function exported(folder: string, offered: readonly string[] = [folder], counts: string | null = null): Promise<ExportAnswer> {
  return exportCounts(folder, async () => offered.map((one) => ({ folder: one, name: 'x' })), { csv: () => CSV, folder: counts }, TODAY);
}

describe('the file', () => {
  test('is there, whole and alone; the second of a day takes the place of the first', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, NAME), 'of this morning');
    writeFileSync(join(folder, `${NAME}.partial`), 'of a stick that was pulled');
    expect(await exported(folder)).toEqual({ ok: true, file: join(folder, NAME) });
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe(CSV);
    expect(readdirSync(folder)).toEqual([NAME]);
  });

  test('goes nowhere but to what is offered right now', async () => {
    const folder = temporaryFolder();
    const other = temporaryFolder();
    expect(await exported(folder, [other])).toEqual({ ok: false, reason: 'it is not there any more' });
    expect(await exported(join(other, '../../etc'), [other])).toMatchObject({ ok: false });
    expect(await exported(`${other}/`, [other])).toMatchObject({ ok: false });
    expect([...readdirSync(folder), ...readdirSync(other)]).toEqual([]);
  });

  test('the folder of the counts is made when it is missing; that of a stick never', async () => {
    const folder = join(temporaryFolder(), 'usage');
    expect(await exported(folder)).toMatchObject({ ok: false, reason: expect.stringContaining('taken away') as string });
    expect(await exported(folder, [folder], folder)).toEqual({ ok: true, file: join(folder, NAME) });
  });

  test('a link that was prepared on the stick leads nowhere', async () => {
    const folder = temporaryFolder();
    const victim = join(temporaryFolder(), 'kiosk.yaml');
    writeFileSync(victim, 'ours');
    for (const name of [NAME, `${NAME}.partial`]) symlinkSync(victim, join(folder, name));
    expect(await exported(folder)).toMatchObject({ ok: true });
    expect(readFileSync(victim, 'utf8')).toBe('ours');
    expect(readFileSync(join(folder, NAME), 'utf8')).toBe(CSV);
  });

  test('a folder of its name in the way is told in words, and nothing is left', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, NAME));
    const answer = await exported(folder);
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/EISDIR|directory/) as string });
    expect(readdirSync(folder)).toEqual([NAME]);
  });
});

describe('a stick', () => {
  let script = '';
  beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'on-a-stick.ts'))));

  /** Where a system allows no namespaces this fails: the kiosk itself could not start there. */
  function onAStick(part: string): unknown {
    const command = 'mount -t tmpfs none /media && mkdir -p "/media/kiosk/A STICK" && mount -t tmpfs -o size=64k stick "/media/kiosk/A STICK" && exec "$0" "$1" "$2" "$3"';
    return JSON.parse(execFileSync('unshare', ['-U', '-r', '-m', 'sh', '-c', command, process.execPath, script, part, temporaryFolder()], { encoding: 'utf8' })) as unknown;
  }

  test('is offered beside the folder of the counts, and written to', () => {
    expect(onAStick('plain')).toEqual({ targets: ['/media/kiosk/A STICK: A STICK', 'counts'], answer: 'whole', left: [NAME] });
  });

  test('that is full', () => {
    expect(onAStick('full')).toEqual({ targets: ['/media/kiosk/A STICK: A STICK', 'counts'], answer: 'there is no room left on it', left: ['ballast'] });
  });

  test('that is read-only is not offered; that becomes so meanwhile is told in words', () => {
    expect(onAStick('read-only')).toEqual({ targets: ['counts'], answer: 'it is not there any more', left: [] });
    expect(onAStick('read-only meanwhile')).toMatchObject({ answer: 'it is read-only', left: [] });
  });

  test.for(['before it is written to', 'after it was written to'])('that is pulled %s: told, and nothing is written in its place', (when) => {
    expect(onAStick(`pulled ${when}`)).toEqual({
      targets: ['/media/kiosk/A STICK: A STICK', 'counts'], answer: 'it was taken away while it was being written to, or it is broken', left: [],
    });
  });
});
