/**
 * Comma-separated values as spreadsheets open them (RFC 4180).
 * Guarantees: pure; a cell stays one cell whatever stands in it, and never becomes a formula. No byte-order mark: all the kiosk
 * writes is ASCII, which every spreadsheet reads right without one, and with one some take it for a part of the first heading.
 */

/** What a spreadsheet may take for the start of a formula; also the full-width signs, and behind spaces that are trimmed. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A text that could begin a formula gets an apostrophe in front of it, which spreadsheets take for "this is text". */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
