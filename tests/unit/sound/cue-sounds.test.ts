/** The small sounds: short, soft, the same every time, and well under the voice. */
import { expect, test } from 'vitest';
import type { Cue } from '#core/session/events.ts';
import { CUE_PEAK, cueSamples } from '#core/sound/cue-sounds.ts';

const RATE = 48_000;
const CUES: readonly Cue[] = ['wake', 'page', 'tick'];
/** The voice is levelled to -18 LUFS, give or take 1; RMS in dB of a full scale is near it for speech. */
const VOICE_DB = -18;

/** Loudest 100 ms of a sound, RMS in dB of a full scale. */
function loudness(samples: Float32Array): number {
  const window = RATE / 10;
  let most = 0;
  for (let from = 0; from === 0 || from + window <= samples.length; from += RATE / 100) {
    const energy = samples.subarray(from, from + window).reduce((sum, sample) => sum + sample * sample, 0);
    most = Math.max(most, energy / window);
  }
  return 10 * Math.log10(most);
}

test.each(CUES)('%s is short, begins and ends in silence, and never jumps', (cue) => {
  const samples = cueSamples(cue, RATE);
  expect(samples.length / RATE).toBeLessThanOrEqual(0.5);
  expect(samples.every((sample) => Number.isFinite(sample) && Math.abs(sample) <= CUE_PEAK * 1.0001)).toBe(true);
  expect(Math.max(...samples.map(Math.abs))).toBeCloseTo(CUE_PEAK, 4);
  expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
  expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
});

test.each(CUES)('%s is at least 12 dB under the voice', (cue) => {
  expect(loudness(cueSamples(cue, RATE))).toBeLessThanOrEqual(VOICE_DB - 12);
});

test.each(CUES)('%s is the same every time, and lasts as long at any sample rate', (cue) => {
  expect(cueSamples(cue, RATE)).toEqual(cueSamples(cue, RATE));
  expect(cueSamples(cue, 44_100).length / 44_100).toBeCloseTo(cueSamples(cue, RATE).length / RATE, 3);
});
