/**
 * How much of a show is spoken, and how fast.
 * Guarantees: only narration that is of the present text, with every word timed, in order and within its sound, counts.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { narrationFileSchema } from '#core/show/show.ts';
import { narrationFault } from '../../media/narrator/check.ts';
import { readSpokenTexts, type SpokenText } from '../../media/narrator/spoken-texts.ts';
import type { Table } from '../show/judge/judgement.ts';

interface Spoken {
  readonly text: SpokenText;
  /** Length in ms; null where there is no narration of the present text. */
  readonly durationMs: number | null;
}

/** Slides one by one; what stands beside them as one row a kind. */
export async function narrationTable(folder: string): Promise<Table> {
  const { texts } = await readSpokenTexts(folder);
  const groups = new Map<string, Spoken[]>();
  for (const text of texts) {
    const [kind = ''] = text.id.split('/');
    const group = `${text.language}/${kind === text.telling ? text.id : kind}`;
    groups.set(group, [...(groups.get(group) ?? []), { text, durationMs: await durationOf(folder, text) }]);
  }
  const rows = [...groups].map(([group, spoken]) => {
    const fresh = spoken.flatMap(({ text, durationMs }) => (durationMs === null ? [] : [{ words: text.words.length, durationMs }]));
    const words = fresh.reduce((sum, one) => sum + one.words, 0);
    const ms = fresh.reduce((sum, one) => sum + one.durationMs, 0);
    return [group, `${fresh.length} of ${spoken.length}`, String(words), (ms / 1000).toFixed(1), ms === 0 ? '-' : String(Math.round(words / (ms / 60_000)))];
  });
  return { title: 'Narration of the present text, every word timed', head: ['text', 'spoken', 'words', 'seconds', 'words a minute'], rows };
}

async function durationOf(folder: string, text: SpokenText): Promise<number | null> {
  if ((await narrationFault(folder, text)) !== null) return null;
  return narrationFileSchema.parse(JSON.parse(await readFile(join(folder, `${text.narration}.words.json`), 'utf8'))).durationMs;
}
