/**
 * The kiosk's log: one line of JSON an event, in userData/logs/kiosk.log and on standard output.
 * Guarantees: never throws (a full or read-only disk costs the file, not the kiosk); at most three files of 5 MB;
 * a line cut off by a power failure stays alone on its line. Nothing about a visitor belongs in it.
 */
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from './files/error-text.ts';

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
  const line = JSON.stringify({ time: time.toISOString(), level, event, ...fields });
  if (line.length <= MAX_LINE) return line;
  return JSON.stringify({ time: time.toISOString(), level, event, cut: line.slice(0, MAX_LINE) });
}

function endsInTheMiddleOfALine(file: string): boolean {
  const handle = openSync(file, 'r');
  try {
    const size = fstatSync(handle).size;
    if (size === 0) return false;
    const last = Buffer.alloc(1);
    readSync(handle, last, 0, 1, size - 1);
    return last[0] !== 0x0a;
  } finally {
    closeSync(handle);
  }
}

export function createLog({ folder, print, maxBytes = 5_000_000, maxFiles = 3 }: LogOptions): Log {
  const file = join(folder, 'kiosk.log');
  const older = (index: number): string => join(folder, `kiosk.${index}.log`);
  let size = 0;
  let writable = true;

  function open(): void {
    mkdirSync(folder, { recursive: true });
    size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > 0 && endsInTheMiddleOfALine(file)) {
      appendFileSync(file, '\n');
      size += 1;
    }
  }

  function rotate(): void {
    for (let index = maxFiles - 1; index > 0; index -= 1) {
      const from = index === 1 ? file : older(index - 1);
      if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, older(index));
    }
    size = 0;
  }

  function append(line: string): void {
    const bytes = Buffer.byteLength(line) + 1;
    if (size > 0 && size + bytes > maxBytes) rotate();
    appendFileSync(file, `${line}\n`);
    size += bytes;
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

  tryFile(open);
  return {
    info: (event, fields) => write('info', event, fields),
    warn: (event, fields) => write('warn', event, fields),
    error: (event, fields) => write('error', event, fields),
  };
}
