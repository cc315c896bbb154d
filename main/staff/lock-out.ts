/**
 * How wrong PINs are slowed down: 1, 2, 4, 8 s after each, 15 minutes after the fifth; then the count begins anew, as it
 * does after the right one. That is twenty tries an hour: 500 hours in front of the screen for all PINs of four digits.
 * Guarantees: a try is on the disk as a wrong one before it is compared, so that a plug pulled in between gives no free
 * try. The wait is counted on a clock that nobody can set and only while the kiosk runs: setting the machine's clock on or
 * back changes nothing, a restart can make a wait longer but never shorter, and none lasts longer than 15 minutes from a
 * start. What is left of a long wait is written down each minute, so that a kiosk that restarts often is opened in the end.
 * A damaged file counts as five wrong ones: damaging it is no way around the lock, and 15 minutes later all is well. On a
 * disk that cannot be written the lock holds in memory: staff may need the panel then most of all. A file that is missing
 * means no wrong PIN; who can delete it can read and write all the kiosk has.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../files/atomic-write.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';

export const LOCK_FILE = 'staff-lock.json';
/** Wrong PINs in a row until the lock. */
export const TRIES = 5;
export const LOCK_MS = 15 * 60_000;
const FIRST_WAIT_MS = 1_000;
const REMEMBER_EVERY_MS = 60_000;

export interface LockState {
  /** Wrong PINs in a row; TRIES: locked. */
  readonly wrong: number;
  /** ms until another PIN is looked at, from the moment this was written or read. */
  readonly waitMs: number;
}

export const NO_WRONG: LockState = { wrong: 0, waitMs: 0 };
const LOCKED: LockState = { wrong: TRIES, waitMs: LOCK_MS };
const lockStateSchema: z.ZodType<LockState> = z.strictObject({ wrong: z.int().min(0).max(TRIES), waitMs: z.number().min(0).max(LOCK_MS) });

/** One more wrong PIN, the wait before it having been served. */
export function afterWrong({ wrong }: LockState): LockState {
  const count = wrong >= TRIES ? 1 : wrong + 1;
  return count === TRIES ? LOCKED : { wrong: count, waitMs: FIRST_WAIT_MS * 2 ** (count - 1) };
}

export interface LockOut {
  /** What holds right now; no PIN may be looked at while waitMs is above 0. */
  readonly state: () => LockState;
  /** Call before a PIN is compared: from now on it counts as wrong. */
  readonly trying: () => void;
  /** It was the right one. */
  readonly right: () => void;
}

/** `now`: ms on a clock that nobody can set. */
export function keepLockOut(userData: string, log: Log, now: () => number = () => performance.now()): LockOut {
  const file = join(userData, LOCK_FILE);
  let kept = read(file, log);
  let since = now();
  let writable = true;

  const state = (): LockState => ({ wrong: kept.wrong, waitMs: Math.max(0, kept.waitMs - (now() - since)) });

  function keep(next: LockState): void {
    kept = next;
    since = now();
    try {
      writeAtomically(file, `${JSON.stringify(next)}\n`);
      writable = true;
    } catch (error) {
      if (writable) log.warn('staff-lock-not-written', { file, reason: errorText(error) });
      writable = false;
    }
  }

  // A damaged file is made whole at once, and what was left of a wait begins to run.
  if (kept === LOCKED) keep(LOCKED);
  setInterval(() => {
    if (state().waitMs > 0) keep(state());
  }, REMEMBER_EVERY_MS).unref();

  return {
    state,
    trying: () => keep(afterWrong(state())),
    right: () => keep(NO_WRONG),
  };
}

function read(file: string, log: Log): LockState {
  try {
    return lockStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return NO_WRONG;
    log.warn('staff-lock-not-read', { file, reason: errorText(error).slice(0, 300) });
    return LOCKED;
  }
}
