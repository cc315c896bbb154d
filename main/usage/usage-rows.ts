/**
 * What is written of visits: rows that count, each of them one question ("how many read this slide?"), never one visit.
 * Guarantees: pure. A visit is taken apart before anything is written, for three reasons:
 * - A line for each visit would join a rare language with an hour and with large text: who sat in the waiting room at that hour
 *   could find a family in it. So language and telling, display choices, words, questions and slides are counted by day, each in
 *   rows of its own; only visits as such are counted by hour, and say nothing but whether they were finished.
 * - Lines in the order of the visits would say who came after whom, and lines next to each other which belong together. So equal
 *   rows are one row with a number, and rows are sorted: the same visits in another order make the same file.
 * - Nothing in a row is longer or finer than an administrator's question needs: no minute, no volume, no order of slides.
 * On a day with a single visit its rows are that visit's; they still say nothing that a name, a number or another day hangs on.
 */
import type { VisitCount } from '#core/usage/visit-count.ts';
import { STORIES } from '#core/show/telling.ts';
import { csvLine } from './csv.ts';

/** What a row counts; what its cells mean is told in the README. */
export const ROW_KINDS = ['visit', 'telling', 'end', 'slide', 'choice', 'word', 'question', 'language-change', 'recovery'] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export interface Row {
  /** Hour of the day, 00 to 23; empty where only the day counts. */
  readonly hour: string;
  readonly what: RowKind;
  readonly language: string;
  readonly telling: string;
  readonly item: string;
  readonly count: number;
  /** Sum over all that were counted; 0 where there is no time. */
  readonly seconds: number;
}

export const COLUMNS = ['day', 'hour', 'what', 'language', 'telling', 'item', 'count', 'seconds'] as const;
/** Most rows of a day: several times what a large show can have in all its languages. */
export const MAX_ROWS = 3_000;
/** Longest text in a cell, in characters. */
export const MAX_CELL = 80;
const MAX_NUMBER = 1_000_000_000;

function row(what: RowKind, cells: Partial<Row>): Row {
  return { hour: '', language: '', telling: '', item: '', count: 1, seconds: 0, ...cells, what };
}

/** `hour`: of its end. */
export function rowsOfVisit({ language, story, finished, end, slides, choices, words, questions, languageChanges }: VisitCount, hour: string): readonly Row[] {
  const outcome = finished ? 'finished' : 'left';
  return [
    row('visit', { hour, item: outcome }),
    row('telling', { language, telling: story ?? '', item: outcome }),
    row('end', { item: end }),
    ...slides.map(({ story: telling, slide, seconds }) => row('slide', { telling, item: slide, seconds })),
    ...choices.map((item) => row('choice', { item })),
    ...words.map(({ term, times }) => row('word', { item: term, count: times })),
    ...questions.map((item) => row('question', { item })),
    ...(languageChanges === 0 ? [] : [row('language-change', { count: languageChanges })]),
  ];
}

/** `failure` and `remedy` in the supervisor's words. */
export function rowOfRecovery(failure: string, remedy: string, hour: string): Row {
  return row('recovery', { hour, item: `${failure}: ${remedy}` });
}

/** Equal rows become one; sorted. Of more than MAX_ROWS those that came first are kept, and go on counting. */
export function addRows(...lists: readonly (readonly Row[])[]): readonly Row[] {
  const sums = new Map<string, Row>();
  for (const added of lists.flat()) {
    const key = keyOf(added);
    const sum = sums.get(key);
    if (sum === undefined && sums.size >= MAX_ROWS) continue;
    sums.set(key, { ...added, count: Math.min(MAX_NUMBER, (sum?.count ?? 0) + added.count), seconds: Math.min(MAX_NUMBER, (sum?.seconds ?? 0) + added.seconds) });
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}

/** Kinds in the order of ROW_KINDS; a space sorts before everything a cell may hold. */
function keyOf({ hour, what, language, telling, item }: Row): string {
  return [String(ROW_KINDS.indexOf(what)), hour, language, telling, item].join(' , ');
}

export function headerLine(): string {
  return csvLine(COLUMNS);
}

export function rowLine(day: string, { hour, what, language, telling, item, count, seconds }: Row): string {
  return csvLine([day, hour, what, language, telling, item, count, what === 'slide' ? seconds : '']);
}

const ROW_KIND: ReadonlySet<string> = new Set(ROW_KINDS);
const TELLING: ReadonlySet<string> = new Set(['', ...STORIES]);
/** Printable ASCII without a comma or a quotation mark: what is written never needs quoting. */
const CELL = new RegExp(`^[\\x20\\x21\\x23-\\x2b\\x2d-\\x7e]{0,${MAX_CELL}}$`);
const NUMBER = /^\d{1,10}$/;

/** The rows of a file of that day; the header, garbage and a last line that was cut off are none. */
export function rowsOfText(text: string, day: string): readonly Row[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return addRows(whole.split(/\r?\n/).flatMap((line) => rowOfLine(line, day) ?? []));
}

function rowOfLine(line: string, day: string): Row | null {
  const [of, hour = '', what = '', language = '', telling = '', item = '', count = '', seconds = '', ...more] = line.split(',');
  const fits = of === day && more.length === 0 && isKind(what) && /^(|[01]\d|2[0-3])$/.test(hour) && TELLING.has(telling) && CELL.test(language) && CELL.test(item) && NUMBER.test(count) && (seconds === '' || NUMBER.test(seconds));
  return fits ? { hour, what, language, telling, item, count: Number(count), seconds: Number(seconds) } : null;
}

function isKind(what: string): what is RowKind {
  return ROW_KIND.has(what);
}
