/**
 * Anonymous counts: added to the file of the day, read for the staff.
 * Guarantees: never throws. What cannot be written (no folder, a full or a read-only disk) waits in memory, at most
 * MAX_WAITING days of it, and is written with the next count or look of the staff that finds the disk back; it is in the log
 * once, and in words in faults(). The file is looked at anew each time: it may be gone, or another one.
 */
import type { VisitCount } from '#core/usage/visit-count.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { addToDay, daysIn, readDay } from './day-file.ts';
import { lastDays, localDay, localHour } from './local-time.ts';
import { addRows, headerLine, rowLine, rowOfRecovery, rowsOfVisit, type Row } from './usage-rows.ts';
import { whyNotWritable } from './usage-folder.ts';
import type { UsageReader } from './usage-reader.ts';

/** Days that may wait in memory; of more the oldest goes. */
export const MAX_WAITING = 32;

export interface Usage extends UsageReader {
  readonly count: (visit: VisitCount) => void;
  /** The page was lost, and this was done about it. */
  readonly recovered: (failure: string, remedy: string) => void;
}

export interface UsageOptions {
  /** Where the counts are kept; null: not known yet. */
  readonly folder: () => string | null;
  readonly log: Log;
  readonly now?: () => Date;
}

export function createUsage({ folder, log, now = () => new Date() }: UsageOptions): Usage {
  /** Day → what is not in its file yet. */
  const waiting = new Map<string, readonly Row[]>();
  /** The last failure, while it lasts. */
  let failure: string | null = null;

  function add(time: Date, rows: readonly Row[]): void {
    const day = localDay(time);
    waiting.set(day, addRows(waiting.get(day) ?? [], rows));
    const [oldest] = waiting.keys();
    if (waiting.size > MAX_WAITING && oldest !== undefined) {
      waiting.delete(oldest);
      log.error('usage-lost', { day: oldest, reason: `more than ${MAX_WAITING} days wait in memory` });
    }
    write();
  }

  function write(): void {
    const where = folder();
    if (where === null || waiting.size === 0) return;
    attempt(where, () => {
      for (const [day, rows] of [...waiting]) {
        addToDay(where, day, rows, now());
        waiting.delete(day);
      }
      if (failure !== null) log.info('usage-written', { folder: where });
      failure = null;
    });
  }

  /** Said once, and not again before it is over: the disk may stay full for weeks. */
  function attempt(where: string, action: () => void): void {
    try {
      action();
    } catch (error) {
      const reason = errorText(error);
      if (failure === null) log.error('usage-not-written', { folder: where, reason });
      failure = reason;
    }
  }

  /** In the file and in memory. */
  function rowsOf(where: string | null, day: string): readonly Row[] {
    let rows: readonly Row[] = [];
    if (where !== null) attempt(where, () => (rows = readDay(where, day) ?? []));
    return addRows(rows, waiting.get(day) ?? []);
  }

  function kept(where: string | null): readonly string[] {
    try {
      return where === null ? [] : daysIn(where);
    } catch {
      // There is no folder yet, or it cannot be read: faults() says which.
      return [];
    }
  }

  return {
    count: (visit) => {
      const time = now();
      add(time, rowsOfVisit(visit, localHour(time)));
    },
    recovered: (what, remedy) => {
      const time = now();
      add(time, [rowOfRecovery(what, remedy, localHour(time))]);
    },
    days: (last, today) => {
      write();
      const where = folder();
      return lastDays(last, today).map((day) => {
        const visits = rowsOf(where, day).filter(({ what }) => what === 'visit');
        return { day, visits: total(visits), finished: total(visits.filter(({ item }) => item === 'finished')) };
      });
    },
    export: () => {
      write();
      const where = folder();
      const days = [...new Set([...kept(where), ...waiting.keys()])].sort();
      return headerLine() + days.flatMap((day) => rowsOf(where, day).map((row) => rowLine(day, row))).join('');
    },
    faults: () => {
      write();
      const where = folder();
      if (where === null) return [];
      const reason = waiting.size === 0 ? whyNotWritable(where) : failure;
      const visits = total([...waiting.values()].flat().filter(({ what }) => what === 'visit'));
      return reason === null ? [] : [`Counts cannot be kept in ${where}: ${reason}. Visits that wait in memory until they can: ${visits}.`];
    },
  };
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}
