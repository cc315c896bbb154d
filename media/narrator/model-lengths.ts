/**
 * The voice model, cut and extended as the narrator needs it: edits of the ONNX file without a library.
 * Guarantees: the bytes of every node that is kept stay as they are. Pure.
 *
 * An ONNX file is one protobuf message: ModelProto.graph (7) holds nodes (1, with inputs 1 and outputs 2) and outputs (12).
 */

/** The node that computes how many frames each token lasts; not among the model's outputs. */
export const LENGTHS = '/encoder/Clip_output_0';

const GRAPH = 7;
const NODE = 1;
const OUTPUT = 12;

interface Field {
  readonly number: number;
  /** The field with its tag. */
  readonly whole: Buffer;
  /** What a length-delimited field holds; empty for numbers. */
  readonly body: Buffer;
}

/** The model with the lengths among its outputs: appended fields are merged into the graph. */
export function withLengths(model: Uint8Array): Uint8Array {
  return Buffer.concat([model, delimited(GRAPH, lengthsOutput())]);
}

/** Only what computes the lengths, the sound left out: quick to run. */
export function lengthsOnly(model: Uint8Array): Uint8Array {
  const fields = fieldsOf(Buffer.from(model.buffer, model.byteOffset, model.byteLength));
  return Buffer.concat(fields.map((field) => (field.number === GRAPH ? delimited(GRAPH, cutGraph(field.body)) : field.whole)));
}

function cutGraph(graph: Buffer): Buffer {
  const fields = fieldsOf(graph);
  const nodes = fields.filter(({ number }) => number === NODE).map((field) => {
    const own = fieldsOf(field.body);
    const names = (number: number): string[] => own.filter((one) => one.number === number).map(({ body }) => body.toString());
    return { field, inputs: names(1), outputs: names(2) };
  });
  const needed = new Set([LENGTHS]);
  const kept = new Set<Field>();
  // Nodes stand in the order in which they run, so one way back finds all that is needed.
  for (const { field, inputs, outputs } of nodes.reverse()) {
    if (!outputs.some((output) => needed.has(output))) continue;
    kept.add(field);
    for (const input of inputs) needed.add(input);
  }
  const rest = fields.filter((field) => (field.number === NODE ? kept.has(field) : field.number !== OUTPUT));
  return Buffer.concat([...rest.map(({ whole }) => whole), lengthsOutput()]);
}

/** GraphProto.output: a name, and the type of a float tensor. */
function lengthsOutput(): Buffer {
  const floatTensor = delimited(2, delimited(1, Buffer.of(0x08, 0x01)));
  return delimited(OUTPUT, Buffer.concat([delimited(1, Buffer.from(LENGTHS)), floatTensor]));
}

function delimited(number: number, body: Buffer): Buffer {
  return Buffer.concat([varint((number << 3) | 2), varint(body.length), body]);
}

function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}

function fieldsOf(message: Buffer): Field[] {
  const fields: Field[] = [];
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = message.readUInt8(at);
      at += 1;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const from = at;
    const tag = number();
    const kind = tag & 7;
    let body: Buffer = Buffer.alloc(0);
    if (kind === 2) {
      const length = number();
      body = message.subarray(at, at + length);
      at += length;
    } else if (kind === 0) number();
    else if (kind === 1) at += 8;
    else if (kind === 5) at += 4;
    else throw new Error(`the voice model cannot be read: a field of kind ${kind}`);
    fields.push({ number: Math.floor(tag / 8), whole: message.subarray(from, at), body });
  }
  return fields;
}
