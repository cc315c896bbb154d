/** A child process that writes without end, killed at a random instant: for tests of what a power cut leaves behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as after } from 'node:timers/promises';
import { expect } from 'vitest';

/** Longest time in ms from the first finished write to the kill: several writes of each kind fit in. */
const MAX_DELAY_MS = 12;

/** `script` prints the number of each write that it has finished; answers the last one it printed. Fails when it ended by itself. */
export async function killAtRandom(script: string, ...args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (said += text));
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await after(Math.random() * MAX_DELAY_MS);
  child.kill('SIGKILL');
  expect(await closed).toEqual([null, 'SIGKILL']);
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}
