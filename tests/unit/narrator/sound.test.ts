import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinSentences, trimRecording, type SpokenSentence } from '../../../media/narrator/sound.ts';

const RATE = 24_000;
const ms = (samples: number): number => (samples * 1000) / RATE;
const samples = (milliseconds: number): number => Math.round((milliseconds * RATE) / 1000);
const PAUSES = { sentence: 700, comma: 150, colon: 300 };
const ENDS = { beforeMs: 150, afterMs: 250 };

/** A sentence as the voice speaks it: silence, a tone for each word, silence between as given, silence. */
function spoken(words: readonly { readonly ms: number; readonly gapMs: number; readonly tail?: string }[]): SpokenSentence {
  const symbolStarts = [samples(350)];
  for (const word of words) symbolStarts.push((symbolStarts.at(-1) ?? 0) + samples(word.ms), (symbolStarts.at(-1) ?? 0) + samples(word.ms) + samples(word.gapMs));
  const audio = new Float32Array((symbolStarts.at(-1) ?? 0) + samples(300));
  words.forEach((_, index) => {
    for (let at = symbolStarts[index * 2] ?? 0; at < (symbolStarts[index * 2 + 1] ?? 0); at += 1) audio[at] = 0.3 * Math.sin(at / 7);
  });
  return { audio, symbolStarts, spans: words.map((_, index) => ({ from: index * 2, to: index * 2 + 1 })), tails: words.map(({ tail }) => tail ?? '') };
}

const loudest = (audio: Float32Array): number => audio.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('the sound of a slide', () => {
  it('begins and ends with silence, and pauses between sentences', () => {
    const { audio, words } = joinSentences([spoken([{ ms: 400, gapMs: 0 }]), spoken([{ ms: 500, gapMs: 0 }])], PAUSES, ENDS, RATE);
    const [first, second] = words;
    if (first === undefined || second === undefined) throw new Error('two words');
    expect(ms(first.start)).toBeGreaterThanOrEqual(150);
    expect(ms(first.start)).toBeLessThan(150 + 40);
    expect(ms(second.start - first.end)).toBeGreaterThanOrEqual(700);
    expect(ms(second.start - first.end)).toBeLessThan(700 + 60);
    expect(ms(audio.length - second.end)).toBeGreaterThanOrEqual(250);
    expect(ms(audio.length - second.end)).toBeLessThan(250 + 40);
    expect(loudest(audio.subarray(first.end + samples(20), second.start - samples(20)))).toBe(0);
  });

  it('keeps every word over its own tone', () => {
    const { audio, words } = joinSentences([spoken([{ ms: 300, gapMs: 60, tail: ',' }, { ms: 250, gapMs: 80 }, { ms: 200, gapMs: 0 }])], PAUSES, ENDS, RATE);
    for (const { start, end } of words) {
      expect(loudest(audio.subarray(start + samples(20), end - samples(20)))).toBeGreaterThan(0.29);
    }
    for (const [index, { end }] of words.slice(0, -1).entries()) {
      expect(loudest(audio.subarray(end + samples(6), (words[index + 1]?.start ?? 0) - samples(6)))).toBeLessThan(0.01);
    }
  });

  it.each([
    ['a comma', ',', 60, 150],
    ['a colon', ':', 60, 300],
    ['no mark', '', 60, 60],
    ['a comma where the voice paused longer', ',', 240, 240],
  ])('waits at %s', (_name, tail, gapMs, expected) => {
    const { words } = joinSentences([spoken([{ ms: 300, gapMs, tail }, { ms: 300, gapMs: 0 }])], PAUSES, ENDS, RATE);
    expect(Math.abs(ms((words[1]?.start ?? 0) - (words[0]?.end ?? 0)) - expected)).toBeLessThanOrEqual(11);
  });

  it('never clicks: no step between neighbours is larger than within the tone itself', () => {
    // A tone from the first sample to the last, so that every cut goes through it.
    const length = samples(600);
    const tone: SpokenSentence = {
      audio: Float32Array.from({ length }, (_, at) => 0.3 * Math.sin(at / 7)),
      symbolStarts: [0, samples(301), length],
      spans: [{ from: 0, to: 1 }, { from: 1, to: 2 }],
      tails: [',', '.'],
    };
    const { audio } = joinSentences([tone, tone], PAUSES, ENDS, RATE);
    expect(ms(audio.length)).toBe(150 + 250 + 700 + 2 * (600 + 150));
    expect(audio.reduce((most, sample, at) => Math.max(most, Math.abs(sample - (audio[at - 1] ?? 0))), 0)).toBeLessThan(0.3 / 7 + 0.002);
  });

  it('has times in order, within the sound, whatever the words', () => {
    const word = fc.record({ ms: fc.integer({ min: 25, max: 600 }), gapMs: fc.integer({ min: 0, max: 300 }), tail: fc.constantFrom('', ',', ':', '—') });
    fc.assert(fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), (sentences) => {
      const { audio, words } = joinSentences(sentences.map(spoken), PAUSES, ENDS, RATE);
      expect(words).toHaveLength(sentences.flat().length);
      let before = 0;
      for (const { start, end } of words) {
        expect(start).toBeGreaterThanOrEqual(before);
        expect(end).toBeGreaterThan(start);
        before = end;
      }
      expect(before).toBeLessThanOrEqual(audio.length);
    }), { numRuns: 100 });
  });

  it('refuses a word without length', () => {
    const broken = { ...spoken([{ ms: 300, gapMs: 0 }, { ms: 300, gapMs: 0 }]), spans: [{ from: 0, to: 1 }, { from: 1, to: 1 }, { from: 2, to: 3 }], tails: ['', '', ''] };
    expect(() => joinSentences([broken], PAUSES, ENDS, RATE)).toThrow('no time of its own');
  });
});

describe('a recording', () => {
  const room = (length: number): Float32Array => Float32Array.from({ length: samples(length) }, (_, at) => 0.002 * Math.sin(at / 3));
  const recorded = (beforeMs: number, afterMs: number): Float32Array => {
    const audio = room(beforeMs + 500 + afterMs);
    for (let at = samples(beforeMs); at < samples(beforeMs + 500); at += 1) audio[at] = 0.3 * Math.sin(at / 7);
    return audio;
  };

  it.each([[0, 0], [1200, 3000], [40, 700]])('with %i ms before and %i ms after stands between the silences of every narration', (beforeMs, afterMs) => {
    const audio = trimRecording(recorded(beforeMs, afterMs), ENDS, RATE);
    const heard = [...audio].map((sample) => Math.abs(sample) > 0.01);
    expect(Math.abs(ms(heard.indexOf(true)) - ENDS.beforeMs)).toBeLessThanOrEqual(45);
    expect(Math.abs(ms(audio.length - heard.lastIndexOf(true)) - ENDS.afterMs)).toBeLessThanOrEqual(65);
  });

  it('of nothing is refused', () => {
    expect(() => trimRecording(new Float32Array(samples(500)), ENDS, RATE)).toThrow('silent');
  });
});
