/**
 * Opening hours: from the words of kiosk.yaml to "is it open?" and "when does it open again?".
 * Guarantees: pure, and on the clock on the wall alone: a day on which that clock is changed is a day like any other. A day
 * has one time of opening at most, and nothing overlaps: what says otherwise is told as a fault.
 */

/** In the order of `Date.getDay()`: Sunday is 0. */
export const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d';
const names = DAYS.join('|');
/** "07:00-19:00", over midnight "20:00-06:00", to midnight "20:00-24:00". */
export const SPAN = new RegExp(`^${CLOCK}-(?:${CLOCK}|24:00)$`);
/** "mon", "mon-fri", and on past the end of the week "sat-mon". */
export const DAY_KEY = new RegExp(`^(${names})(-(${names}))?$`);

const MIDNIGHT = 24 * 60;

/** A moment of the week as the clock on the wall shows it. */
export interface Moment {
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly minutes: number;
}

/** The hours that begin on a day. */
export interface DayHours {
  /** 0 (Sunday) to 6. */
  readonly weekday: number;
  /** Minutes since midnight, 0 to 1439. */
  readonly opens: number;
  /** Minutes since the same midnight, above 1440 where it closes on the next day; at most a day after `opens`. */
  readonly closes: number;
}

/** Each weekday once at most, Sunday first; closed on the others. */
export type Hours = readonly DayHours[];

/** A key of `hours` in kiosk.yaml and what would be right there; key '' for all of them. */
export interface HoursFault {
  readonly key: string;
  readonly allowed: string;
}

function daysOf(key: string): readonly number[] {
  if (!DAY_KEY.test(key)) return [];
  const [from = 0, to = from] = key.split('-').map((name) => DAYS.findIndex((day) => day === name));
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

/** null where it is no span, or an empty one. */
function spanOf(text: unknown): Pick<DayHours, 'opens' | 'closes'> | null {
  if (typeof text !== 'string' || !SPAN.test(text)) return null;
  const [opens = 0, closes = 0] = text.split('-').map(minutesOf);
  if (opens === closes) return null;
  return { opens, closes: closes > opens ? closes : closes + MIDNIGHT };
}

function clockOf(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** Hours without a fault, in the words of kiosk.yaml: `{ 'mon-fri': '07:00-19:00' }`. */
export function parseHours(written: Readonly<Partial<Record<string, string>>>): Hours {
  const days = Object.entries(written).flatMap(([key, text]): DayHours[] => {
    const span = spanOf(text);
    return span === null ? [] : daysOf(key).map((weekday) => ({ weekday, ...span }));
  });
  return days.sort((a, b) => a.weekday - b.weekday);
}

/** What is wrong with hours beyond the writing of one key or time, which are skipped here; one fault a key. */
export function hoursFaults(written: Readonly<Record<string, unknown>>): HoursFault[] {
  const entries = Object.entries(written);
  if (entries.length === 0) return [{ key: '', allowed: 'at least one day; without hours the kiosk is always open' }];
  /** Day → the key that has it. */
  const owner = new Map<number, string>();
  const wrong = new Map<string, string[]>();
  const tell = (key: string, allowed: string): void => void wrong.set(key, [...(wrong.get(key) ?? []), allowed]);

  for (const [key, text] of entries) {
    const doubled = new Map<string, string[]>();
    for (const weekday of daysOf(key)) {
      const other = owner.get(weekday);
      if (other === undefined) owner.set(weekday, key);
      else doubled.set(other, [...(doubled.get(other) ?? []), DAYS[weekday] ?? '']);
    }
    for (const [other, days] of doubled) tell(key, `each day once; ${days.join(', ')} stands in ${other} already`);
    if (typeof text === 'string' && SPAN.test(text) && spanOf(text) === null) tell(key, 'two different times; all day is "00:00-24:00"');
  }
  for (const [weekday, key] of owner) {
    const next = (weekday + 1) % 7;
    const after = owner.get(next);
    const span = spanOf(written[key]);
    const following = after === undefined ? null : spanOf(written[after]);
    if (span === null || following === null || span.closes - MIDNIGHT <= following.opens) continue;
    tell(key, `closing on ${DAYS[next]} by ${clockOf(following.opens)}, when ${after} opens`);
  }
  return [...wrong].map(([key, allowed]) => ({ key, allowed: [...new Set(allowed)].join('; ') }));
}

/** From its opening minute on, up to and without its closing minute. */
export function isOpen(hours: Hours, { weekday, minutes }: Moment): boolean {
  return hours.some((day) => {
    if (day.weekday === weekday) return minutes >= day.opens && minutes < day.closes;
    return (day.weekday + 1) % 7 === weekday && minutes + MIDNIGHT < day.closes;
  });
}

/** The first opening after that moment, a week later at most; null where it never opens. */
export function nextOpening(hours: Hours, { weekday, minutes }: Moment): Moment | null {
  const waits = hours.map((day) => {
    const wait = ((day.weekday - weekday + 7) % 7) * MIDNIGHT + day.opens - minutes;
    return { wait: wait > 0 ? wait : wait + 7 * MIDNIGHT, day };
  });
  const first = waits.sort((a, b) => a.wait - b.wait)[0]?.day;
  return first === undefined ? null : { weekday: first.weekday, minutes: first.opens };
}

/** What the clock on the wall shows. */
export function momentOf(date: Date): Moment {
  return { weekday: date.getDay(), minutes: date.getHours() * 60 + date.getMinutes() };
}

/** Days that follow each other and have the same hours. */
export interface DayRange extends Pick<DayHours, 'opens' | 'closes'> {
  /** 0 (Sunday) to 6; the range may go on past the end of the week. */
  readonly from: number;
  readonly to: number;
  /** Days in it, 1 to 7. */
  readonly length: number;
}

/** As few ranges as there can be, the first one with Monday in it or after it. */
export function dayRanges(hours: Hours): DayRange[] {
  const on = (weekday: number): DayHours | undefined => hours.find((day) => day.weekday === (weekday + 7) % 7);
  const same = (a: DayHours | undefined, b: DayHours | undefined): boolean => a?.opens === b?.opens && a?.closes === b?.closes;
  const week = [1, 2, 3, 4, 5, 6, 0];
  const begins = week.filter((weekday) => on(weekday) !== undefined && !same(on(weekday), on(weekday - 1)));
  const first = on(1);
  if (begins.length === 0 && first !== undefined) begins.push(1);
  return begins.flatMap((from): DayRange[] => {
    const day = on(from);
    if (day === undefined) return [];
    let length = 1;
    while (length < 7 && same(on(from + length), day)) length += 1;
    return [{ from, to: (from + length - 1) % 7, length, opens: day.opens, closes: day.closes }];
  });
}
