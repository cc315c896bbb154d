/** Opening hours against a plain list of the week's minutes, and against real clocks on the days when they are changed. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dayRanges, DAYS, hoursFaults, isOpen, nextOpening, parseHours, type Moment } from '#core/hours/hours.ts';
import { childScript } from '../../support/child-script.ts';

const at = (day: (typeof DAYS)[number], hours: number, minutes = 0): Moment => ({ weekday: DAYS.indexOf(day), minutes: hours * 60 + minutes });

describe('isOpen', () => {
  const week = parseHours({ 'mon-fri': '07:00-19:00', sat: '20:00-06:00' });
  test.each<[Moment, boolean]>([
    [at('mon', 6, 59), false], [at('mon', 7), true], [at('fri', 18, 59), true], [at('fri', 19), false],
    [at('sat', 0), false], [at('sat', 5), false], [at('sat', 20), true], [at('sun', 0), true], [at('sun', 5, 59), true], [at('sun', 6), false], [at('sun', 20), false],
  ])('%j: %s', (moment, open) => {
    expect(isOpen(week, moment)).toBe(open);
  });
  test('ranges that go on past the end of the week', () => {
    expect(parseHours({ 'sat-mon': '10:00-12:00' }).map(({ weekday }) => weekday)).toEqual([0, 1, 6]);
    expect(parseHours({ 'tue-mon': '10:00-12:00' })).toHaveLength(7);
    expect(parseHours({ 'wed-wed': '10:00-12:00' })).toEqual([{ weekday: 3, opens: 600, closes: 720 }]);
  });
  test('midnight is an end, and all day is all day', () => {
    const all = parseHours({ 'mon-sun': '00:00-24:00' });
    expect([at('mon', 0), at('sun', 23, 59)].map((moment) => isOpen(all, moment))).toEqual([true, true]);
    expect(isOpen(parseHours({ mon: '20:00-00:00' }), at('tue', 0))).toBe(false);
  });
});

test('nextOpening', () => {
  const hours = parseHours({ 'mon-fri': '07:00-19:00', sat: '20:00-06:00' });
  expect(nextOpening(hours, at('fri', 19))).toEqual(at('sat', 20));
  expect(nextOpening(hours, at('sun', 3))).toEqual(at('mon', 7));
  expect(nextOpening(hours, at('mon', 7))).toEqual(at('tue', 7));
  expect(nextOpening(parseHours({ wed: '07:00-19:00' }), at('wed', 8))).toEqual(at('wed', 7));
  expect(nextOpening([], at('wed', 8))).toBeNull();
});

// ── any hours at all ─────────────────────────────────────────────────────────────────────────────────────

const WEEK = 7 * 24 * 60;
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 15, 30, 59)).map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
const span = fc.tuple(clock, fc.oneof({ weight: 9, arbitrary: clock }, { weight: 1, arbitrary: fc.constant('24:00') })).map(([from, to]) => `${from}-${to}`);
const key = fc.oneof(fc.constantFrom(...DAYS), fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map(([from, to]) => `${from}-${to}`));
const written = fc.dictionary(key, span, { minKeys: 1, maxKeys: 4 });

/** Minute by minute, without arithmetic on ranges: which openings are on at each minute of the week, by the day they begin on. */
function minutesOf(hours: Readonly<Record<string, string>>): { readonly on: ReadonlyMap<number, number>; readonly starts: ReadonlySet<number>; readonly sound: boolean } {
  const on = new Map<number, number>();
  const starts = new Set<number>();
  const days: number[] = [];
  let sound = true;
  for (const [name, text] of Object.entries(hours)) {
    const [first = '', last = first] = name.split('-');
    const [from = '', to = ''] = text.split('-');
    sound &&= from !== to;
    for (let day = DAYS.indexOf(first as 'sun'); ; day = (day + 1) % 7) {
      days.push(day);
      const begin = day * 1440 + Number(from.slice(0, 2)) * 60 + Number(from.slice(3));
      starts.add(begin);
      for (let minute = begin, shown = from; shown !== to && !(to === '24:00' && minute === (day + 1) * 1440); ) {
        on.set(minute % WEEK, (on.get(minute % WEEK) ?? 0) + 1);
        minute += 1;
        shown = `${String(Math.floor((minute % 1440) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      }
      if (DAYS[day] === last) break;
    }
  }
  return { on, starts, sound: sound && new Set(days).size === days.length && [...on.values()].every((count) => count === 1) };
}

test('hours are refused exactly when a day stands twice, a span is empty or two of them overlap', () => {
  fc.assert(
    fc.property(written, (hours) => {
      expect(hoursFaults(hours).length === 0).toBe(minutesOf(hours).sound);
    }),
    { numRuns: 2_000 },
  );
});

test('every minute of the week is open or not as the list of minutes says, and opens next where the list says', () => {
  const sound = written.filter((hours) => hoursFaults(hours).length === 0);
  fc.assert(
    fc.property(sound, fc.integer({ min: 0, max: WEEK - 1 }), (hours, now) => {
      const { on, starts } = minutesOf(hours);
      const parsed = parseHours(hours);
      for (let minute = 0; minute < WEEK; minute += 1) {
        if (isOpen(parsed, { weekday: Math.floor(minute / 1440), minutes: minute % 1440 }) !== on.has(minute)) expect.fail(`minute ${minute}`);
      }
      let next = now + 1;
      while (!starts.has(next % WEEK)) next += 1;
      expect(nextOpening(parsed, { weekday: Math.floor(now / 1440), minutes: now % 1440 })).toEqual({ weekday: Math.floor((next % WEEK) / 1440), minutes: next % 1440 });
    }),
    { numRuns: 300 },
  );
});

test('the ranges of days hold each day once, and neighbours differ', () => {
  const sound = written.filter((hours) => hoursFaults(hours).length === 0);
  fc.assert(
    fc.property(sound, (hours) => {
      const parsed = parseHours(hours);
      const ranges = dayRanges(parsed);
      const unfolded = ranges.flatMap(({ from, to, length, opens, closes }) => {
        expect((from + length - 1) % 7).toBe(to);
        return Array.from({ length }, (_, index) => ({ weekday: (from + index) % 7, opens, closes }));
      });
      expect(unfolded.sort((a, b) => a.weekday - b.weekday)).toEqual(parsed);
      for (const one of ranges) {
        expect(ranges.some((other) => other !== one && other.from === (one.to + 1) % 7 && other.opens === one.opens && other.closes === one.closes)).toBe(false);
      }
    }),
    { numRuns: 2_000 },
  );
});

// ── days on which the clock is changed ───────────────────────────────────────────────────────────────────

describe('over a change of daylight-saving time the clock on the wall counts', () => {
  let script = '';
  beforeAll(async () => {
    script = await childScript(join(import.meta.dirname, 'wall-clock.ts'));
  });

  // By an hour at 2 and at 3, by an hour at midnight, by half an hour, and never.
  test.each([
    ['Europe/Berlin', ['2026-03-29', '2026-10-25'], [1380, 1500]],
    ['America/New_York', ['2026-03-08', '2026-11-01'], [1380, 1500]],
    ['America/Havana', ['2026-03-08', '2026-11-01'], [1380, 1500]],
    ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04'], [1470, 1410]],
    ['Asia/Kolkata', ['2026-03-29', '2026-10-25'], [1440, 1440]],
  ])('%s', (zone, days, lengths) => {
    for (const [index, day] of days.entries()) {
      const lines = execFileSync(process.execPath, [script, day], { env: { ...process.env, TZ: zone }, encoding: 'utf8', maxBuffer: 10_000_000 }).trim().split('\n');
      // "2026-03-29 0 02:30 false true": open from 7 to 19, and from 20 to 6.
      expect(lines.filter((line) => line.startsWith(day)).length, day).toBe(lengths[index]);
      const wrong = lines.filter((line) => {
        const [date = '', weekday, shown = '', byDay, byNight] = line.split(' ');
        return String(new Date(`${date}T00:00Z`).getUTCDay()) !== weekday || String(shown >= '07:00' && shown < '19:00') !== byDay || String(shown >= '20:00' || shown < '06:00') !== byNight;
      });
      expect(wrong).toEqual([]);
    }
  });
});
