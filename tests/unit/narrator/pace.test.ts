import { describe, expect, it } from 'vitest';
import { choosePace, FEWEST_WORDS, heardMs, type Chosen, type Lengths } from '../../../media/narrator/pace.ts';

const PAUSES = { sentence: 400, comma: 150, colon: 300 };
const PACE = { speed: 0.8, slowest: 0.7, quickest: 0.9, fewestWords: 140, mostWords: 160 };
const ENDS = 400;

/** A sentence of `words` words without pauses within, each as long as given at speed 1. */
function sentence(words: number, wordMs: number): (speed: number) => Lengths {
  return (speed) => ({
    starts: Array.from({ length: words + 1 }, (_, index) => (index * wordMs) / speed),
    spans: Array.from({ length: words }, (_, index) => ({ from: index, to: index + 1 })),
    tails: Array.from({ length: words }, (_, index) => (index === words - 1 ? '.' : '')),
  });
}
/** Four sentences of ten words. */
const choose = (wordMs: number, stretch = 1, words = 40): Promise<Chosen> => choosePace(words, PACE, PAUSES, ENDS, stretch, (speed) => Promise.resolve(Array.from({ length: 4 }, () => sentence(10, wordMs)(speed))));
const wordsAMinute = ({ expectedMs }: Chosen): number => 40 / (expectedMs / 60_000);

describe('the pace of a text', () => {
  it('is the voice\'s own where that is within bounds', async () => {
    const chosen = await choose(280);
    expect([chosen.speed, chosen.pauses]).toEqual([0.8, PAUSES]);
    expect(chosen.expectedMs).toBeCloseTo(ENDS + 3 * 400 + (40 * 280) / 0.8, 6);
  });

  it.each([
    ['slower, as little as it takes', 255, 0.7, 0.8],
    ['quicker, as little as it takes', 320, 0.8, 0.9],
  ])('is %s', async (_what, wordMs, above, below) => {
    const chosen = await choose(wordMs);
    expect(chosen.speed).toBeGreaterThan(above);
    expect(chosen.speed).toBeLessThan(below);
    expect(chosen.pauses).toEqual(PAUSES);
    expect(wordsAMinute(chosen)).toBeGreaterThanOrEqual(140);
    expect(wordsAMinute(chosen)).toBeLessThanOrEqual(160);
    const nearer = wordMs < 280 ? chosen.speed + 0.01 : chosen.speed - 0.01;
    const there = 40 / ((ENDS + 1200 + (40 * wordMs) / nearer) / 60_000);
    expect(there > 160 || there < 140).toBe(true);
  });

  it('rests longer only where the voice would drawl', async () => {
    const chosen = await choose(220);
    expect(chosen.speed).toBe(0.7);
    expect(chosen.pauses.sentence).toBeGreaterThan(400);
    expect(chosen.pauses.comma).toBe(150);
    expect(wordsAMinute(chosen)).toBeLessThanOrEqual(160);
    expect(wordsAMinute(chosen)).toBeGreaterThan(159);
  });

  it('never rests longer than is bearable', async () => {
    expect((await choose(50)).pauses.sentence).toBe(900);
  });

  it('learns from a sound that proved longer than its lengths', async () => {
    expect((await choose(255, 1.1)).speed).toBe(0.8);
    expect((await choose(255)).speed).toBeLessThan(0.8);
  });

  it('leaves short texts at the voice\'s own', async () => {
    const chosen = await choosePace(FEWEST_WORDS - 1, PACE, PAUSES, ENDS, 1, (speed) => Promise.resolve([sentence(FEWEST_WORDS - 1, 100)(speed)]));
    expect([chosen.speed, chosen.pauses]).toEqual([0.8, PAUSES]);
  });

  it.each([
    ['a comma with too short a pause', ',', 100, 150],
    ['a comma with a pause of the voice\'s own', ',', 220, 220],
    ['a colon', ':', 100, 300],
    ['no mark', '', 100, 100],
  ])('counts the pause at %s', (_what, tail, gapMs, expected) => {
    const lengths: Lengths = { starts: [350, 650, 650 + gapMs, 1050 + gapMs], spans: [{ from: 0, to: 1 }, { from: 2, to: 3 }], tails: [tail, '.'] };
    expect(heardMs(lengths, PAUSES)).toBe(300 + 400 + expected);
  });
});
