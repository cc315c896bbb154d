/**
 * From spoken sentences to the sound of a slide and the time of every word.
 * Guarantees: one time a word, in order, never overlapping, within the sound; every cut is faded, so nothing clicks. Pure.
 */
import type { Pauses } from './voices.ts';
import type { Span } from './spoken-text.ts';

/** A sentence as the voice spoke it, before its silences are trimmed. */
export interface SpokenSentence {
  readonly audio: Float32Array;
  readonly symbolStarts: readonly number[];
  readonly spans: readonly Span[];
  /** The marks behind each word. */
  readonly tails: readonly string[];
}

export interface SlideSound {
  readonly audio: Float32Array;
  /** In samples. */
  readonly words: readonly { readonly start: number; readonly end: number }[];
}

export interface Ends {
  readonly beforeMs: number;
  readonly afterMs: number;
}

/** Loudness (RMS of a window) under which nothing is heard: -50 dB of full scale. */
const SILENT = 0.003;
const WINDOW_MS = 5;
/** Kept around what is heard, and faded over the same length. */
const FADE_MS = 15;

/** Joins sentences with their pauses. `rate` in samples a second. Throws where a word would have no length. */
export function joinSentences(sentences: readonly SpokenSentence[], pauses: Pauses, ends: Ends, rate: number): SlideSound {
  const samples = (ms: number): number => Math.round((ms * rate) / 1000);
  const pieces: Float32Array[] = [new Float32Array(samples(ends.beforeMs))];
  const words: { start: number; end: number }[] = [];
  let length = samples(ends.beforeMs);
  sentences.forEach((sentence, index) => {
    if (index > 0) {
      pieces.push(new Float32Array(samples(pauses.sentence)));
      length += samples(pauses.sentence);
    }
    const trimmed = trimSentence(withInnerPauses(sentence, pauses, rate), rate);
    for (const word of trimmed.words) words.push({ start: word.start + length, end: word.end + length });
    pieces.push(trimmed.audio);
    length += trimmed.audio.length;
  });
  pieces.push(new Float32Array(samples(ends.afterMs)));
  length += samples(ends.afterMs);
  const audio = new Float32Array(length);
  let at = 0;
  for (const piece of pieces) {
    audio.set(piece, at);
    at += piece.length;
  }
  words.forEach((word, index) => {
    if (word.end <= word.start || word.start < (words[index - 1]?.end ?? 0)) throw new Error(`word ${index + 1} of the slide has no time of its own`);
  });
  return { audio, words };
}

function wordsOfSentence({ symbolStarts, spans }: SpokenSentence): { start: number; end: number }[] {
  return spans.map(({ from, to }) => ({ start: symbolStarts[from] ?? 0, end: symbolStarts[to] ?? 0 }));
}

/** The least silence behind a word within a sentence, in ms, by the marks behind it. */
export function leastPause(tail: string, pauses: Pauses): number {
  return /[:—…]/.test(tail) ? pauses.colon : /[,;]/.test(tail) ? pauses.comma : 0;
}

/** Makes the pauses at commas and colons as long as they should at least be, in the quietest place there. */
function withInnerPauses(sentence: SpokenSentence, pauses: Pauses, rate: number): { audio: Float32Array; words: { start: number; end: number }[] } {
  const words = wordsOfSentence(sentence);
  let audio = sentence.audio;
  for (let index = words.length - 2; index >= 0; index -= 1) {
    const least = leastPause(sentence.tails[index] ?? '', pauses);
    const word = words[index];
    const next = words[index + 1];
    if (least === 0 || word === undefined || next === undefined) continue;
    const quiet = quietestStretch(audio, word.end, next.start, rate);
    const missing = Math.round((least * rate) / 1000) - quiet.length;
    if (missing <= 0) continue;
    audio = withSilence(audio, quiet.middle, missing, rate);
    for (const later of words.slice(index + 1)) {
      later.start += missing;
      later.end += missing;
    }
  }
  return { audio, words };
}

/** Samples of unbroken quiet around the quietest window between two places, and the middle of that window. */
function quietestStretch(audio: Float32Array, from: number, to: number, rate: number): { middle: number; length: number } {
  const window = Math.round((WINDOW_MS * rate) / 1000);
  let middle = Math.round((from + to) / 2);
  let quietest = Infinity;
  for (let at = from; at + window <= to; at += window) {
    const level = loudness(audio, at, at + window);
    if (level < quietest) {
      quietest = level;
      middle = at + Math.round(window / 2);
    }
  }
  let first = middle;
  while (first - window >= 0 && loudness(audio, first - window, first) < SILENT) first -= window;
  let last = middle;
  while (last + window <= audio.length && loudness(audio, last, last + window) < SILENT) last += window;
  return { middle, length: last - first };
}

function withSilence(audio: Float32Array, at: number, length: number, rate: number): Float32Array {
  const longer = new Float32Array(audio.length + length);
  longer.set(faded(audio.slice(0, at), 0, WINDOW_MS, rate), 0);
  longer.set(faded(audio.slice(at), WINDOW_MS, 0, rate), at + length);
  return longer;
}

function trimSentence(sentence: { audio: Float32Array; words: { start: number; end: number }[] }, rate: number): { audio: Float32Array; words: { start: number; end: number }[] } {
  const { audio, words } = sentence;
  const window = Math.round((WINDOW_MS * rate) / 1000);
  const fade = Math.round((FADE_MS * rate) / 1000);
  let first = 0;
  while (first + window < audio.length && loudness(audio, first, first + window) < SILENT) first += window;
  let last = audio.length;
  while (last - window > first && loudness(audio, last - window, last) < SILENT) last -= window;
  const from = Math.max(0, first - fade);
  const to = Math.min(audio.length, last + fade);
  const within = (sample: number): number => Math.min(Math.max(sample, from), to) - from;
  // What is heard before the first symbol and after the last one belongs to the first and the last word.
  const lastWord = words.length - 1;
  return {
    audio: faded(audio.slice(from, to), FADE_MS, FADE_MS, rate),
    words: words.map(({ start, end }, index) => ({ start: within(index === 0 ? Math.min(first, start) : start), end: within(index === lastWord ? Math.max(last, end) : end) })),
  };
}

/** A recording is heard where it is louder than its loudest part less this many dB. */
const BELOW_LOUDEST_DB = 38;
const RECORDING_WINDOW_MS = 20;

/** A recording between the silences of SOUND; its own beginning and end are faded. Throws where nothing is heard. */
export function trimRecording(audio: Float32Array, ends: Ends, rate: number): Float32Array {
  const window = Math.round((RECORDING_WINDOW_MS * rate) / 1000);
  const levels = Array.from({ length: Math.floor(audio.length / window) }, (_, at) => loudness(audio, at * window, (at + 1) * window));
  const loudest = levels.reduce((most, level) => Math.max(most, level), 0);
  if (loudest < SILENT) throw new Error('the recording is silent');
  const heard = (level: number): boolean => level > loudest * 10 ** (-BELOW_LOUDEST_DB / 20);
  const first = Math.max(0, levels.findIndex(heard) - 1) * window;
  const last = Math.min(audio.length, (levels.findLastIndex(heard) + 2) * window);
  const samples = (ms: number): number => Math.round((ms * rate) / 1000);
  const trimmed = new Float32Array(samples(ends.beforeMs) + last - first + samples(ends.afterMs));
  trimmed.set(faded(audio.slice(first, last), FADE_MS, FADE_MS, rate), samples(ends.beforeMs));
  return trimmed;
}

/** Fades a copy's beginning and end in place, linearly. */
function faded(copy: Float32Array, inMs: number, outMs: number, rate: number): Float32Array {
  const fadeIn = Math.min(copy.length, Math.round((inMs * rate) / 1000));
  const fadeOut = Math.min(copy.length, Math.round((outMs * rate) / 1000));
  for (let i = 0; i < fadeIn; i += 1) copy[i] = ((copy[i] ?? 0) * i) / fadeIn;
  for (let i = 0; i < fadeOut; i += 1) copy[copy.length - 1 - i] = ((copy[copy.length - 1 - i] ?? 0) * i) / fadeOut;
  return copy;
}

/** Root mean square of a stretch. */
function loudness(audio: Float32Array, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += (audio[at] ?? 0) ** 2;
  return Math.sqrt(sum / Math.max(1, to - from));
}
