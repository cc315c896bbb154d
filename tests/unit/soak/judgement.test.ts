/** Everything the soak asks for is missed when it is not so; and chaos' figures, and the options of both. */
import { describe, expect, test } from 'vitest';
import { figuresOf, figuresText, type Blow } from '../../soak/blows.ts';
import { breaches, type Evidence } from '../../soak/judgement.ts';
import type { Sample } from '../../soak/memory.ts';
import { numbersOf } from '../../soak/options.ts';
import { Random } from '../../soak/random.ts';

const samples: readonly Sample[] = Array.from({ length: 20 }, (_, index) => ({
  turns: index * 200, visits: index, seconds: index * 10, pageHeap: 6, mainHeap: 9, renderer: 200, main: 200, gpu: 150, nodes: 20_000, listeners: 40, documents: 20, howls: 0, audioContexts: 1,
}));
const good: Evidence = {
  samples, warmUpTurns: 400, workingSets: true, log: [{ level: 'info', event: 'start' }], seen: new Set(['attract', 'slide en kids']), wanted: ['slide en kids'],
  end: { screen: 'attract', left: [], volume: 0.4, playing: 0 },
};
/** Each sample with a figure that rises from one to the next. */
const rising = (name: keyof Sample, by: number): readonly Sample[] => samples.map((sample, index) => ({ ...sample, [name]: sample[name] + index * by }));

test('a kiosk that held has no breach', () => {
  expect(breaches(good)).toEqual([]);
});

test('the working sets of a short run are not judged', () => {
  for (const name of ['renderer', 'main', 'gpu'] as const) expect(breaches({ ...good, workingSets: false, samples: rising(name, 3) })).toEqual([]);
  expect(breaches({ ...good, workingSets: false, samples: rising('nodes', 300) })).toHaveLength(1);
});

describe('each breach is said', () => {
  const cases: readonly [string, Partial<Evidence>, RegExp][] = [
    ['heap of the page', { samples: rising('pageHeap', 1.2) }, /^heap of the page grows by 6\.00 MiB/],
    ['heap of the main process', { samples: rising('mainHeap', 1.2) }, /^heap of the main process grows/],
    ['renderer', { samples: rising('renderer', 3) }, /^working set of the renderer grows/],
    ['main process', { samples: rising('main', 3) }, /^working set of the main process grows/],
    ['GPU process', { samples: rising('gpu', 3) }, /^working set of the GPU process grows/],
    ['nodes', { samples: rising('nodes', 300) }, /^nodes of the page grows/],
    ['listeners', { samples: rising('listeners', 5) }, /^listeners of the page grows/],
    ['documents', { samples: rising('documents', 1) }, /^documents of the page grows/],
    ['a sound held', { samples: samples.map((sample) => (sample.turns === 800 ? { ...sample, howls: 2 } : sample)) }, /^after 800 turns 2 sounds are held/],
    ['two audio contexts', { samples: samples.map((sample) => (sample.turns === 800 ? { ...sample, audioContexts: 2 } : sample)) }, /^after 800 turns there are 2 audio contexts/],
    ['a complaint in the log', { log: [{ level: 'warn', event: 'narration-failed', url: 'a' }, { level: 'warn', event: 'narration-failed', url: 'b' }] }, /^the log says narration-failed, 2 times: .*"url":"a"/],
    ['a screen nobody saw', { wanted: ['slide es kids'] }, /^nobody saw the screen "slide es kids"/],
    ['the wrong screen', { end: { ...good.end, screen: 'slide' } }, /^the screen at the end is "slide"/],
    ['something left', { end: { ...good.end, left: ['data-contrast'] } }, /^a visit left behind data-contrast/],
    ['the volume', { end: { ...good.end, volume: 0.8 } }, /^a visit left the volume at 0\.8/],
    ['a voice', { end: { ...good.end, playing: 1 } }, /^1 sounds play on the attract screen/],
  ];
  test.each(cases)('%s', (_, change, said) => {
    const found = breaches({ ...good, ...change });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(said);
  });
});

test('the figures of a kind hold or not by their 95th percentile', () => {
  const kills = (ms: number, count: number): Blow[] => Array.from({ length: count }, () => ({ kind: 'renderer killed', ms }));
  const late: Blow = { kind: 'main process killed', ms: 90_000 };
  const good = figuresOf([...kills(900, 96), ...kills(9_000, 4), late]);
  expect(good).toMatchObject([{ kind: 'renderer killed', n: 100, median: 900, max: 9_000, holds: true }, { kind: 'main process killed', n: 1, limit: undefined, holds: true }]);
  const bad = figuresOf([...kills(900, 94), ...kills(9_000, 6)]);
  expect(bad).toMatchObject([{ holds: false }]);
  expect(figuresText(bad)).toContain('OVER 3000');
  expect(figuresOf([{ kind: 'page spins', ms: 17_900 }, { kind: 'renderer stopped', ms: 18_100 }]).map(({ holds }) => holds)).toEqual([true, false]);
});

test('options are numbers under known names', () => {
  const defaults = { hours: 1, seed: 5 };
  expect(numbersOf([], defaults)).toEqual(defaults);
  expect(numbersOf(['--hours', '0.5', '--seed=7'], defaults)).toEqual({ hours: 0.5, seed: 7 });
  for (const args of [['--hours'], ['--hours', 'long'], ['--hours', '-1'], ['--days', '3'], ['3']]) {
    expect(() => numbersOf(args, defaults)).toThrow(/is no option; allowed are --hours NUMBER, --seed NUMBER/);
  }
});

test('the same seed makes the same choices, another one others, and weights are kept', () => {
  const draws = (seed: number): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 50 }, () => random.whole(0, 9));
  };
  expect(draws(3)).toEqual(draws(3));
  expect(draws(3)).not.toEqual(draws(4));
  expect(new Set(draws(3))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
  const random = new Random(1);
  const picks = Array.from({ length: 1000 }, () => random.weighed(['never', 'seldom', 'often'], (one) => ({ never: 0, seldom: 1, often: 9 })[one] ?? 0));
  expect(picks).not.toContain('never');
  expect(picks.filter((one) => one === 'seldom').length).toBeGreaterThan(50);
  expect(picks.filter((one) => one === 'often').length).toBeGreaterThan(800);
  expect(random.weighed<string>([], () => 1)).toBeUndefined();
});
