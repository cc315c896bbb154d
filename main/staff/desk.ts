/**
 * Who is at the staff panel: whether it is unlocked, and what is refused while it is not.
 * Guarantees: only the right PIN unlocks, of several at once one after the other; it ends with lock(), and UNLOCKED_MS after
 * the last staff message; each PIN counts as wrong, on the disk, before it is compared (lock-out.ts); nothing of a PIN is
 * kept or logged. Whatever fails on the way leaves the panel locked.
 */
import { UNLOCKED_MS, type UnlockAnswer } from '#core/staff/staff.ts';
import type { Log } from '../log.ts';
import { TRIES, type LockOut } from './lock-out.ts';

export interface Desk {
  /** Rejects where no PIN is set, and for a page that was locked meanwhile. */
  readonly unlock: (pin: string) => Promise<UnlockAnswer>;
  readonly lock: () => void;
  /** Does `action` when the panel is unlocked; else throws. */
  readonly whenUnlocked: <T>(channel: string, action: () => T) => T;
}

export interface DeskSetting {
  /** The hash in the configuration of the moment; undefined where no PIN is set. */
  readonly pinHash: () => Promise<string | undefined>;
  readonly isPin: (pin: string, hash: string) => Promise<boolean>;
  readonly lockOut: LockOut;
  readonly log: Log;
  /** ms on a clock that nobody can set. */
  readonly now: () => number;
}

export function createDesk({ pinHash, isPin, lockOut, log, now }: DeskSetting): Desk {
  /** null: locked. */
  let unlockedUntil: number | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** Grows with each lock(): a PIN that was being compared meanwhile unlocks nothing. */
  let locks = 0;

  /** `asked`: how many locks there had been when it was typed. */
  async function look(pin: string, asked: number): Promise<UnlockAnswer> {
    const hash = await pinHash();
    if (hash === undefined) throw refused('unlock', 'no PIN is set');
    if (lockOut.state().waitMs > 0) return notYet();
    lockOut.trying();
    if (await isPin(pin, hash)) {
      lockOut.right();
      if (asked !== locks) throw refused('unlock', 'the page is another one by now');
      unlockedUntil = now() + UNLOCKED_MS;
      log.info('staff-unlocked');
      return { ok: true };
    }
    const answer = notYet();
    log.warn('staff-pin-wrong', { inARow: lockOut.state().wrong, locked: answer.locked });
    return answer;
  }

  function notYet(): { readonly ok: false; readonly waitMs: number; readonly locked: boolean } {
    const { wrong, waitMs } = lockOut.state();
    return { ok: false, waitMs: Math.ceil(waitMs), locked: wrong >= TRIES };
  }

  function refused(channel: string, reason: string): Error {
    log.warn('staff-refused', { channel, reason });
    return new Error('refused');
  }

  return {
    unlock: (pin) => {
      const asked = locks;
      const answer = last.then(() => look(pin, asked));
      last = answer.catch(() => undefined);
      return answer;
    },
    lock: () => {
      locks += 1;
      if (unlockedUntil !== null) log.info('staff-locked');
      unlockedUntil = null;
    },
    whenUnlocked: (channel, action) => {
      if (unlockedUntil === null || now() >= unlockedUntil) {
        unlockedUntil = null;
        throw refused(channel, 'the panel is locked');
      }
      unlockedUntil = now() + UNLOCKED_MS;
      return action();
    },
  };
}
