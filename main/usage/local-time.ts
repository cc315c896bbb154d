/** Days and hours as the clock on the wall shows them. Guarantees: pure; nothing finer than an hour comes out; a change of daylight-saving time makes no day twice and leaves none out. */

/** YYYY-MM-DD, local. */
export function localDay(time: Date): string {
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}

/** 00 to 23, local. */
export function localHour(time: Date): string {
  return two(time.getHours());
}

/** The `last` days up to that of `today`, oldest first. */
export function lastDays(last: number, today: Date): readonly string[] {
  // At noon: no clock is changed then.
  return Array.from({ length: last }, (_, index) => localDay(new Date(today.getFullYear(), today.getMonth(), today.getDate() - (last - 1 - index), 12)));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
