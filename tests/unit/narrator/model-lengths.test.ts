import { describe, expect, it } from 'vitest';
import { LENGTHS, lengthsOnly, withLengths } from '../../../media/narrator/model-lengths.ts';

const field = (number: number, body: Buffer): Buffer => Buffer.concat([Buffer.of((number << 3) | 2, body.length), body]);
const text = (number: number, value: string): Buffer => field(number, Buffer.from(value));
const node = (inputs: readonly string[], outputs: readonly string[]): Buffer => field(1, Buffer.concat([...inputs.map((name) => text(1, name)), ...outputs.map((name) => text(2, name))]));

const TEXT = node(['tokens'], ['a']);
const CLIP = node(['a', 'speed'], [LENGTHS]);
const SOUND = node([LENGTHS], ['audio']);
const WEIGHTS = text(5, 'weights');
/** ir_version, then the graph, then the operators' version. */
const VERSION = Buffer.of(0x08, 0x08);
const OPERATORS = field(8, Buffer.of(0x10, 0x14));
const model = Buffer.concat([VERSION, field(7, Buffer.concat([TEXT, CLIP, SOUND, WEIGHTS, text(12, 'audio')])), OPERATORS]);
const LENGTHS_OUTPUT = field(12, Buffer.concat([text(1, LENGTHS), field(2, field(1, Buffer.of(0x08, 0x01)))]));

describe('the voice model', () => {
  it('gets the lengths as one more output', () => {
    expect(Buffer.from(withLengths(model)).equals(Buffer.concat([model, field(7, LENGTHS_OUTPUT)]))).toBe(true);
  });

  it('is cut to what computes the lengths, and nothing else changes', () => {
    const expected = Buffer.concat([VERSION, field(7, Buffer.concat([TEXT, CLIP, WEIGHTS, LENGTHS_OUTPUT])), OPERATORS]);
    expect(Buffer.from(lengthsOnly(model)).toString('hex')).toBe(expected.toString('hex'));
  });

  it('is refused where it is no such file', () => {
    expect(() => lengthsOnly(Buffer.of(0x0b))).toThrow('the voice model cannot be read');
  });
});
