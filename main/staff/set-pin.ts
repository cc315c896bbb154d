/**
 * Makes what belongs into kiosk.yaml for a staff PIN: for `npm run pin`, and for the packaged kiosk's `--set-pin`.
 * Guarantees: on a terminal the PIN is asked for twice and not shown; from a pipe its first line is taken. The one line on
 * standard output is the hash; the PIN is written nowhere.
 */
import type { ReadStream } from 'node:tty';
import { pinSchema } from '#core/staff/staff.ts';
import { hashPin } from './pin-hash.ts';

export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & Partial<Pick<ReadStream, 'isTTY' | 'setRawMode'>>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** More than anyone types. */
const MAX_INPUT = 1_000;
const [INTERRUPT, END, BACKSPACE, DELETE] = ['\u0003', '\u0004', '\b', '\u007f'];

/** Answers the exit code: 0, 1 for what is no PIN, 130 when it was broken off. */
export async function setPin({ stdin, stdout, stderr }: Terminal): Promise<number> {
  const pin = stdin.isTTY === true ? await askTwice(stdin, stderr) : await firstLine(stdin);
  if (pin === null) return 130;
  if (pin === undefined || !pinSchema.safeParse(pin).success) {
    stderr.write(pin === undefined ? 'The two are not the same. Nothing was made.\n' : 'A PIN is 4 to 8 digits. Nothing was made.\n');
    return 1;
  }
  stderr.write('This line belongs into kiosk.yaml, which only the kiosk should be able to read:\n');
  stdout.write(`staff: { pinHash: "${await hashPin(pin)}" }\n`);
  return 0;
}

/** null: broken off; undefined: the two differ. */
async function askTwice(stdin: Terminal['stdin'], stderr: NodeJS.WritableStream): Promise<string | null | undefined> {
  stdin.setRawMode?.(true);
  try {
    const keys = keysOf(stdin);
    stderr.write('New PIN for the staff, 4 to 8 digits (it is not shown): ');
    const first = await typed(keys);
    stderr.write('\n');
    if (first === null || !pinSchema.safeParse(first).success) return first;
    stderr.write('Once more: ');
    const second = await typed(keys);
    stderr.write('\n');
    if (second === null) return null;
    return first === second ? first : undefined;
  } finally {
    stdin.setRawMode?.(false);
    stdin.pause();
  }
}

async function* keysOf(stdin: NodeJS.ReadableStream): AsyncGenerator<string, void> {
  for await (const chunk of stdin) yield* String(chunk);
}

/** What was typed up to Enter; null when it was broken off. */
async function typed(keys: AsyncGenerator<string, void>): Promise<string | null> {
  let text = '';
  for (;;) {
    const { value: key, done } = await keys.next();
    if (done === true || key === INTERRUPT || key === END) return null;
    if (key === '\r' || key === '\n') return text;
    if (key === BACKSPACE || key === DELETE) text = text.slice(0, -1);
    else if (text.length < MAX_INPUT) text += key;
  }
}

async function firstLine(stdin: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.includes('\n') || text.length > MAX_INPUT) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}
