/** How a PIN is set: from a pipe, and on a real terminal (that of util-linux' script). */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { configSchema } from '#core/config/config.ts';
import { isPin } from '../../../../main/staff/pin-hash.ts';
import { setPin } from '../../../../main/staff/set-pin.ts';
import { childScript } from '../../../support/child-script.ts';

async function piped(text: string): Promise<{ readonly code: number; readonly out: string; readonly said: string }> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(text);
  const code = await setPin({ stdin, stdout, stderr });
  return { code, out: String(stdout.read() ?? ''), said: String(stderr.read() ?? '') };
}

/** The hash in a line that is a whole kiosk.yaml. */
function hashIn(line: string): string {
  return configSchema.parse(parse(line)).staff.pinHash ?? '';
}

describe('from a pipe', () => {
  test.for(['2468', '2468\n', '2468\r\n', '2468\nand more'])('%j', async (text) => {
    const { code, out, said } = await piped(text);
    expect(code).toBe(0);
    expect(await isPin('2468', hashIn(out))).toBe(true);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out + said).not.toContain('2468');
  });

  test.for(['', '\n2468\n', '123', '123456789', 'four', ' 2468', '1'.repeat(10_000)])('%j is no PIN', async (text) => {
    const { code, out, said } = await piped(text);
    expect([code, out]).toEqual([1, '']);
    expect(said).toContain('4 to 8 digits');
  });
});

describe('on a terminal', () => {
  let script = '';
  beforeAll(async () => void (script = await childScript(join(import.meta.dirname, 'ask-pin.ts'))));

  /** `answers`: what is typed at each question. */
  async function typed(answers: readonly string[]): Promise<{ readonly code: number; readonly seen: string }> {
    const child = spawn('script', ['-qec', `'${process.execPath}' '${script}'`, '/dev/null'], { stdio: ['pipe', 'pipe', 'inherit'] });
    let seen = '';
    let asked = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      seen += text;
      for (; asked < (seen.match(/: $|: \r?\n/g) ?? []).length; asked += 1) child.stdin.write(answers[asked] ?? '\u0003');
    });
    const [code] = (await once(child, 'close')) as [number];
    return { code, seen };
  }

  test('it is asked for twice and never shown; a slip of the finger can be taken back', async () => {
    const { code, seen } = await typed(['135\u007f57\r', '1357\r']);
    expect(code).toBe(0);
    expect(seen).not.toMatch(/135/);
    const line = seen.split(/\r?\n/).find((one) => one.startsWith('staff:')) ?? '';
    expect(await isPin('1357', hashIn(line))).toBe(true);
  });

  test('two that differ make nothing', async () => {
    const { code, seen } = await typed(['1357\r', '1358\r']);
    expect(code).toBe(1);
    expect(seen).toContain('not the same');
    expect(seen).not.toMatch(/scrypt|135/);
  });

  test('what is no PIN is not asked for again', async () => {
    const { code, seen } = await typed(['13\r']);
    expect(code).toBe(1);
    expect(seen).not.toMatch(/scrypt|Once more/);
  });

  test('Ctrl+C breaks it off', async () => {
    expect((await typed(['13\u0003'])).code).toBe(130);
  });
});
