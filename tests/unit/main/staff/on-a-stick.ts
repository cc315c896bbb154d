/**
 * Run by export.test.ts where a small disk is mounted as a stick: `node script PART COUNTS`. Prints what happened as JSON.
 * Guarantees: nothing is judged here.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportTarget } from '#core/staff/staff.ts';
import { exportCounts } from '../../../../main/staff/export-counts.ts';
import { exportTargets } from '../../../../main/staff/export-targets.ts';

const [part = '', counts = ''] = process.argv.slice(2);
const STICK = '/media/kiosk/A STICK';
const CSV = 'day,visits\r\n2026-03-31,7\r\n'.repeat(300);

const remount = (): unknown => execFileSync('mount', ['-o', 'remount,ro', STICK]);
/** As a stick that is pulled: gone from the list at once, whoever still has it open. */
const pull = (): unknown => execFileSync('umount', ['-l', STICK]);

if (part === 'full') {
  const { bavail, bsize } = statfsSync(STICK);
  writeFileSync(join(STICK, 'ballast'), Buffer.alloc((bavail - 1) * bsize));
}
if (part === 'read-only') remount();

let asked = 0;
async function targets(): Promise<readonly ExportTarget[]> {
  asked += 1;
  // The second time it is asked is when all has been written.
  if (asked === 2 && part === 'pulled after it was written to') pull();
  return exportTargets(counts);
}

const csv = (): string => {
  if (part === 'read-only meanwhile') remount();
  if (part === 'pulled before it is written to') pull();
  return CSV;
};

const offered = (await exportTargets(counts)).map(({ folder, name }) => (folder === counts ? 'counts' : `${folder}: ${name}`));
const answer = await exportCounts(STICK, targets, { csv, folder: counts }, new Date(2026, 2, 31));
process.stdout.write(JSON.stringify({
  targets: offered,
  answer: answer.ok ? (readFileSync(answer.file, 'utf8') === CSV ? 'whole' : 'a part') : answer.reason,
  left: readdirSync(STICK),
}));
