/** Days and times as a reader of that language writes them, in local time. */
import type { LanguageTag } from '#core/show/telling.ts';

/** `day`: YYYY-MM-DD. 3 March 2026; as it is when it is no date. */
export function longDay(day: string, language: LanguageTag): string {
  return dayAs(day, language, { dateStyle: 'long' });
}

/** Nov 3, without the year. */
export function shortDay(day: string, language: LanguageTag): string {
  return dayAs(day, language, { day: 'numeric', month: 'short' });
}

/** Tue */
export function weekday(day: string, language: LanguageTag): string {
  return dayAs(day, language, { weekday: 'short' });
}

/** `at`: ms since 1970. */
export function moment(at: number, language: LanguageTag): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** `time`: ISO 8601. With seconds; as it is when it is no time. */
export function logTime(time: string, language: LanguageTag): string {
  const at = Date.parse(time);
  return Number.isNaN(at) ? time : new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' }).format(at);
}

function dayAs(day: string, language: LanguageTag, style: Intl.DateTimeFormatOptions): string {
  // At noon no time zone makes another day of it.
  const at = Date.parse(`${day}T12:00`);
  return Number.isNaN(at) ? day : new Intl.DateTimeFormat(language, style).format(at);
}
