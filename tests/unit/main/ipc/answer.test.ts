/** Messages of the page, with the real contract and the real handlers. */
import { describe, expect, test } from 'vitest';
import type { Channel } from '#core/bridge.ts';
import { placeName, type Place } from '#core/session/place.ts';
import type { VisitCount } from '#core/usage/visit-count.ts';
import { answer } from '../../../../main/ipc/answer.ts';
import { kioskHandlers } from '../../../../main/ipc/handlers.ts';
import type { Played } from '../../../../main/playing.ts';
import { createLog } from '../../../../main/log.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

interface Receiver {
  readonly send: (channel: Channel, ...args: unknown[]) => unknown;
  readonly happened: string[];
  readonly logged: Record<string, unknown>[];
}

const slide: Place = {
  screen: 'slide', language: 'en', story: 'grown-ups', slide: 'why', seen: [0, 1], stopped: false, pace: 'show', picked: [],
  choices: { volume: 0.4, muted: false, text: 1, captions: true, theme: 'paper', calm: false, lowReach: false, spoken: false, scanning: 'off' },
};

const visit: VisitCount = { language: 'en', story: 'kids', finished: false, end: 'idle', slides: [], choices: [], words: [], questions: [], languageChanges: 0 };
/** Of a show that has one slide, one word and one question. */
const small = { show: { languages: ['en'], editions: { en: { stories: { kids: [{ id: 'hello' }] }, glossary: { marrow: {} }, questions: { kids: [{ id: 'bath' }] } } } } } as unknown as Played;

function receiver(data: Played | null = null): Receiver {
  const happened: string[] = [];
  const logged: Record<string, unknown>[] = [];
  const log = createLog({ folder: temporaryFolder(), print: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const handlers = kioskHandlers({
    playing: { data: () => Promise.resolve(data) },
    resume: { at: (place) => happened.push(place === null ? 'attract' : placeName(place)), next: () => null },
    supervisor: { alive: () => happened.push('heartbeat'), ready: () => happened.push('ready') },
    changes: { idle: () => happened.push('idle') },
    usage: { count: (visit) => happened.push(`counted ${JSON.stringify([visit.slides, visit.words, visit.questions])}`) },
    staff: {
      unlock: () => happened.push('unlock'), lock: () => happened.push('lock'), staffReport: () => happened.push('staffReport'), staffLog: (level) => happened.push(`staffLog ${level}`),
      staffAct: (act) => happened.push(`staffAct ${act}`), exportTargets: () => happened.push('exportTargets'), exportCounts: (folder) => happened.push(`exportCounts ${folder}`),
    },
    log,
  });
  return { send: (channel, ...args) => answer(channel, args, handlers, log), happened, logged };
}

describe('a message of the page', () => {
  test('load answers the data and the place to go on from', async () => {
    const data = { show: { languages: ['en'], editions: {} }, config: {} } as unknown as Played;
    expect(await receiver(data).send('load')).toEqual({ ...data, place: null });
  });

  test('load answers null when there is no show', async () => {
    expect(await receiver().send('load')).toBeNull();
  });

  test('load locks the staff panel: another page was unlocked', async () => {
    const { send, happened } = receiver();
    await send('load');
    expect(happened).toEqual(['lock']);
  });

  test('what the staff ask for', () => {
    const { send, happened } = receiver();
    for (const [channel, ...args] of [['unlock', '1234'], ['lock'], ['staffReport'], ['staffLog', 'warn'], ['staffAct', 'exit'], ['exportTargets'], ['exportCounts', '/media/stick']] as const) send(channel, ...args);
    expect(happened).toEqual(['unlock', 'lock', 'staffReport', 'staffLog warn', 'staffAct exit', 'exportTargets', 'exportCounts /media/stick']);
  });

  test.for([['12'], ['123456789'], ['12a4'], [' 1234'], ['1234\n'], [1234], [undefined], [['1234']]])('a PIN that is none is refused, and the log does not say it: %j', ([pin]) => {
    const { send, happened, logged } = receiver();
    expect(() => send('unlock', pin)).toThrow('refused');
    expect(happened).toEqual([]);
    expect(logged).toMatchObject([{ event: 'message-refused', channel: 'unlock' }]);
    if (typeof pin === 'string') expect(String(logged[0]?.['reason'])).not.toContain(pin);
  });

  test('place is kept; back on attract nobody is there', () => {
    const { send, happened } = receiver();
    send('place', slide);
    send('place', null);
    expect(happened).toEqual(['slide en grown-ups why', 'attract', 'idle']);
  });

  test('ready and heartbeat', () => {
    const { send, happened } = receiver();
    send('ready');
    send('heartbeat');
    expect(happened).toEqual(['ready', 'heartbeat']);
  });

  test('a visit is counted, as far as the show knows what it names', async () => {
    const { send, happened } = receiver(small);
    await send('count', {
      ...visit,
      slides: [{ story: 'kids', slide: 'hello', seconds: 3 }, { story: 'kids', slide: 'jane-doe', seconds: 3 }, { story: 'short', slide: 'hello', seconds: 3 }],
      words: [{ term: 'marrow', times: 1 }, { term: 'constructor', times: 1 }],
      questions: ['bath', 'jane-doe'],
    });
    expect(happened).toEqual(['counted [[{"story":"kids","slide":"hello","seconds":3}],[{"term":"marrow","times":1}],["bath"]]']);
  });

  test('a visit in a language that the show does not have, or of no show, is none', async () => {
    const { send, happened } = receiver(small);
    await send('count', { ...visit, language: 'tlh' });
    const without = receiver();
    await without.send('count', visit);
    expect([...happened, ...without.happened]).toEqual([]);
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
    ['place'],
    ['place', { ...slide, visitor: 'someone' }],
    ['place', { ...slide, story: 'bedtime' }],
    ['place', { ...slide, slide: 'x'.repeat(101) }],
    ['place', { ...slide, choices: { ...slide.choices, volume: 1.1 } }],
    ['count'],
    ['count', { ...visit, visitor: 'someone' }],
    ['count', { ...visit, hour: '2026-11-26T14' }],
    ['count', { ...visit, language: '=1+1' }],
    ['count', { ...visit, end: 'taken home' }],
    ['count', { ...visit, questions: ['=cmd'] }],
    ['count', { ...visit, slides: [{ story: 'kids', slide: 'Jane Doe', seconds: 1 }] }],
    ['count', { ...visit, slides: [{ story: 'kids', slide: 'hello', seconds: 601 }] }],
    ['count', { ...visit, slides: [{ story: 'kids', slide: 'hello', seconds: 1.5 }] }],
    ['count', { ...visit, words: [{ term: 'marrow', times: 100 }] }],
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
});
