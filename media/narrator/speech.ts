/**
 * The voice: symbols in, sound and the length of every symbol out.
 * Guarantees: the lengths add up to the sound exactly, so times read from them do not drift; a symbol's time is where it is
 * heard, to within a frame of 25 ms or two.
 */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { LENGTHS, lengthsOnly, withLengths } from './model-lengths.ts';
import { tokenOf } from './symbols.ts';

export const SAMPLE_RATE = 24_000;
/** Samples a frame of the model stands for: 25 ms. */
const FRAME = 600;
/**
 * The sound runs ahead of the lengths by three frames (75 ms): the closures of p, t and k, seen in the loudness, lie that
 * much before the times that the lengths alone give.
 */
const AHEAD = 3 * FRAME;
/** Tokens the model takes, those before and after the text included. */
const MOST_TOKENS = 510;
const STYLE_SIZE = 256;

export interface Spoken {
  /** 24 kHz, mono, -1 to 1. */
  readonly audio: Float32Array;
  /** Where each symbol begins, in samples, and last the end of the last one: one more than there are symbols. */
  readonly symbolStarts: readonly number[];
}

export interface Voice {
  /** `style` is the voice's file; `speed` 1 is its own pace. */
  speak(symbols: readonly string[], style: Float32Array, speed: number): Promise<Spoken>;
  /** Only `symbolStarts` of what `speak` would answer, in a fiftieth of the time. */
  measure(symbols: readonly string[], style: Float32Array, speed: number): Promise<readonly number[]>;
}

export async function openVoice(model: Uint8Array): Promise<Voice> {
  // Threads that wait without spinning: on a busy machine the spinning costs more than the work.
  const open = (bytes: Uint8Array): Promise<InferenceSession> => InferenceSession.create(bytes, { logSeverityLevel: 3, extra: { session: { intra_op: { allow_spinning: '0' } } } });
  const speaker = await open(withLengths(model));
  const measurer = await open(lengthsOnly(model));
  return {
    async speak(symbols, style, speed) {
      const result = await speaker.run(inputs(symbols, style, speed));
      const audio = result['audio']?.data;
      const ends = endsOf(result[LENGTHS]?.data, symbols);
      if (audio === undefined) throw new Error('the model answered without sound');
      if (ends.at(-1) !== audio.length) throw new Error(`the lengths add up to ${ends.at(-1)} samples, but the sound has ${audio.length}`);
      return { audio, symbolStarts: startsOf(ends) };
    },
    async measure(symbols, style, speed) {
      return startsOf(endsOf((await measurer.run(inputs(symbols, style, speed)))[LENGTHS]?.data, symbols));
    },
  };
}

function inputs(symbols: readonly string[], style: Float32Array, speed: number): Readonly<Record<string, Tensor>> {
  const tokens = [0, ...symbols.map(tokenOf), 0];
  if (tokens.length > MOST_TOKENS) throw new Error(`a sentence of ${symbols.length} sounds is too long for the voice (at most ${MOST_TOKENS - 2}): make two of it`);
  const row = Math.min(symbols.length, style.length / STYLE_SIZE - 1);
  return {
    tokens: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
    style: new Tensor('float32', style.slice(row * STYLE_SIZE, (row + 1) * STYLE_SIZE), [1, STYLE_SIZE]),
    speed: new Tensor('float32', Float32Array.of(speed), [1]),
  };
}

/** Where each token ends, in samples. */
function endsOf(frames: Float32Array | undefined, symbols: readonly string[]): number[] {
  if (frames === undefined || frames.length !== symbols.length + 2) throw new Error('the model answered without lengths');
  return [...frames].reduce<number[]>((sums, frame) => [...sums, (sums.at(-1) ?? 0) + Math.round(frame) * FRAME], []);
}

function startsOf(ends: readonly number[]): number[] {
  return ends.slice(0, -1).map((sample) => Math.max(0, sample - AHEAD));
}
