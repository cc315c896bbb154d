/**
 * The voice: symbols in, sound and the length of every symbol out.
 * Guarantees: the lengths add up to the sound exactly, so times read from them do not drift; a symbol's time is where it is
 * heard, to within a frame of 25 ms or two.
 */
import { InferenceSession, Tensor } from 'onnxruntime-node';
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
/** The node that computes how many frames each token lasts; not among the model's outputs. */
const LENGTHS = '/encoder/Clip_output_0';

export interface Spoken {
  /** 24 kHz, mono, -1 to 1. */
  readonly audio: Float32Array;
  /** Where each symbol begins, in samples, and last the end of the last one: one more than there are symbols. */
  readonly symbolStarts: readonly number[];
}

export interface Voice {
  /** `style` is the voice's file; `speed` 1 is its own pace. */
  speak(symbols: readonly string[], style: Float32Array, speed: number): Promise<Spoken>;
}

export async function openVoice(model: Uint8Array): Promise<Voice> {
  // Threads that wait without spinning: on a busy machine the spinning costs more than the work.
  const session = await InferenceSession.create(withLengths(model), { logSeverityLevel: 3, extra: { session: { intra_op: { allow_spinning: '0' } } } });
  return {
    async speak(symbols, style, speed) {
      const tokens = [0, ...symbols.map(tokenOf), 0];
      if (tokens.length > MOST_TOKENS) throw new Error(`a sentence of ${symbols.length} sounds is too long for the voice (at most ${MOST_TOKENS - 2}): make two of it`);
      const row = Math.min(symbols.length, style.length / STYLE_SIZE - 1);
      const result = await session.run({
        tokens: new Tensor('int64', BigInt64Array.from(tokens, BigInt), [1, tokens.length]),
        style: new Tensor('float32', style.slice(row * STYLE_SIZE, (row + 1) * STYLE_SIZE), [1, STYLE_SIZE]),
        speed: new Tensor('float32', Float32Array.of(speed), [1]),
      });
      const audio = result['audio']?.data;
      const frames = result[LENGTHS]?.data;
      if (audio === undefined || frames === undefined || frames.length !== tokens.length) throw new Error('the model answered without sound or without lengths');
      const ends = [...frames].reduce<number[]>((sums, frame) => [...sums, (sums.at(-1) ?? 0) + Math.round(frame) * FRAME], []);
      if (ends.at(-1) !== audio.length) throw new Error(`the lengths add up to ${ends.at(-1)} samples, but the sound has ${audio.length}`);
      return { audio, symbolStarts: ends.slice(0, -1).map((sample) => Math.max(0, sample - AHEAD)) };
    },
  };
}

/**
 * The model with the lengths among its outputs. A protobuf message repeats a field by standing twice, so an output
 * appended to the file (ModelProto.graph.output: name, type) is merged into the graph.
 */
function withLengths(model: Uint8Array): Uint8Array {
  const field = (tag: number, body: readonly number[]): number[] => [tag, body.length, ...body];
  const floatTensor = field(0x12, field(0x0a, [0x08, 0x01]));
  const output = field(0x62, [...field(0x0a, [...Buffer.from(LENGTHS)]), ...floatTensor]);
  return Buffer.concat([model, Buffer.from(field(0x3a, output))]);
}
