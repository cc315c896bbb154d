/**
 * A thousand visits by random fingers, through the real reducer, tally, message and writer, and then a look into the files.
 * What this proves: they name nobody. Every cell is from the closed lists of the show and the contract; no time is finer than an
 * hour; no line is one visit, none says two things of a visit that are not meant to stand together, and nothing, the order of
 * the lines included, tells which visit came when or which two belong together.
 */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { outlineOf, type SessionSettings } from '#core/session/outline.ts';
import type { Show } from '#core/show/show.ts';
import { STORIES } from '#core/show/telling.ts';
import { DISPLAY_CHOICES, MAX_SECONDS, VISIT_ENDS } from '#core/usage/counted.ts';
import type { VisitCount } from '#core/usage/visit-count.ts';
import { channels } from '#core/bridge.ts';
import { createLog } from '../../../main/log.ts';
import { readShow } from '../../../main/show/read-show.ts';
import { knownCount } from '../../../main/usage/known-count.ts';
import { createUsage, type Usage } from '../../../main/usage/usage.ts';
import { visitCounter } from '../../../renderer/shell/usage.ts';
import { quickFolder } from '../../support/temporary-folder.ts';
import { pass, randomVisits } from '../../support/visits.ts';

const VISITS = 1_000;
const FAILURES = ['render process gone', 'page hung', 'load failed', 'preload failed', 'never ready', 'window closed', 'gpu process gone', 'main error'];
const REMEDIES = ['carry on', 'reload', 'new window', 'relaunch', 'rest'];
/** Longest line in characters. */
const MAX_LINE = 100;

interface Visit {
  readonly count: VisitCount;
  /** When it ended, to the millisecond. */
  readonly at: Date;
}

let show: Show;
let visits: readonly Visit[] = [];
let files: Record<string, string> | null = null;

beforeAll(async () => {
  const reading = await readShow(join(import.meta.dirname, '../../../media/bone-marrow'));
  if (!reading.ok) throw new Error('the bundled show cannot be read');
  show = reading.show;
  const settings: SessionSettings = { outline: outlineOf(show), languages: show.languages, timeoutMs: 60_000, warningMs: 20_000, volume: 0.4, ceiling: 0.8, start: { text: 1, captions: true, theme: 'paper', calm: false, lowReach: false, spoken: false, scanning: 'off' }, staff: true };
  // A seed of its own each time would make a failure hard to see again.
  const sequences = fc.sample(randomVisits(settings), { numRuns: 5 * VISITS, seed: 7 });
  const counts: VisitCount[] = [];
  for (const steps of sequences) {
    const told: VisitCount[] = [];
    const hear = visitCounter(settings, (count) => told.push(count));
    for (const { after, event } of pass(steps, settings)) hear(after, event);
    counts.push(...told);
    if (counts.length >= VISITS) break;
  }
  // Over three days, the clocks going back in one of them, at odd minutes.
  visits = counts.slice(0, VISITS).map((count, index) => ({ count, at: new Date(2026, 9, 24 + (index % 3), 7 + ((index * 7) % 12), (index * 13) % 60, (index * 29) % 60, (index * 331) % 1000) }));
});

/** As the main process takes them: parsed, and compared with the show. */
function write(these: readonly Visit[], more: (usage: Usage) => void = () => undefined): string {
  const folder = join(quickFolder(), 'usage');
  let time = new Date(0);
  const usage = createUsage({ folder: () => folder, log: createLog({ folder: join(folder, '../logs'), print: () => undefined }), now: () => time });
  for (const { count, at } of these) {
    time = at;
    const known = knownCount(channels.count.parse(count), show);
    if (known !== null) usage.count(known);
  }
  more(usage);
  return folder;
}

const texts = (folder: string): Record<string, string> => Object.fromEntries(readdirSync(folder).sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
/** Name of each file of the thousand visits → its text. */
const written = (): Record<string, string> => (files ??= texts(write(visits)));
const linesOf = (those: Record<string, string>): string[] => Object.values(those).flatMap((text) => text.split('\r\n').slice(1, -1));

describe('a thousand visits', () => {
  test('were made, of every kind', () => {
    expect(visits.length).toBe(VISITS);
    const counts = visits.map(({ count }) => count);
    expect(new Set(counts.map(({ language }) => language))).toEqual(new Set(show.languages));
    expect(new Set(counts.map(({ story }) => story))).toEqual(new Set([...STORIES, null]));
    // What a visit starts with is no choice.
    const given: readonly string[] = ['text-100', 'paper', 'movement', 'captions-on', 'low-reach-off'];
    expect(new Set(counts.flatMap(({ choices }) => choices))).toEqual(new Set(DISPLAY_CHOICES.filter((choice) => !given.includes(choice))));
    expect(counts.filter(({ words }) => words.length > 0).length).toBeGreaterThan(50);
    expect(counts.filter(({ questions }) => questions.length > 0).length).toBeGreaterThan(50);
    expect(counts.filter(({ finished }) => finished).length).toBeGreaterThan(50);
    expect(counts.filter(({ languageChanges }) => languageChanges > 0).length).toBeGreaterThan(50);
  });

  test('every cell of every line is from a closed list, or a number within its bounds', () => {
    const folder = write(visits, (usage) => FAILURES.forEach((failure) => REMEDIES.forEach((remedy) => usage.recovered(failure, remedy))));
    expect(readdirSync(folder).sort()).toEqual(['counts-2026-10-24.csv', 'counts-2026-10-25.csv', 'counts-2026-10-26.csv']);
    const editions = Object.values(show.editions);
    const slides = (telling: string): string[] => editions.flatMap(({ stories }) => (telling === 'grown-ups' || telling === 'kids' || telling === 'short' ? (stories[telling] ?? []) : []).map(({ id }) => id));
    const outcomes = ['finished', 'left'];
    const items: Readonly<Record<string, (telling: string) => readonly string[]>> = {
      visit: () => outcomes,
      telling: () => outcomes,
      end: () => VISIT_ENDS,
      slide: slides,
      choice: () => DISPLAY_CHOICES,
      word: () => editions.flatMap(({ glossary }) => Object.keys(glossary)),
      question: () => editions.flatMap(({ questions }) => Object.values(questions).flatMap((asked) => asked.map(({ id }) => id))),
      'language-change': () => [''],
      recovery: () => FAILURES.flatMap((failure) => REMEDIES.map((remedy) => `${failure}: ${remedy}`)),
    };
    const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
    const met = new Set<string>();
    for (const [name, text] of Object.entries(texts(folder))) {
      expect(text).toMatch(/^day,hour,what,language,telling,item,count,seconds\r\n([\x20-\x7e]+\r\n)+$/);
      for (const line of text.split('\r\n').slice(1, -1)) {
        expect(line.length).toBeLessThanOrEqual(MAX_LINE);
        const cells = line.split(',');
        expect(cells.length).toBe(8);
        const [day = '', hour = '', what = '', language = '', telling = '', item = '', count = '', seconds = ''] = cells;
        met.add(what);
        expect(name).toBe(`counts-${day}.csv`);
        // An hour stands only with what says nothing more of a visit than that there was one.
        expect(what === 'visit' || what === 'recovery' ? hours : [''], line).toContain(hour);
        expect(what === 'telling' ? show.languages : [''], line).toContain(language);
        expect(what === 'slide' ? STORIES : what === 'telling' ? [...STORIES, ''] : [''], line).toContain(telling);
        expect(items[what]?.(telling), line).toContain(item);
        expect(count).toMatch(/^[1-9]\d{0,5}$/);
        expect(seconds).toMatch(what === 'slide' ? /^\d{1,6}$/ : /^$/);
        expect(Number(seconds)).toBeLessThanOrEqual(MAX_SECONDS * Number(count));
      }
    }
    expect([...met].sort()).toEqual(Object.keys(items).sort());
  });

  test('no time is finer than an hour, in the files or on them', () => {
    const folder = write(visits);
    for (const name of readdirSync(folder)) {
      const { mtime } = statSync(join(folder, name));
      expect([mtime.getMinutes(), mtime.getSeconds(), mtime.getMilliseconds()]).toEqual([0, 0, 0]);
    }
    // Whatever minute, second and millisecond they ended in: the same files.
    expect(texts(write(visits.map(({ count, at }) => ({ count, at: new Date(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours()) }))))).toEqual(written());
  });

  test('the order of the visits is nowhere: any other order makes the same files', () => {
    expect(texts(write([...visits].sort((a, b) => JSON.stringify(a.count).localeCompare(JSON.stringify(b.count)))))).toEqual(written());
  });

  test('nothing says what belonged to one visit: with their parts exchanged among the visits of a day, the same files', () => {
    const swapped = exchanged([['slides'], ['choices'], ['words'], ['questions'], ['languageChanges'], ['end']], () => '');
    // Which visits were finished is known by hour, and by language and telling: each of these apart.
    const told = exchanged([['language', 'story']], ({ finished }) => String(finished));
    for (const other of [swapped, told]) {
      expect(other.map(({ count }) => count)).not.toEqual(visits.map(({ count }) => count));
      expect(texts(write(other))).toEqual(written());
    }
  });

  test('no line is there twice, no line is a visit, and there are far fewer than there were visits', () => {
    const lines = linesOf(written());
    const what = lines.map((line) => line.split(',').slice(0, 6).join(','));
    expect(new Set(what).size).toBe(lines.length);
    // Twice the visits, and not one line more.
    const more = linesOf(texts(write([...visits, ...visits])));
    expect(more.map((line) => line.split(',').slice(0, 6).join(','))).toEqual(what);
  });
});

/** Each of these sets of parts goes to another visit of the same day (and the same `group`), each set to a different one. */
function exchanged(sets: readonly (readonly (keyof VisitCount)[])[], group: (count: VisitCount) => string): readonly Visit[] {
  const groups = new Map<string, Visit[]>();
  for (const visit of visits) {
    const name = `${visit.at.toDateString()} ${group(visit.count)}`;
    groups.set(name, [...(groups.get(name) ?? []), visit]);
  }
  const parts = sets.flatMap((set, turn) => set.map((part) => ({ part, turn })));
  return [...groups.values()].flatMap((members) =>
    members.map(({ count, at }, index) => ({ at, count: parts.reduce<VisitCount>((sum, { part, turn }) => ({ ...sum, [part]: members[(index + turn + 1) % members.length]?.count[part] }), count) })),
  );
}
