/**
 * The picture of a sound: its loudness by pitch, a column every 10 ms.
 * Guarantees: bands as wide as an ear hears them (mel scale); quieter than -80 dB is as quiet as that. Pure.
 */

/** Loudness of each band, from low to high, in dB; silence is the floor. */
export type Frame = Float32Array;

export const HOP_MS = 10;
export const WINDOW_MS = 25;
const BANDS = 24;
const LOWEST_HZ = 100;
const HIGHEST_HZ = 7_000;
const FLOOR_DB = -80;

/** `rate` in samples a second. */
export function melFrames(audio: Float32Array, rate: number): Frame[] {
  const window = Math.round((rate * WINDOW_MS) / 1000);
  const hop = Math.round((rate * HOP_MS) / 1000);
  const size = 2 ** Math.ceil(Math.log2(window));
  const shape = Float64Array.from({ length: window }, (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (window - 1)));
  const bands = bandsOf(size, rate);
  const frames: Frame[] = [];
  for (let start = 0; start + window <= audio.length; start += hop) {
    const real = new Float64Array(size);
    const imaginary = new Float64Array(size);
    for (let at = 0; at < window; at += 1) real[at] = (audio[start + at] ?? 0) * (shape[at] ?? 0);
    fourier(real, imaginary);
    frames.push(Float32Array.from(bands, ({ first, weights }) => {
      const power = weights.reduce((sum, weight, offset) => sum + weight * ((real[first + offset] ?? 0) ** 2 + (imaginary[first + offset] ?? 0) ** 2), 0) / window ** 2;
      return Math.max(FLOOR_DB, 10 * Math.log10(power));
    }));
  }
  return frames;
}

/** Triangles of equal width on the mel scale, each half over the next. */
function bandsOf(size: number, rate: number): { first: number; weights: number[] }[] {
  const mel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
  const corners = Array.from({ length: BANDS + 2 }, (_, index) => {
    const at = mel(LOWEST_HZ) + ((mel(HIGHEST_HZ) - mel(LOWEST_HZ)) * index) / (BANDS + 1);
    return ((700 * (10 ** (at / 2595) - 1)) * size) / rate;
  });
  return Array.from({ length: BANDS }, (_, band) => {
    const [low = 0, middle = 0, high = 0] = corners.slice(band, band + 3);
    const first = Math.floor(low);
    const weights = Array.from({ length: Math.ceil(high) - first + 1 }, (__, offset) => Math.max(0, Math.min((first + offset - low) / (middle - low), (high - first - offset) / (high - middle))));
    return { first, weights };
  });
}

/** Fast Fourier transform in place; the length is a power of two. */
function fourier(real: Float64Array, imaginary: Float64Array): void {
  const size = real.length;
  for (let at = 1, mirrored = 0; at < size; at += 1) {
    let bit = size >> 1;
    for (; mirrored & bit; bit >>= 1) mirrored ^= bit;
    mirrored ^= bit;
    if (at < mirrored) {
      [real[at], real[mirrored]] = [real[mirrored] ?? 0, real[at] ?? 0];
      [imaginary[at], imaginary[mirrored]] = [imaginary[mirrored] ?? 0, imaginary[at] ?? 0];
    }
  }
  for (let half = 1; half < size; half *= 2) {
    for (let step = 0; step < half; step += 1) {
      const cosine = Math.cos((Math.PI * step) / half);
      const sine = -Math.sin((Math.PI * step) / half);
      for (let at = step; at < size; at += 2 * half) {
        const [r, i] = [real[at + half] ?? 0, imaginary[at + half] ?? 0];
        const [turnedR, turnedI] = [r * cosine - i * sine, r * sine + i * cosine];
        real[at + half] = (real[at] ?? 0) - turnedR;
        imaginary[at + half] = (imaginary[at] ?? 0) - turnedI;
        real[at] = (real[at] ?? 0) + turnedR;
        imaginary[at] = (imaginary[at] ?? 0) + turnedI;
      }
    }
  }
}
