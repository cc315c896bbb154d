/**
 * Somebody tries PINs and pulls the plug at every step: no pull gives another try.
 * A killed process loses nothing that it gave to the system; that it is on the disk as well is atomic-write's guarantee.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, test } from 'vitest';
import { LOCK_FILE, LOCK_MS, TRIES, type LockState } from '../../../../main/staff/lock-out.ts';
import { childScript } from '../../../support/child-script.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** Of the PIN 2468, with costs that let a try take 30 ms. */
const HASH = 'scrypt$16384$8$1$AAAAAAAAAAAAAAAAAAAAAA$PWDkL049a8-aEqJa5-pGSOLpE8cEGpvvJPTdiyureoc';
const STEPS = ['asking', 'comparing', 'wait'] as const;
const KILLS = 30;

let script = '';
beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'pin-tries.ts'))));

/** Tries `pin` until it is at `step`, or locked, or open; kills it there. Gives all that it said. */
async function killedAt(step: string, folder: string, pin: string): Promise<string[]> {
  const child = spawn(process.execPath, [script, folder, HASH, pin], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const closed = once(child, 'close');
  createInterface(child.stdout).on('line', (word) => {
    said.push(word);
    if (word === step || word === 'locked' || word === 'open') child.kill('SIGKILL');
  });
  expect(await closed).toEqual([null, 'SIGKILL']);
  return said;
}

test('five tries in all, whenever it is killed; then not even the right PIN opens', async () => {
  const folder = temporaryFolder();
  const onDisk = (): LockState => JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8')) as LockState;
  let compared = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const said = await killedAt(STEPS[kill % STEPS.length] ?? '', folder, '1111');
    compared += said.filter((word) => word === 'comparing').length;
    expect(said).not.toContain('open');
    expect(compared).toBeLessThanOrEqual(TRIES);
    if (compared > 0) expect(onDisk().wrong).toBeGreaterThanOrEqual(compared);
  }
  expect(compared).toBeGreaterThan(2);
  expect(onDisk()).toEqual({ wrong: TRIES, waitMs: LOCK_MS });
  expect(await killedAt('comparing', folder, '2468')).toEqual(['asking', 'locked']);
});

test('the right one opens, and counts as wrong only where it was killed before it was known', async () => {
  const folder = temporaryFolder();
  expect(await killedAt('comparing', folder, '2468')).toEqual(['asking', 'comparing']);
  expect(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'))).toEqual({ wrong: 1, waitMs: 1_000 });
  expect((await killedAt('open', folder, '2468')).at(-1)).toBe('open');
  expect(JSON.parse(readFileSync(join(folder, LOCK_FILE), 'utf8'))).toEqual({ wrong: 0, waitMs: 0 });
});
