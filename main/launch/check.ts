/**
 * `npm run check -- SHOW_FOLDER`: judges a show as the kiosk would, its words against its facts, and its narration.
 * Guarantees: tables first, then every fault and warning with file and place, all at once; the answer is 1 when there is a
 * fault. A place that the kiosk itself refuses is told once, in the kiosk's words.
 */
import path from 'node:path';
import { faultText, type Fault } from '#core/fault.ts';
import { staleNarrations, unspokenInterface } from '../../media/narrator/check.ts';
import { judgeShow } from '../show/judge/judge.ts';
import type { Judgement } from '../show/judge/judgement.ts';
import { readMaterial } from '../show/judge/material.ts';
import { tableText } from '../show/judge/tables.ts';
import { readShow } from '../show/read-show.ts';
import { narrationTable } from './narration-table.ts';

export async function run(args: readonly string[]): Promise<number> {
  const [given, ...rest] = args;
  if (given === undefined || rest.length > 0) {
    process.stderr.write('usage: npm run check -- SHOW_FOLDER\n');
    return 2;
  }
  // npm runs its commands in the project's folder; a relative path is meant from where it was typed.
  const judgement = await judgeFolder(path.resolve(process.env['INIT_CWD'] ?? '.', given));
  process.stdout.write(judgementText(judgement, given));
  return judgement.faults.length === 0 ? 0 : 1;
}

/** `today`: YYYY-MM-DD. */
export async function judgeFolder(folder: string, today = new Date().toISOString().slice(0, 10)): Promise<Judgement> {
  const reading = await readShow(folder);
  const { material, faults: unread } = await readMaterial(folder);
  const judged = material === null ? { tables: [], faults: [], warnings: [] } : judgeShow(material, today);
  const stale = await staleNarrations(folder);
  const unspoken = material === null ? [] : await unspokenInterface(folder);
  const narration = material === null ? [] : [await narrationTable(folder)];
  const faults = oncePerPlace([reading.ok ? [] : reading.faults, unread, judged.faults, stale]);
  return { tables: [...judged.tables, ...narration], faults, warnings: oncePerPlace([faults, unspoken, reading.ok ? reading.warnings : [], judged.warnings]).slice(faults.length) };
}

export function judgementText({ tables, faults, warnings }: Judgement, name: string): string {
  const lines = [
    ...tables.map((table) => `${tableText(table)}\n`),
    ...faults.map((fault) => `fault: ${faultText(fault)}`),
    ...warnings.map((fault) => `warning: ${faultText(fault)}`),
    faults.length === 0 ? `${name}: fit to be shown` : `${name}: ${faults.length} faults`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Of what several judges say about the same key of the same file, the first one's faults. */
function oncePerPlace(judges: readonly (readonly Fault[])[]): Fault[] {
  const told = new Set<string>();
  return judges.flatMap((faults) => {
    const kept = faults.filter(({ file, key }) => !told.has(`${file} ${key}`));
    for (const { file, key } of kept) told.add(`${file} ${key}`);
    return [...new Map(kept.map((fault) => [faultText(fault), fault])).values()];
  });
}
