/** The staff's errands: locked whenever the screens are left, stale answers forgotten, failures told in words. */
import { beforeEach, expect, test } from 'vitest';
import type { StaffBridge, UnlockAnswer } from '#core/staff/staff.ts';
import { SoundTest } from '../../renderer/shell/sound-test.ts';
import { StaffDesk } from '../../renderer/shell/staff-desk.ts';
import { report } from './staff-mount.ts';

interface Call {
  readonly name: string;
  readonly argument: unknown;
  readonly answer: (value: unknown) => Promise<void>;
  readonly fail: () => Promise<void>;
}

interface Desk {
  readonly desk: StaffDesk;
  /** What was asked of the main process, in order. */
  readonly calls: Call[];
  readonly unlocks: () => number;
  readonly last: (name: string) => Call;
}

/** The other side of the bridge answers when the test says so. */
function open(): Desk {
  const calls: Call[] = [];
  const call = (name: string) => (argument?: unknown): Promise<never> => new Promise((resolve, reject) => {
    const settled = (): Promise<void> => new Promise((done) => setTimeout(done));
    calls.push({
      name,
      argument,
      answer: (value) => {
        resolve(value as never);
        return settled();
      },
      fail: () => {
        reject(new Error('refused'));
        return settled();
      },
    });
  });
  const bridge: StaffBridge = {
    unlock: call('unlock'), lock: call('lock'), staffReport: call('staffReport'), staffLog: call('staffLog'),
    staffAct: call('staffAct'), exportTargets: call('exportTargets'), exportCounts: call('exportCounts'),
  };
  let unlocks = 0;
  const nothing = (): void => undefined;
  const sound = new SoundTest({ volume: 0.4, ceiling: 0.8, setVolume: nothing, changed: nothing, failed: nothing });
  const desk = new StaffDesk({ bridge, sound, unlocked: () => (unlocks += 1), changed: nothing });
  return {
    desk,
    calls,
    unlocks: () => unlocks,
    last: (name) => {
      const found = calls.findLast((one) => one.name === name);
      if (found === undefined) throw new Error(`${name} was not asked for`);
      return found;
    },
  };
}

const WRONG: UnlockAnswer = { ok: false, waitMs: 1_500, locked: false };
const unhandled: unknown[] = [];
window.addEventListener('unhandledrejection', (event) => {
  unhandled.push(event.reason);
  event.preventDefault();
});
beforeEach(() => unhandled.splice(0));

test('a right PIN unlocks; leaving pad or panel locks', async () => {
  const { desk, calls, unlocks, last } = open();
  desk.follow(null);
  expect(calls).toEqual([]);
  desk.follow('pad');
  desk.pin('1234');
  expect(last('unlock').argument).toBe('1234');
  expect(desk.view.looking).toBe(true);
  await last('unlock').answer({ ok: true });
  expect(unlocks()).toBe(1);
  desk.follow('panel');
  desk.follow(null);
  expect(calls.map(({ name }) => name)).toEqual(['unlock', 'staffReport', 'lock']);
  desk.follow('pad');
  desk.follow(null);
  expect(calls.at(-1)?.name).toBe('lock');
});

test('a yes that comes after the pad was left locks again and unlocks nothing', async () => {
  const { desk, calls, unlocks, last } = open();
  desk.follow('pad');
  desk.pin('1234');
  desk.follow(null);
  await last('unlock').answer({ ok: true });
  expect(unlocks()).toBe(0);
  expect(calls.map(({ name }) => name)).toEqual(['unlock', 'lock', 'lock']);
});

test('a wrong PIN counts down, and takes no other one until it is over', async () => {
  const { desk, calls, last } = open();
  desk.follow('pad');
  desk.pin('1234');
  desk.pin('5678');
  await last('unlock').answer(WRONG);
  expect(desk.view).toMatchObject({ looking: false, answer: WRONG, waitSeconds: 2 });
  desk.pin('1111');
  expect(calls).toHaveLength(1);
  await expect.poll(() => desk.view.waitSeconds).toBe(1);
  await expect.poll(() => desk.view.waitSeconds, { timeout: 5_000 }).toBe(0);
  desk.pin('1111');
  expect(calls).toHaveLength(2);
});

test('what the last stay showed is gone in the next one', async () => {
  const { desk, last } = open();
  desk.follow('pad');
  desk.pin('1234');
  await last('unlock').answer(WRONG);
  desk.follow(null);
  desk.follow('pad');
  expect(desk.view).toMatchObject({ answer: null, waitSeconds: 0, report: null });
  desk.follow('panel');
  const earlier = last('staffReport');
  desk.follow(null);
  desk.follow('panel');
  await earlier.answer(report);
  expect(desk.view.report).toBeNull();
  await last('staffReport').answer(report);
  expect(desk.view.report).toEqual(report);
});

test('every call that fails becomes words, and none an unhandled rejection', async () => {
  const { desk, last } = open();
  desk.follow('pad');
  desk.pin('1234');
  await last('unlock').fail();
  expect(desk.view).toMatchObject({ looking: false, trouble: true });
  desk.follow('panel');
  await last('staffReport').fail();
  expect(desk.view.trouble).toBe(true);
  desk.ask({ ask: 'log', level: 'warn' });
  expect(desk.view.trouble).toBe(false);
  await last('staffLog').fail();
  expect(desk.view.trouble).toBe(true);
  for (const [ask, name] of [[{ ask: 'targets' }, 'exportTargets'], [{ ask: 'act', act: 'reload' }, 'staffAct'], [{ ask: 'export', folder: '/x' }, 'exportCounts']] as const) {
    desk.ask(ask);
    await last(name).fail();
    expect(desk.view, name).toMatchObject({ trouble: true, exporting: false });
  }
  desk.follow(null);
  await last('lock').fail();
  expect(unhandled).toEqual([]);
});

test('an answer of another level than the one chosen last is not shown', async () => {
  const { desk, last } = open();
  desk.follow('panel');
  desk.ask({ ask: 'log', level: 'info' });
  const all = last('staffLog');
  desk.ask({ ask: 'log', level: 'error' });
  await all.answer([{ time: '', level: 'info', event: 'start', fields: '' }]);
  expect(desk.view).toMatchObject({ level: 'error', log: null });
  await last('staffLog').answer([]);
  expect(desk.view.log).toEqual([]);
});

test('nothing is asked for while the panel is not open', () => {
  const { desk, calls } = open();
  desk.ask({ ask: 'targets' });
  desk.pin('1234');
  desk.follow('pad');
  desk.ask({ ask: 'act', act: 'exit' });
  expect(calls).toEqual([]);
});
