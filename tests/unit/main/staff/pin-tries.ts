/**
 * Tries PINs without end, for lock-out-killed.test.ts to kill: `node script FOLDER HASH PIN`.
 * Guarantees: the real desk, lock-out and scrypt, on a clock that runs fifty times as fast; says on a line of its own what it
 * is about to do, before it does it.
 */
import { writeSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { createDesk } from '../../../../main/staff/desk.ts';
import { keepLockOut } from '../../../../main/staff/lock-out.ts';
import { isPin } from '../../../../main/staff/pin-hash.ts';

const [folder = '', hash = '', pin = ''] = process.argv.slice(2);
const FASTER = 50;
const now = (): number => performance.now() * FASTER;
const say = (word: string): void => void writeSync(1, `${word}\n`);
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

const desk = createDesk({
  pinHash: async () => hash,
  isPin: (typed, wanted) => {
    say('comparing');
    return isPin(typed, wanted);
  },
  lockOut: keepLockOut(folder, log, now), log, now,
});
for (;;) {
  say('asking');
  const answer = await desk.unlock(pin);
  say(answer.ok ? 'open' : answer.locked ? 'locked' : 'wait');
  await after(5);
}
