/** The desk with the real lock-out and the real scrypt; only its clock goes as the test says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { UNLOCKED_MS } from '#core/staff/staff.ts';
import { createLog } from '../../../../main/log.ts';
import { createDesk, type Desk } from '../../../../main/staff/desk.ts';
import { keepLockOut, LOCK_FILE, LOCK_MS } from '../../../../main/staff/lock-out.ts';
import { hashPin, isPin } from '../../../../main/staff/pin-hash.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const PIN = '24681357';
const WRONG = '97531864';
let hash = '';
beforeAll(async () => void (hash = await hashPin(PIN)));

interface Setting {
  readonly desk: Desk;
  readonly folder: string;
  readonly pass: (ms: number) => void;
  readonly logged: Record<string, unknown>[];
  /** What the lock's file held each time a PIN was compared. */
  readonly onDisk: unknown[];
}

function setting(): Setting {
  const folder = temporaryFolder();
  const logged: Record<string, unknown>[] = [];
  const onDisk: unknown[] = [];
  const log = createLog({ folder: join(folder, 'logs'), print: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  let time = 0;
  const now = (): number => time;
  const desk = createDesk({
    pinHash: async () => hash,
    isPin: (pin, wanted) => {
      onDisk.push(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8')));
      return isPin(pin, wanted);
    },
    lockOut: keepLockOut(folder, log, now), log, now,
  });
  return { desk, folder, pass: (ms) => void (time += ms), logged, onDisk };
}

const events = ({ logged }: Setting): unknown[] => logged.map(({ event }) => event);

describe('the desk', () => {
  test('is locked; the right PIN unlocks it; lock() locks it again', async () => {
    const set = setting();
    const { desk } = set;
    expect(() => desk.whenUnlocked('staffReport', () => 'told')).toThrow('refused');
    expect(await desk.unlock(PIN)).toEqual({ ok: true });
    expect(desk.whenUnlocked('staffReport', () => 'told')).toBe('told');
    desk.lock();
    let done = false;
    expect(() => desk.whenUnlocked('staffAct', () => (done = true))).toThrow('refused');
    expect(done).toBe(false);
    expect(set.logged).toMatchObject([
      { level: 'warn', event: 'staff-refused', channel: 'staffReport' }, { event: 'staff-unlocked' }, { event: 'staff-locked' }, { event: 'staff-refused', channel: 'staffAct' },
    ]);
  });

  test('locks itself when no staff message comes for a while; each one puts that off', async () => {
    const { desk, pass } = setting();
    await desk.unlock(PIN);
    for (let index = 0; index < 3; index += 1) {
      pass(UNLOCKED_MS - 1);
      expect(desk.whenUnlocked('staffLog', () => index)).toBe(index);
    }
    pass(UNLOCKED_MS);
    expect(() => desk.whenUnlocked('staffLog', () => 0)).toThrow('refused');
    expect(() => desk.whenUnlocked('staffLog', () => 0)).toThrow('refused');
  });

  test('a wrong PIN is on the disk as wrong before it is compared', async () => {
    const set = setting();
    expect(await set.desk.unlock(WRONG)).toEqual({ ok: false, waitMs: 1_000, locked: false });
    expect(set.onDisk).toEqual([{ wrong: 1, waitMs: 1_000 }]);
    expect(() => set.desk.whenUnlocked('staffReport', () => 'told')).toThrow('refused');
  });

  test('while it waits no PIN is looked at, not even the right one', async () => {
    const set = setting();
    await set.desk.unlock(WRONG);
    set.pass(400);
    expect(await set.desk.unlock(PIN)).toEqual({ ok: false, waitMs: 600, locked: false });
    expect(set.onDisk).toHaveLength(1);
    set.pass(600);
    expect(await set.desk.unlock(PIN)).toEqual({ ok: true });
    expect(JSON.parse(readFileSync(join(set.folder, LOCK_FILE), 'utf8'))).toEqual({ wrong: 0, waitMs: 0 });
  });

  test('the fifth wrong one locks for 15 minutes; then the right one opens', async () => {
    const set = setting();
    for (const waitMs of [1_000, 2_000, 4_000, 8_000]) {
      expect(await set.desk.unlock(WRONG)).toEqual({ ok: false, waitMs, locked: false });
      set.pass(waitMs);
    }
    expect(await set.desk.unlock(WRONG)).toEqual({ ok: false, waitMs: LOCK_MS, locked: true });
    set.pass(LOCK_MS - 1);
    expect(await set.desk.unlock(PIN)).toEqual({ ok: false, waitMs: 1, locked: true });
    set.pass(1);
    expect(await set.desk.unlock(PIN)).toEqual({ ok: true });
  });

  test('of a hundred at once one is looked at', async () => {
    const set = setting();
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => set.desk.unlock(index === 99 ? PIN : WRONG)));
    expect(answers.every(({ ok }) => !ok)).toBe(true);
    expect(set.onDisk).toHaveLength(1);
  });

  test('while one is compared no other is, also when that takes longer than the wait', async () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined });
    let at = 0;
    const compared: string[] = [];
    const answers: ((right: boolean) => void)[] = [];
    const isPinSlowly = (pin: string): Promise<boolean> => new Promise((resolve) => {
      compared.push(pin);
      answers.push(resolve);
    });
    const desk = createDesk({ pinHash: async () => 'a hash', isPin: isPinSlowly, lockOut: keepLockOut(folder, log, () => at), log, now: () => at });
    const first = desk.unlock(WRONG);
    await vi.waitFor(() => expect(compared).toEqual([WRONG]));
    at = 60_000;
    const second = desk.unlock(PIN);
    // Whatever would let it pass the first one has had its turn.
    await new Promise((resolve) => setImmediate(resolve));
    expect(compared).toEqual([WRONG]);
    answers[0]?.(false);
    expect(await first).toMatchObject({ ok: false });
    await vi.waitFor(() => expect(compared).toEqual([WRONG, PIN]));
    answers[1]?.(true);
    expect(await second).toEqual({ ok: true });
  });

  test('a page that was loaded while its PIN was compared is not unlocked by it', async () => {
    const set = setting();
    const asked = set.desk.unlock(PIN);
    set.desk.lock();
    await expect(asked).rejects.toThrow('refused');
    expect(() => set.desk.whenUnlocked('staffReport', () => 'told')).toThrow('refused');
  });

  test('without a PIN in the configuration nothing unlocks, and nothing counts as wrong', async () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined });
    const lockOut = keepLockOut(folder, log, () => 0);
    const desk = createDesk({ pinHash: async () => undefined, isPin, lockOut, log, now: () => 0 });
    await expect(desk.unlock(PIN)).rejects.toThrow('refused');
    expect(lockOut.state().wrong).toBe(0);
    expect(() => desk.whenUnlocked('staffReport', () => 'told')).toThrow('refused');
  });

  test('what fails on the way leaves it locked, counts as wrong, and the next one is looked at', async () => {
    const folder = temporaryFolder();
    const log = createLog({ folder, print: () => undefined });
    let time = 0;
    let broken = true;
    const desk = createDesk({ pinHash: async () => hash, isPin: (pin, wanted) => (broken ? Promise.reject(new Error('no memory')) : isPin(pin, wanted)), lockOut: keepLockOut(folder, log, () => time), log, now: () => time });
    await expect(desk.unlock(PIN)).rejects.toThrow('no memory');
    expect(() => desk.whenUnlocked('staffReport', () => 'told')).toThrow('refused');
    broken = false;
    time = 1_000;
    expect(await desk.unlock(PIN)).toEqual({ ok: true });
  });

  test('no PIN and no hash is ever in the log', async () => {
    const set = setting();
    await set.desk.unlock(WRONG);
    await set.desk.unlock(PIN);
    set.pass(1_000);
    await set.desk.unlock(PIN);
    set.desk.lock();
    expect(events(set)).toEqual(['staff-pin-wrong', 'staff-unlocked', 'staff-locked']);
    const log = readFileSync(join(set.folder, 'logs/kiosk.log'), 'utf8');
    for (const secret of [PIN, WRONG, hash, 'scrypt', String(PIN.length)]) expect(log.replace(/"time":"[^"]*"/g, '')).not.toContain(secret);
  });
});
