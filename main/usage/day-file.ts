/**
 * The file of a day: FOLDER/counts-YYYY-MM-DD.csv, a header and a row a line, which opens in a spreadsheet as it is.
 * Guarantees: written whole beside the old one and put in its place: killed, or without power, at any instant, it is the old or
 * the new. (Appending, it would keep the order of the visits: usage-rows.ts.) What was added by hand and is no row is
 * left out. Of what is read at most MAX_BYTES; at most KEPT_DAYS files are kept. Its own date is set to the hour.
 */
import { closeSync, openSync, readdirSync, readSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { addRows, headerLine, rowLine, rowsOfText, type Row } from './usage-rows.ts';

/** More than MAX_ROWS rows take. */
const MAX_BYTES = 1_000_000;
/** A year and a month. */
export const KEPT_DAYS = 400;

const DAY_FILE = /^counts-(\d{4}-\d\d-\d\d)\.csv$/;

export function dayFile(folder: string, day: string): string {
  return join(folder, `counts-${day}.csv`);
}

/** null: there is no such file. Throws what else the file system throws. */
export function readDay(folder: string, day: string): readonly Row[] | null {
  let handle: number;
  try {
    handle = openSync(dayFile(folder, day), 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    const bytes = Buffer.alloc(MAX_BYTES);
    let length = 0;
    for (let got = -1; got !== 0 && length < MAX_BYTES; length += got) got = readSync(handle, bytes, length, MAX_BYTES - length, null);
    return rowsOfText(bytes.toString('utf8', 0, length), day);
  } finally {
    closeSync(handle);
  }
}

/** Adds the rows to those in the file. Throws what the file system throws; the file then is as it was. */
export function addToDay(folder: string, day: string, rows: readonly Row[], time: Date): void {
  const before = readDay(folder, day);
  writeAtomically(dayFile(folder, day), textOfDay(day, addRows(before ?? [], rows)));
  // When the last visit ended is nobody's business.
  const hour = new Date(time);
  hour.setMinutes(0, 0, 0);
  utimesSync(dayFile(folder, day), hour, hour);
  if (before === null) removeOld(folder);
}

/** Days that have a file, oldest first. Throws what the file system throws. */
export function daysIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => DAY_FILE.exec(name)?.[1] ?? []).sort();
}

function textOfDay(day: string, rows: readonly Row[]): string {
  return headerLine() + rows.map((one) => rowLine(day, one)).join('');
}

function removeOld(folder: string): void {
  for (const day of daysIn(folder).slice(0, -KEPT_DAYS)) rmSync(dayFile(folder, day), { force: true });
}
