/**
 * A person's recording against the made voice of the same text: when each word is said in the recording.
 * Guarantees: one time a word, in order, each of some length, within the recording. Pure.
 *
 * Both sounds become a picture of their loudness by pitch, 100 columns a second, each band against its own mean; the
 * cheapest way through the two pictures side by side (dynamic time warping) tells which moment of one is which of the other.
 */
import { HOP_MS, melFrames, WINDOW_MS, type Frame } from './mel.ts';

export interface Times {
  readonly start: number;
  readonly end: number;
}

export interface Alignment {
  /** In samples of the recording. */
  readonly words: readonly Times[];
  /** Of each stretch asked for (a sentence): how much longer it is recorded than made, and how unlike the two are there. */
  readonly stretches: readonly { readonly ratio: number; readonly unlikeness: number }[];
}

/**
 * `made` and `recorded` at the same `rate` (samples a second); `words` are the made voice's; `sentences` are the words of
 * each sentence, `to` excluded. Throws where either sound is shorter than a few hundredths of a second.
 */
export function alignWords(made: Float32Array, words: readonly Times[], sentences: readonly { readonly from: number; readonly to: number }[], recorded: Float32Array, rate: number): Alignment {
  const hop = (rate * HOP_MS) / 1000;
  const one = normalized(melFrames(made, rate));
  const other = normalized(melFrames(recorded, rate));
  if (one.length < 5 || other.length < 5) throw new RangeError('a sound too short to be compared');
  const { first, last, cost } = warp(one, other);
  const frameOf = (sample: number): number => Math.min(one.length - 1, Math.max(0, Math.round(sample / hop)));
  // A pause that is longer in the recording meets one moment of the made one: a word begins where that ends, and ends where
  // the next begins. A window tells of its middle.
  const middle = (rate * WINDOW_MS) / 2000;
  const begins = (sample: number): number => ((last[Math.max(0, frameOf(sample - middle) - 1)] ?? 0) + 1) * hop + middle;
  const ends = (sample: number): number => (first[Math.min(one.length - 1, frameOf(sample - middle) + 1)] ?? 0) * hop + middle;
  const least = Math.round(hop);
  let before = 0;
  const placed = words.map(({ start, end }, index) => {
    // What is left must have room for the words to come.
    const latest = recorded.length - least * (words.length - index);
    const from = Math.min(Math.max(Math.round(begins(start)), before), latest);
    const to = Math.min(Math.max(Math.round(ends(end)), from + least), latest + least);
    before = to;
    return { start: from, end: to };
  });
  const stretches = sentences.map(({ from, to }) => {
    const start = words[from]?.start ?? 0;
    const end = words[to - 1]?.end ?? 0;
    const costs = cost.slice(frameOf(start), Math.max(frameOf(start) + 1, frameOf(end)));
    return { ratio: (ends(end) - begins(start)) / (end - start), unlikeness: costs.reduce((sum, value) => sum + value, 0) / costs.length };
  });
  return { words: placed, stretches };
}

/** Each band less its mean, by its spread, over the whole sound: voices and microphones differ in both. */
function normalized(frames: readonly Frame[]): Frame[] {
  const bands = frames[0]?.length ?? 0;
  const means: number[] = [];
  const spreads: number[] = [];
  for (let band = 0; band < bands; band += 1) {
    const mean = frames.reduce((sum, frame) => sum + (frame[band] ?? 0), 0) / frames.length;
    means.push(mean);
    spreads.push(Math.sqrt(frames.reduce((sum, frame) => sum + ((frame[band] ?? 0) - mean) ** 2, 0) / frames.length) || 1);
  }
  return frames.map((frame) => frame.map((value, band) => (value - (means[band] ?? 0)) / (spreads[band] ?? 1)));
}

/** For each frame of `one`: the first and the last frame of `other` that it meets, and how unlike they are. */
export function warp(one: readonly Frame[], other: readonly Frame[]): { first: number[]; last: number[]; cost: number[] } {
  const wide = other.length;
  const distances = new Float32Array(one.length * wide);
  const from = new Uint8Array(one.length * wide);
  let above = new Float64Array(wide);
  one.forEach((frame, i) => {
    const row = new Float64Array(wide);
    other.forEach((opposite, j) => {
      const distance = unlikeness(frame, opposite);
      distances[i * wide + j] = distance;
      const both = i > 0 && j > 0 ? (above[j - 1] ?? 0) + 2 * distance : Infinity;
      const down = i > 0 ? (above[j] ?? 0) + distance : Infinity;
      const along = j > 0 ? (row[j - 1] ?? 0) + distance : Infinity;
      const best = i + j === 0 ? distance : Math.min(both, down, along);
      row[j] = best;
      from[i * wide + j] = best === both ? 0 : best === down ? 1 : 2;
    });
    above = row;
  });
  const met = one.map((): number[] => []);
  for (let i = one.length - 1, j = wide - 1; i >= 0 && j >= 0; ) {
    met[i]?.push(j);
    const step = from[i * wide + j];
    if (i + j === 0) break;
    if (step !== 2) i -= 1;
    if (step !== 1) j -= 1;
  }
  return {
    first: met.map((columns) => columns.at(-1) ?? 0),
    last: met.map((columns) => columns[0] ?? 0),
    cost: met.map((columns, i) => columns.reduce((sum, j) => sum + (distances[i * wide + j] ?? 0), 0) / Math.max(1, columns.length)),
  };
}

/** Root mean square of the differences. */
function unlikeness(a: Frame, b: Frame): number {
  let sum = 0;
  for (let band = 0; band < a.length; band += 1) sum += ((a[band] ?? 0) - (b[band] ?? 0)) ** 2;
  return Math.sqrt(sum / a.length);
}
