/** The slowing down and the lock, with real files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { createLog, type Log } from '../../../../main/log.ts';
import { afterWrong, keepLockOut, LOCK_FILE, LOCK_MS, NO_WRONG, TRIES, type LockOut, type LockState } from '../../../../main/staff/lock-out.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Setting {
  readonly folder: string;
  readonly file: string;
  readonly events: string[];
  /** Lets time go by, ms. */
  readonly pass: (ms: number) => void;
  /** A new start of the kiosk; its clock begins anew. */
  readonly start: () => LockOut;
}

function setting(): Setting {
  const folder = temporaryFolder();
  const events: string[] = [];
  const log: Log = createLog({ folder: join(folder, 'logs'), print: (line) => events.push((JSON.parse(line) as { event: string }).event) });
  let time = 0;
  return {
    folder, file: join(folder, LOCK_FILE), events,
    pass: (ms) => void (time += ms),
    start: () => {
      time = 12_345;
      return keepLockOut(folder, log, () => time);
    },
  };
}

/** Wrong ones as fast as they are let. */
function guess({ start, pass }: Setting, times: number): LockOut {
  const lockOut = start();
  for (let index = 0; index < times; index += 1) {
    pass(lockOut.state().waitMs);
    lockOut.trying();
  }
  return lockOut;
}

describe('the policy', () => {
  test('1, 2, 4 and 8 seconds, then 15 minutes; then it begins anew', () => {
    const waits: number[] = [];
    let state: LockState = NO_WRONG;
    for (let index = 0; index < 7; index += 1) {
      state = afterWrong(state);
      waits.push(state.waitMs);
    }
    expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 900_000, 1_000, 2_000]);
  });
});

describe('the lock', () => {
  test('a wrong one is waited for to the last millisecond', () => {
    const set = setting();
    const lockOut = guess(set, 1);
    expect(lockOut.state()).toEqual({ wrong: 1, waitMs: 1_000 });
    set.pass(999);
    expect(lockOut.state().waitMs).toBe(1);
    set.pass(1);
    expect(lockOut.state().waitMs).toBe(0);
  });

  test('the right one clears, for the next start too', () => {
    const set = setting();
    guess(set, 4).right();
    expect(set.start().state()).toEqual(NO_WRONG);
    expect(set.events).toEqual([]);
  });

  test.for([1, 2, 3, 4, 5])('after %i wrong ones a restart gives nothing back', (times) => {
    const set = setting();
    const before = guess(set, times).state();
    expect(set.start().state()).toEqual(before);
    // Nor do many: the wait only begins again.
    for (let index = 0; index < 3; index += 1) {
      set.start();
      set.pass(500);
    }
    expect(set.start().state()).toEqual(before);
  });

  test('what is left of a long wait is remembered each minute', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const set = setting();
    const lockOut = guess(set, TRIES);
    set.pass(5 * 60_000);
    vi.advanceTimersByTime(60_000);
    set.pass(30_000);
    expect(lockOut.state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS - 330_000 });
    const next = set.start();
    expect(next.state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS - 300_000 });
    set.pass(LOCK_MS - 300_000);
    expect(next.state().waitMs).toBe(0);
  });

  test('the clock of the machine set a year on or back changes nothing, and stands nowhere in the file', () => {
    const set = setting();
    guess(set, TRIES);
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    for (const year of ['2030', '2000', '1970']) {
      vi.setSystemTime(new Date(`${year}-01-01T00:00:00Z`));
      expect(set.start().state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
    }
    expect(JSON.parse(readFileSync(set.file, 'utf8'))).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
  });

  describe('a damaged file counts as five wrong ones, for 15 minutes', () => {
    test.for([
      ['cut off', '{"wrong":1,"wai'],
      ['empty', ''],
      ['zeros', '\0'.repeat(30)],
      ['less than none', '{"wrong":-1000,"waitMs":0}'],
      ['a wait without end', '{"wrong":5,"waitMs":1e300}'],
      ['no wait', '{"wrong":5}'],
      ['more keys', '{"wrong":0,"waitMs":0,"until":0}'],
      ['a list', '[]'],
    ])('%s', ([, text = '']) => {
      const set = setting();
      writeFileSync(set.file, text);
      const lockOut = set.start();
      expect(lockOut.state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
      expect(set.events).toEqual(['staff-lock-not-read']);
      // Whole again at once: the next start says nothing.
      expect(set.start().state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
      expect(set.events).toEqual(['staff-lock-not-read']);
      set.pass(LOCK_MS);
      expect(lockOut.state().waitMs).toBe(0);
    });
  });

  test('where it cannot be written it holds in memory, and says so once', () => {
    const set = setting();
    const blocked = join(set.folder, 'blocked');
    writeFileSync(blocked, '');
    const events: string[] = [];
    const log = createLog({ folder: join(set.folder, 'other-logs'), print: (line) => events.push((JSON.parse(line) as { event: string }).event) });
    const lockOut = keepLockOut(join(blocked, 'user-data'), log, () => 0);
    for (let index = 0; index < TRIES; index += 1) lockOut.trying();
    expect(lockOut.state()).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
    // A file in the way of the folder: reading says so too, and locks.
    expect(events).toEqual(['staff-lock-not-read', 'staff-lock-not-written']);
    rmSync(blocked);
    mkdirSync(blocked);
    lockOut.right();
    expect(keepLockOut(join(blocked, 'user-data'), log, () => 0).state()).toEqual(NO_WRONG);
  });
});
