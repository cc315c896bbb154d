import { describe, expect, it } from 'vitest';
import { alignWords, warp, type Times } from '../../../media/narrator/align.ts';
import { melFrames } from '../../../media/narrator/mel.ts';

const RATE = 24_000;
const samples = (ms: number): number => Math.round((ms * RATE) / 1000);
const ms = (at: number): number => (at * 1000) / RATE;

interface Said {
  readonly hz: number;
  readonly ms: number;
  /** Silence before it. */
  readonly gapMs: number;
}

/** Words as tones, each of two partials, with a little noise as every room has. */
function speak(words: readonly Said[], loud = 0.3): { audio: Float32Array; words: Times[] } {
  const times: Times[] = [];
  let at = 0;
  for (const word of words) {
    const start = at + samples(word.gapMs);
    at = start + samples(word.ms);
    times.push({ start, end: at });
  }
  let seed = 1;
  const audio = Float32Array.from({ length: at + samples(250) }, () => ((seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5) * 0.001);
  times.forEach(({ start, end }, index) => {
    const { hz = 0 } = words[index] ?? {};
    for (let sample = start; sample < end; sample += 1) audio[sample] = (audio[sample] ?? 0) + loud * (Math.sin((2 * Math.PI * hz * sample) / RATE) + 0.5 * Math.sin((2 * Math.PI * 2.5 * hz * sample) / RATE));
  });
  return { audio, words: times };
}

const TUNE = [300, 900, 500, 1500, 400, 700, 1100, 350];
const MADE = TUNE.map((hz, index): Said => ({ hz, ms: 300, gapMs: index % 4 === 0 ? 400 : 60 }));
const SENTENCES = [{ from: 0, to: 4 }, { from: 4, to: 8 }];
const align = (recorded: readonly Said[], loud?: number): { found: ReturnType<typeof alignWords>; truth: Times[]; length: number } => {
  const made = speak(MADE);
  const other = speak(recorded, loud);
  return { found: alignWords(made.audio, made.words, SENTENCES, other.audio, RATE), truth: other.words, length: other.audio.length };
};

describe('a recording beside the made voice', () => {
  it.each<[string, Said[], number]>([
    ['slower and softer', MADE.map((word) => ({ ...word, ms: 420, gapMs: word.gapMs * 1.5 })), 0.05],
    ['quicker', MADE.map((word) => ({ ...word, ms: 200 })), 0.3],
    ['uneven, with a long pause', MADE.map((word, index) => ({ ...word, ms: 220 + 60 * (index % 3), gapMs: index === 4 ? 1500 : word.gapMs })), 0.3],
    ['in a somewhat higher voice', MADE.map((word) => ({ ...word, hz: word.hz * 1.06, ms: 350 })), 0.3],
  ])('has every word where it is said: %s', (_what, recorded, loud) => {
    const { found, truth } = align(recorded, loud);
    found.words.forEach(({ start, end }, index) => {
      expect(Math.abs(ms(start - (truth[index]?.start ?? 0))), `start of word ${index}`).toBeLessThanOrEqual(60);
      expect(Math.abs(ms(end - (truth[index]?.end ?? 0))), `end of word ${index}`).toBeLessThanOrEqual(60);
    });
    for (const { ratio } of found.stretches) expect(ratio).toBeGreaterThan(0.5);
  });

  it('has no room for a sentence that is left out', () => {
    expect(align(MADE.slice(0, 4)).found.stretches[1]?.ratio).toBeLessThan(0.45);
    expect(align(MADE.slice(4)).found.stretches[0]?.ratio).toBeLessThan(0.45);
  });

  it('is less like other words than like the same', () => {
    const same = align(MADE.map((word) => ({ ...word, ms: 360 }))).found.stretches[1]?.unlikeness ?? Infinity;
    const others = align([...MADE.slice(0, 4), ...[2200, 600, 250, 1800].map((hz): Said => ({ hz, ms: 300, gapMs: 60 }))]).found.stretches[1]?.unlikeness ?? 0;
    expect(others).toBeGreaterThan(2 * same);
  });

  it('has times in order and within it, whatever it is', () => {
    const { found, length } = align([{ hz: 600, ms: 500, gapMs: 100 }]);
    let before = 0;
    for (const { start, end } of found.words) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThan(start);
      before = end;
    }
    expect(before).toBeLessThanOrEqual(length);
  });

  it('is refused where it is no longer than a click', () => {
    const made = speak(MADE);
    expect(() => alignWords(made.audio, made.words, SENTENCES, new Float32Array(samples(30)), RATE)).toThrow('too short');
  });
});

describe('the way through two sounds', () => {
  it('waits where one of them waits', () => {
    const frames = (...levels: number[]): Float32Array[] => levels.map((level) => Float32Array.of(level));
    const slower = warp(frames(0, 1, 2), frames(0, 1, 1, 1, 2));
    expect([slower.first, slower.last]).toEqual([[0, 1, 4], [0, 3, 4]]);
    const quicker = warp(frames(0, 1, 1, 2), frames(0, 1, 2));
    expect([quicker.first, quicker.last]).toEqual([[0, 1, 1, 2], [0, 1, 1, 2]]);
  });
});

describe('the picture of a sound', () => {
  it('is loudest where the tone is, and at the floor in silence', () => {
    const tone = Float32Array.from({ length: samples(100) }, (_, at) => 0.5 * Math.sin((2 * Math.PI * 1000 * at) / RATE));
    const [frame] = melFrames(tone, RATE);
    const bands = [...(frame ?? [])];
    // 24 bands from 100 to 7000 Hz on the mel scale: 1000 Hz is 850 of 150 to 2732 mel.
    expect(bands.indexOf(Math.max(...bands))).toBe(Math.round(((1000 - 150) / (2732 - 150)) * 25) - 1);
    expect([...(melFrames(new Float32Array(samples(40)), RATE)[0] ?? [])]).toEqual(new Array(24).fill(-80));
  });
});
