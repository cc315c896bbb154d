/** Messages of the page, with the real contract and the real handlers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channels, type Channel, type KioskData } from '#core/bridge.ts';
import { answer } from '../../../../main/ipc/answer.ts';
import { kioskHandlers } from '../../../../main/ipc/handlers.ts';
import { createLog } from '../../../../main/log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Receiver {
  readonly send: (channel: Channel, ...args: unknown[]) => unknown;
  readonly happened: string[];
  readonly logged: Record<string, unknown>[];
}

function receiver(data: KioskData | null = null): Receiver {
  const happened: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = createLog({ folder: temporaryFolder(), print: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const handlers = kioskHandlers({ data, log, heartbeat: () => happened.push('heartbeat'), ready: () => happened.push('ready') });
  return { send: (channel, ...args) => answer(channel, args, handlers, log), happened, logged };
}

describe('a message of the page', () => {
  test('load answers the data', () => {
    const data = { show: { languages: ['en'], editions: {} }, config: {} } as unknown as KioskData;
    expect(receiver(data).send('load')).toBe(data);
  });

  test('load rejects when there is no show', async () => {
    await expect(receiver().send('load')).rejects.toThrow('there is no show to play');
  });

  test('ready and heartbeat', () => {
    const { send, happened } = receiver();
    send('ready');
    send('heartbeat');
    expect(happened).toEqual(['ready', 'heartbeat']);
  });

  test('a report is in the log', () => {
    const { send, logged } = receiver();
    send('report', { kind: 'narration-failed', url: '/show/narration/en/kids/hello.webm', reason: 'cannot be decoded' });
    expect(logged).toMatchObject([{ level: 'warn', event: 'narration-failed', url: '/show/narration/en/kids/hello.webm', reason: 'cannot be decoded' }]);
  });

  test.for([
    ['report'],
    ['report', undefined],
    ['report', 'narration-failed'],
    ['report', { kind: 'made-up', reason: 'x' }],
    ['report', { kind: 'sound-failed', reason: 7 }],
    ['report', { kind: 'sound-failed', reason: 'x', visitor: 'someone' }],
    ['report', { kind: 'renderer-error', message: 'x'.repeat(1_001) }],
    ['report', { kind: 'sound-failed', reason: 'x' }, 'and more'],
    ['ready', 1],
    ['heartbeat', null],
    ['load', undefined, undefined],
  ] as [Channel, ...unknown[]][])('refused: %j', ([channel, ...args]) => {
    const { send, happened, logged } = receiver();
    expect(() => send(channel, ...args)).toThrow('refused');
    expect(happened).toEqual([]);
    expect(logged).toMatchObject([{ level: 'warn', event: 'message-refused', channel }]);
  });

  test('50 MB are refused with a short line', () => {
    const { send, logged } = receiver();
    expect(() => send('report', { kind: 'renderer-error', message: 'x'.repeat(50_000_000) })).toThrow('refused');
    expect(JSON.stringify(logged).length).toBeLessThan(1_000);
  });

  test('ten thousand messages of any shape: an answer or a refusal, never another error', () => {
    const { send } = receiver({} as KioskData);
    const names = Object.keys(channels) as Channel[];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withTypedArray: true }), { maxLength: 3 }), (channel, args) => {
        try {
          send(channel, ...args);
        } catch (error) {
          expect(error).toEqual(new Error('refused'));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
