/** As whom Electron runs. Whether the sandbox holds is for the end-to-end tests to see. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { asUser, executableAsUser, sandboxRefusal } from '../../../main/launch/run-as-user.ts';

test('whoever we are, the program sees an ordinary user, its arguments unchanged, and a home of its own', () => {
  const { command, args, env } = asUser('/bin/sh', ['-c', 'echo "$(id -u) $1 $HOME"', 'sh', "it's \"odd\""]);
  const [user, ...rest] = execFileSync(command, args, { env, encoding: 'utf8' }).trim().split(' ');
  expect(Number(user)).toBeGreaterThan(0);
  expect(rest.slice(0, 2).join(' ')).toBe("it's \"odd\"");
  expect(rest[2]).toMatch(/^\/./);
});

test('the same by a path alone, keeping the process id', () => {
  const script = executableAsUser('/bin/sh');
  const output = execFileSync('/bin/sh', ['-c', `echo $$; exec ${script} -c 'id -u; echo $$'`], { encoding: 'utf8' });
  const [before, user, after] = output.trim().split('\n');
  expect(Number(user)).toBeGreaterThan(0);
  expect(after).toBe(before);
});

test('nothing is ever asked to go without its sandbox', () => {
  expect([...asUser('/x', ['y']).args].join(' ')).not.toContain('sandbox');
  expect(sandboxRefusal('/bin/sh')).toBeUndefined();
});
