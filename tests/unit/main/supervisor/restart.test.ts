/** When a launcher starts a kiosk again, and when it takes its end for an end. */
import { expect, test } from 'vitest';
import { wantsRestart } from '../../../../main/launch/electron-process.ts';
import { MAX_DELAY_MS, SETTLED_MS } from '../../../../main/supervisor/policy.ts';
import { RELAUNCH_CODE, restartDelay } from '../../../../main/supervisor/restart.ts';

test('a main process that died (SIGKILL, SIGSEGV, SIGTRAP, SIGABRT) or asks for it is started again', () => {
  expect([137, 139, 133, 134, RELAUNCH_CODE].map(wantsRestart)).toEqual([true, true, true, true, true]);
});

test('one that was ended (0, SIGINT, SIGTERM, SIGHUP) or cannot be started (1, 2, 127) is not', () => {
  expect([0, 130, 143, 129, 1, 2, 127].map(wantsRestart)).toEqual([false, false, false, false, false, false, false]);
});

test('at once after a good life, later each time it dies young', () => {
  expect(restartDelay(7, SETTLED_MS)).toEqual({ delayMs: 0, inARow: 1 });
  const delays: number[] = [];
  let inARow = 0;
  for (let death = 0; death < 11; death += 1) {
    const next = restartDelay(inARow, 100);
    delays.push(next.delayMs);
    inARow = next.inARow;
  }
  expect(delays).toEqual([0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, MAX_DELAY_MS, MAX_DELAY_MS, MAX_DELAY_MS]);
});
