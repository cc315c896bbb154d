/**
 * Opening hours in words: "Monday to Friday 7:00 to 19:00".
 * Guarantees: the weekdays are in the language of the words around them, also where the interface has none for a language.
 */
import { dayRanges, type DayRange, type Hours, type Moment } from '#core/hours/hours.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { en } from './en.ts';
import { stringsFor } from './strings.ts';

const MIDNIGHT = 24 * 60;
/** Days since 1970 of a Sunday. */
const A_SUNDAY = 3;
const DAY_MS = 86_400_000;

function weekdayName(language: LanguageTag, weekday: number): string {
  const spoken = stringsFor(language) === en ? 'en' : language;
  return new Intl.DateTimeFormat(spoken, { weekday: 'long', timeZone: 'UTC' }).format(new Date((A_SUNDAY + weekday) * DAY_MS));
}

/** "7:00"; "24:00" for the end of a day. */
function clock(minutes: number): string {
  const hours = minutes === MIDNIGHT ? 24 : Math.floor(minutes / 60) % 24;
  return `${hours}:${String(minutes % 60).padStart(2, '0')}`;
}

function rangeWords({ from, to, length, opens, closes }: DayRange, language: LanguageTag): string {
  const { hours } = stringsFor(language);
  const days = hours.days(weekdayName(language, from), weekdayName(language, to), length);
  const words = opens === 0 && closes === MIDNIGHT ? hours.allDay(days) : hours.line(days, clock(opens), clock(closes));
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** One line a range of days. */
export function hoursLines(hours: Hours, language: LanguageTag): string[] {
  return dayRanges(hours).map((range) => rangeWords(range, language));
}

/** "It opens again on Monday at 7:00." */
export function opensAgain({ weekday, minutes }: Moment, language: LanguageTag): string {
  return stringsFor(language).hours.again(weekdayName(language, weekday), clock(minutes));
}
