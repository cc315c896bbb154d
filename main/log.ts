/**
 * The kiosk's log: one line of JSON an event, in userData/logs/kiosk.log and on standard output.
 * Guarantees: never throws (a full or read-only disk costs the file, not the kiosk); at most three files of 5 MB;
 * a line cut off by a power failure or a full disk stays alone on its line. Nothing about a visitor belongs in it.
 */
import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from './files/error-text.ts';
import { makeFolder } from './files/make-folder.ts';

export type Level = 'info' | 'warn' | 'error';

export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface LogOptions {
  readonly folder: string;
  /** Gets each line without its end of line. */
  readonly print: (line: string) => void;
  /** Size in bytes at which a new file begins. */
  readonly maxBytes?: number;
  /** Files kept: kiosk.log, kiosk.1.log, … */
  readonly maxFiles?: number;
}

/** Longest line in characters: a single event must not fill the log. */
const MAX_LINE = 8_000;

export function logLine(time: Date, level: Level, event: string, fields: Readonly<Record<string, unknown>> = {}): string {
  let line: string;
  try {
    line = JSON.stringify({ time: time.toISOString(), level, event, ...fields });
  } catch (error) {
    // For example something that contains itself: the event is told without it.
    return JSON.stringify({ time: time.toISOString(), level, event, unsaid: errorText(error).slice(0, MAX_LINE) });
  }
  if (line.length <= MAX_LINE) return line;
  return JSON.stringify({ time: time.toISOString(), level, event, cut: line.slice(0, MAX_LINE) });
}

/** Whether the file is empty, or its last line has an end. */
function endsWithALine(handle: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(handle, last, 0, 1, size - 1);
  return last[0] === 0x0a;
}

export function createLog({ folder, print, maxBytes = 5_000_000, maxFiles = 3 }: LogOptions): Log {
  const file = join(folder, 'kiosk.log');
  const older = (index: number): string => join(folder, `kiosk.${index}.log`);
  let writable = true;

  const sizeOf = (name: string): number => statSync(name, { throwIfNoEntry: false })?.size ?? 0;

  /** The oldest goes first, so that an end of the process between two renames loses no other. */
  function rotate(): void {
    for (let index = maxFiles - 1; index > 0; index -= 1) {
      const from = index === 1 ? file : older(index - 1);
      // A file that is too large did not grow here, and is not carried along.
      if (sizeOf(from) > maxBytes) rmSync(from);
      else if (existsSync(from)) renameSync(from, older(index));
    }
  }

  /** The file is looked at anew for every line: it may be gone, or cut off, or another start of the kiosk may have written to it. */
  function append(line: string): void {
    makeFolder(folder);
    // Its own end of line, and one for a line before it that has none.
    const bytes = Buffer.byteLength(line) + 2;
    const size = sizeOf(file);
    if (size > 0 && size + bytes > maxBytes) rotate();
    const handle = openSync(file, 'a+');
    try {
      const apart = endsWithALine(handle, fstatSync(handle).size) ? '' : '\n';
      writeFileSync(handle, `${apart}${line}\n`);
    } finally {
      closeSync(handle);
    }
  }

  function tryFile(action: () => void): void {
    try {
      action();
      writable = true;
    } catch (error) {
      // Said once on standard output, not with every line: the disk may stay full for weeks.
      if (writable) print(logLine(new Date(), 'error', 'log-not-written', { file, reason: errorText(error) }));
      writable = false;
    }
  }

  function write(level: Level, event: string, fields?: Readonly<Record<string, unknown>>): void {
    const line = logLine(new Date(), level, event, fields);
    print(line);
    tryFile(() => append(line));
  }

  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}
