/**
 * Counts while the process is killed, the disk is full, or it is read-only: for real.
 * Guarantees: nothing is imitated; the disk is a small one in memory, mounted in a namespace of the test's own.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { createLog } from '../../../main/log.ts';
import { createUsage } from '../../../main/usage/usage.ts';
import { childScript } from '../../support/child-script.ts';
import { killAtRandom } from '../../support/kill-at-random.ts';
import { quickFolder, temporaryFolder } from '../../support/temporary-folder.ts';

const KILLS = 30;
const day = new Date(2026, 10, 26);

let script = '';
beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'writer.ts'))));

test('killed many times while it counts: no visit is lost, and every line is whole', async () => {
  const folder = quickFolder();
  const file = join(folder, 'usage/counts-2026-11-26.csv');
  const usage = createUsage({ folder: () => join(folder, 'usage'), log: createLog({ folder, print: () => undefined }), now: () => day });
  let found = 0;
  for (let index = 0; index < KILLS; index += 1) {
    const counted = await killAtRandom(script, 'kill', folder);
    expect(counted).toBeGreaterThan(found);
    found = usage.days(1, day)[0]?.visits ?? NaN;
    expect([counted, counted + 1]).toContain(found);
    const lines = readFileSync(file, 'utf8').split('\r\n');
    expect(lines.slice(1)).toEqual([`2026-11-26,14,visit,,,finished,${found},`, `2026-11-26,,telling,en,kids,finished,${found},`, `2026-11-26,,end,,,idle,${found},`, `2026-11-26,,slide,,kids,hello,${found},${found * 7}`, `2026-11-26,,choice,,,calm,${found},`, '']);
    expect(readdirSync(join(folder, 'usage')).length).toBeLessThanOrEqual(2);
  }
});

/** Where a system allows no namespaces this fails: the kiosk itself could not start there. */
function onADisk(part: string, readOnly = false): { readonly happened: unknown; readonly disk: string } {
  const disk = join(temporaryFolder(), 'disk');
  mkdirSync(disk);
  const command = `mount -t tmpfs -o size=256k none "$1" && ${readOnly ? 'mount -o remount,ro "$1" && ' : ''}exec "$2" "$3" "$4" "$1"`;
  const printed = execFileSync('unshare', ['-U', '-r', '-m', 'sh', '-c', command, 'sh', disk, process.execPath, script, part], { encoding: 'utf8' });
  return { happened: JSON.parse(printed) as unknown, disk };
}

test('a full disk: the old counts stay whole, the new ones wait and are written when there is room', () => {
  const { happened, disk } = onADisk('disk');
  expect(happened).toEqual({
    full: { faults: [`Counts cannot be kept in ${disk}/usage: ENOSPC: no space left on device, write. Visits that wait in memory until they can: 2.`], kept: 1, told: 3 },
    after: { faults: [], kept: 4 },
    printed: [expect.objectContaining({ event: 'usage-not-written', reason: 'ENOSPC: no space left on device, write' }), expect.objectContaining({ event: 'log-not-written' }), expect.objectContaining({ event: 'usage-written' })],
  });
});

test('a read-only disk: told once, and shown to the staff from memory', () => {
  const { happened, disk } = onADisk('read-only', true);
  const reason = `EROFS: read-only file system, mkdir '${disk}/usage'`;
  expect(happened).toEqual({
    faults: [`Counts cannot be kept in ${disk}/usage: ${reason}. Visits that wait in memory until they can: 2.`],
    told: 2,
    rows: 5,
    printed: [expect.objectContaining({ event: 'usage-not-written', reason }), expect.objectContaining({ event: 'log-not-written' })],
  });
});
