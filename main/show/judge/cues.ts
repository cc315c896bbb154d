/**
 * The parts that light up while they are named.
 * Guarantees: pure; at least two cues on every slide. That each part is in its picture is the reader's to say (cross-check.ts).
 */
import type { Fault } from '#core/fault.ts';
import { TELLINGS } from '#core/show/telling.ts';
import { MarkupError, wordsOf, type Word } from '#core/show/words.ts';
import { textFileName } from '../cross-check.ts';
import type { Judgement, Table } from './judgement.ts';
import type { Material } from './material.ts';

const LEAST_CUES = 2;

export function judgeCues({ show, texts }: Material): Judgement {
  const faults: Fault[] = [];
  const tables: Table[] = [];
  for (const [language, text] of texts) {
    const rows: string[][] = [];
    const tell = (name: string, cues: readonly string[]): void => void rows.push([name, String(cues.length), [...new Set(cues)].join(', ')]);
    for (const telling of TELLINGS) {
      for (const { id, picture } of show.value.tellings[telling] ?? []) {
        const slide = text.value.tellings[telling]?.[id];
        if (slide === undefined) continue;
        const cues = slide.say.flatMap(cuesOf);
        tell(`${telling}/${id}`, cues);
        const path = ['tellings', telling, id, 'say'];
        if (cues.length < LEAST_CUES) faults.push({ file: textFileName(language), line: text.lineOf(path), key: path.join('.'), found: `${cues.length} cues`, allowed: `at least ${LEAST_CUES}: [part]words[/] of pictures/${picture}.svg` });
      }
    }
    for (const [id, { say }] of Object.entries(text.value.needle)) tell(`needle/${id}`, say.flatMap(cuesOf));
    tables.push({ title: `Cues of ${language}: parts that light up while they are named`, head: ['text', 'cues', 'parts'], rows });
  }
  return { tables, faults, warnings: [] };
}

/** Parts in the order in which they light; words in a row of the same part are one cue. */
export function cuesOf(line: string): string[] {
  let words: Word[];
  try {
    words = wordsOf([line]);
  } catch (error) {
    if (error instanceof MarkupError) return [];
    throw error;
  }
  return words.flatMap(({ parts }, at) => parts.filter((part) => words[at - 1]?.parts.includes(part) !== true));
}
