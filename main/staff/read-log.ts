/**
 * The last lines of the log, for the staff panel.
 * Guarantees: newest first, over the rotated files; read from the end and at most MAX_READ of it, so that a long log neither
 * stalls the window nor fills the memory; a line that was cut off, and a file that is gone, are passed over.
 */
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS, type LogLevel, type LogRow } from '#core/staff/staff.ts';

const ROWS = 200;
const FILES = ['kiosk.log', 'kiosk.1.log', 'kiosk.2.log'] as const;
const CHUNK = 64 * 1024;
/** Bytes: some weeks. */
const MAX_READ = 4 * 1024 * 1024;
/** Longest text of a row's fields, in characters. */
const MAX_FIELDS = 500;

const lineSchema = z.looseObject({ time: z.iso.datetime(), level: z.enum(LOG_LEVELS), event: z.string() });

/** At most ROWS rows of at least `least`. */
export async function readLog(folder: string, least: LogLevel): Promise<readonly LogRow[]> {
  const wanted = new Set<LogLevel>(LOG_LEVELS.slice(LOG_LEVELS.indexOf(least)));
  const rows: LogRow[] = [];
  let left = MAX_READ;
  for (const name of FILES) {
    if (left <= 0) break;
    left -= await readBackwards(join(folder, name), left, (line) => {
      const row = rowOf(line);
      if (row !== null && wanted.has(row.level)) rows.push(row);
      return rows.length < ROWS;
    });
    if (rows.length >= ROWS) break;
  }
  return rows;
}

/** Gives each whole line, the last one first, until `more` answers false or `limit` bytes have been read; answers how many were. */
async function readBackwards(file: string, limit: number, more: (line: string) => boolean): Promise<number> {
  let handle: FileHandle;
  try {
    handle = await open(file, 'r');
  } catch {
    return 0;
  }
  try {
    let position = (await handle.stat()).size;
    let read = 0;
    let rest: Uint8Array = new Uint8Array();
    while (position > 0 && read < limit) {
      const length = Math.min(CHUNK, position, limit - read);
      position -= length;
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      read += length;
      const block = Buffer.concat([buffer.subarray(0, bytesRead), rest]);
      // Before the first end of line stands a part of a line, unless the file begins here.
      const end = position === 0 ? -1 : block.indexOf(0x0a);
      if (end === -1 && position > 0) {
        rest = block;
        continue;
      }
      const start = end + 1;
      rest = block.subarray(0, start);
      for (const line of block.subarray(start).toString('utf8').split('\n').reverse()) {
        if (line !== '' && !more(line)) return read;
      }
    }
    return read;
  } catch {
    // A disk that fails half-way: what was read is what there is.
    return limit;
  } finally {
    await handle.close();
  }
}

function rowOf(line: string): LogRow | null {
  try {
    const { time, level, event, ...fields } = lineSchema.parse(JSON.parse(line));
    return { time, level, event, fields: fieldsText(fields) };
  } catch {
    return null;
  }
}

function fieldsText(fields: Readonly<Record<string, unknown>>): string {
  const text = Object.entries(fields).map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`).join(' · ');
  return text.length > MAX_FIELDS ? `${text.slice(0, MAX_FIELDS - 1)}…` : text;
}
