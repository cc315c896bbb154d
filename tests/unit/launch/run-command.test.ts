/** A program's end is reported, never thrown. */
import { expect, test } from 'vitest';
import { runCommand } from '../../../main/launch/run-command.ts';

const node = (script: string, timeoutMs?: number): ReturnType<typeof runCommand> =>
  runCommand(process.execPath, ['-e', script], timeoutMs === undefined ? {} : { timeoutMs });

test('output and success', async () => {
  expect(await node("console.log('out'); console.error('err')")).toEqual({ code: 0, stdout: 'out\n', stderr: 'err\n', failure: undefined });
});

test('a failure carries the last words', async () => {
  const { code, failure } = await node("console.error('why'); process.exit(3)");
  expect(code).toBe(3);
  expect(failure).toMatch(/exited with 3: why$/);
});

test('a program that is not there', async () => {
  const { code, failure } = await runCommand('no-such-program-anywhere', []);
  expect(code).toBeNull();
  expect(failure).toContain('no-such-program-anywhere could not be started');
});

test('a program that hangs is ended, even when a child of its own keeps the pipe', async () => {
  const { failure } = await node("require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 8000)'], { stdio: 'inherit' }); setInterval(() => {}, 1000)", 300);
  expect(failure).toContain('was stopped after 0.3 s');
});
