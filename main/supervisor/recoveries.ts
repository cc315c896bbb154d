/**
 * The last failures and what was done about them, in userData/recoveries.json.
 * Guarantees: never throws; the file is old or new, never half of either, and holds at most KEPT failures; one that is
 * damaged counts as empty and is told. It outlives a relaunch, so that the policy knows of what came before it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import type { Failure, FailureKind, Recovery, Remedy } from './policy.ts';

export const RECOVERIES_FILE = 'recoveries.json';
/** Failures kept in the file. */
export const KEPT = 50;
/** Longest reason kept, in characters. */
const MAX_REASON = 300;

const KINDS = ['render process gone', 'page hung', 'load failed', 'preload failed', 'never ready', 'window closed', 'gpu process gone', 'main error'] as const satisfies readonly FailureKind[];
const REMEDIES = ['carry on', 'reload', 'new window', 'relaunch', 'rest'] as const satisfies readonly Remedy[];

const recoverySchema: z.ZodType<Recovery> = z.object({
  kind: z.enum(KINDS),
  reason: z.string().max(MAX_REASON),
  at: z.number(),
  livedMs: z.number(),
  remedy: z.enum(REMEDIES),
});

export interface Recoveries {
  /** Oldest first. */
  readonly all: () => readonly Recovery[];
  readonly add: (failure: Failure, remedy: Remedy) => void;
}

export function keepRecoveries(userData: string, log: Log): Recoveries {
  const file = join(userData, RECOVERIES_FILE);
  let kept: readonly Recovery[] = read(file, log);
  let writable = true;
  return {
    all: () => kept,
    add: (failure, remedy) => {
      kept = [...kept, { ...failure, reason: failure.reason.slice(0, MAX_REASON), remedy }].slice(-KEPT);
      try {
        writeAtomically(file, `${JSON.stringify(kept, null, 1)}\n`);
        writable = true;
      } catch (error) {
        if (writable) log.warn('recoveries-not-written', { file, reason: errorText(error) });
        writable = false;
      }
    },
  };
}

function read(file: string, log: Log): readonly Recovery[] {
  try {
    return z.array(recoverySchema).max(KEPT).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') log.warn('recoveries-not-read', { file, reason: errorText(error).slice(0, MAX_REASON) });
    return [];
  }
}
