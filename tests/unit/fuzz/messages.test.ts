/** Ten thousand messages of the page, as they come through Electron's copying: handled as the contract says, or refused with a short line in the log. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { channels, type Channel } from '#core/bridge.ts';
import { answer, type Handlers } from '../../../main/ipc/answer.ts';
import { createLog } from '../../../main/log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { watchdog } from './watchdog.ts';

const names = Object.keys(channels) as Channel[];
const GOOD = [
  { kind: 'narration-failed', url: '/show/narration/en/kids/hello.webm', reason: 'cannot be decoded' },
  { kind: 'picture-failed', url: '/show/pictures/hello.svg', reason: 'refused' },
  { kind: 'sound-failed', reason: 'no device' },
  { kind: 'renderer-error', message: 'x is not a function' },
] as const;
const PLACE = {
  screen: 'slide', language: 'en', story: 'kids', slide: 'hello', seen: [0, 1], stopped: false, pace: 'show', picked: ['bath'],
  choices: { volume: 0.4, muted: false, text: 1, captions: true, contrast: false, calm: false, lowReach: false },
} as const;

/** What structured cloning lets through and a parser may trip over. */
const odd = fc.constantFrom<() => unknown>(
  () => 'x'.repeat(5_000_000), () => new Array<unknown>(10_000), () => new Array<unknown>(5_000).fill({}), () => Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, index])),
  () => ({ kind: 'sound-failed', reason: 'x', ...Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`k${index}`, index])) }),
  () => itself(), () => deep(1_000), () => new Uint8Array(1_000_000), () => new ArrayBuffer(8), () => new Map([[{}, itself()]]), () => new Set([1n]), () => new Date(NaN), () => /x/g, () => new Error('x'), () => 10n ** 400n, () => NaN, () => -0, () => null,
  () => Object(1n) as unknown, () => new Boolean(false), () => new String('sound-failed'), () => JSON.parse('{"__proto__":{"kind":"sound-failed","reason":"x"}}') as unknown, () => JSON.parse('{"kind":"sound-failed","reason":"x","__proto__":{"a":1}}') as unknown,
  () => JSON.parse('{"kind":"sound-failed","reason":"x","constructor":1,"toString":2}') as unknown, () => ({ kind: 'sound-failed', reason: { toString: null } }), () => ({ kind: ['sound-failed'], reason: 'x' }), () => ({ kind: 'sound-failed', get reason() { return 'got'; } }), () => ({ length: 1e9 }), () => '\ud800', () => '\0',
).map((make) => make());

function itself(): unknown {
  const value: Record<string, unknown> = { kind: 'sound-failed', reason: 'x' };
  value['reason'] = value;
  return value;
}

function deep(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = { reason: value };
  return value;
}

const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true, withSparseArray: true, withObjectString: true, withBoxedValues: true, withNullPrototype: true });
/** A good report with one of its values replaced, taken away, or with one more. */
const bent = fc.tuple(fc.constantFrom(...GOOD, PLACE, PLACE), fc.constantFrom('screen', 'story', 'slide', 'seen', 'choices', 'picked', 'kind', 'url', 'reason', 'message', 'more', '__proto__', 'constructor'), fc.oneof(anything, fc.string({ maxLength: 1_200 }), fc.constantFrom(...GOOD.map(({ kind }) => kind), 'x'.repeat(200), 'x'.repeat(201), 'x'.repeat(300), 'x'.repeat(301), 'x'.repeat(1_000), 'x'.repeat(1_001))), fc.nat(4)).map(
  ([good, key, value, what]) => {
    const entries = Object.entries(good).filter(([name]) => what > 0 || name !== key);
    return Object.fromEntries(what < 2 ? entries : [...entries.filter(([name]) => name !== key), [key, value]]);
  },
);
const one = fc.oneof({ weight: 30, arbitrary: anything }, { weight: 4, arbitrary: odd }, { weight: 50, arbitrary: bent }, { weight: 10, arbitrary: fc.constant(undefined) });
const messages = fc.oneof({ weight: 9, arbitrary: one.map((argument) => [argument]) }, { weight: 2, arbitrary: fc.array(one, { maxLength: 3 }) });

/** As Electron copies it from one process to the other; undefined where it cannot be sent at all. */
function sent(args: readonly unknown[]): unknown[] | undefined {
  try {
    return structuredClone([...args]);
  } catch {
    return undefined;
  }
}

test('ten thousand messages', () => {
  const lines: string[] = [];
  const got: { channel: Channel; argument: unknown }[] = [];
  const log = createLog({ folder: temporaryFolder(), print: (line) => lines.push(line) });
  const handlers = Object.fromEntries(names.map((channel) => [channel, (argument: unknown) => void got.push({ channel, argument })])) as unknown as Handlers;
  const guard = watchdog();
  let handled = 0;
  fc.assert(
    fc.property(fc.constantFrom(...names, 'report' as const, 'report' as const, 'place' as const, 'place' as const), messages, (channel, message) => {
      const args = sent(message);
      if (args === undefined) return;
      lines.length = 0;
      got.length = 0;
      guard.begin(channel);
      let refusal: unknown;
      try {
        answer(channel, args, handlers, log);
      } catch (error) {
        refusal = error;
      }
      guard.end();
      expect(({} as { a?: unknown }).a).toBeUndefined();
      if (refusal !== undefined) {
        expect(refusal).toEqual(new Error('refused'));
        expect(got).toEqual([]);
        expect(lines.length).toBe(1);
        expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', event: 'message-refused', channel, reason: expect.stringMatching(/./) as string });
        expect(lines[0]?.length).toBeLessThan(1_000);
        return;
      }
      handled += 1;
      expect(lines).toEqual([]);
      expect(args.length).toBeLessThanOrEqual(1);
      // Parsed, and parsed to the end: another parsing changes nothing.
      const parsed = channels[channel].safeParse(args[0]);
      expect(got).toEqual([{ channel, argument: parsed.data }]);
      const [{ argument } = { argument: undefined }] = got;
      expect(argument === null || typeof argument !== 'object' || argument !== args[0]).toBe(true);
      expect((JSON.stringify(argument) ?? '').length).toBeLessThan(20_000);
    }),
    { numRuns: 10_000 },
  );
  expect(handled).toBeGreaterThan(500);
});
