/**
 * `npm run check -- SHOW_FOLDER`: judges a show as the kiosk would, and its narration.
 * Guarantees: every fault and warning is told with file and place, all at once; the answer is 1 when there is a fault.
 */
import path from 'node:path';
import { faultText } from '#core/fault.ts';
import { staleNarrations } from '../../media/narrator/check.ts';
import { readShow } from '../show/read-show.ts';

export async function run(args: readonly string[]): Promise<number> {
  const [given, ...rest] = args;
  if (given === undefined || rest.length > 0) {
    process.stderr.write('usage: npm run check -- SHOW_FOLDER\n');
    return 2;
  }
  // npm runs its commands in the project's folder; a relative path is meant from where it was typed.
  const folder = path.resolve(process.env['INIT_CWD'] ?? '.', given);
  const reading = await readShow(folder);
  const faults = new Set([...(reading.ok ? [] : reading.faults), ...await staleNarrations(folder)].map(faultText));
  const warnings = new Set((reading.ok ? reading.warnings : []).map(faultText));
  for (const text of faults) process.stdout.write(`fault: ${text}\n`);
  for (const text of warnings) if (!faults.has(text)) process.stdout.write(`warning: ${text}\n`);
  process.stdout.write(faults.size === 0 ? `${given}: fit to be shown\n` : `${given}: ${faults.size} faults\n`);
  return faults.size === 0 ? 0 : 1;
}
