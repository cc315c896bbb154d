/**
 * A YAML file that people edit, read against a schema.
 * Guarantees: nothing is trusted that the schema did not accept; every fault is reported at once, with its line,
 * the value found and the values allowed. Reading never throws.
 */
import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { quoteFound, type Fault } from '#core/fault.ts';
import { errorText } from './error-text.ts';
import { schemaFaults, type Path } from './schema-faults.ts';
import { isTooDeep } from './yaml-depth.ts';
import { isTooMuch } from './yaml-size.ts';

/** Largest file in bytes: the longest real one is some 20 kB. */
const MAX_BYTES = 200_000;
/** Faults told of one file: who gives the kiosk a file of quite another kind need not read of each line that it does not fit. */
const MAX_FAULTS = 100;
/** Longest key or text of the YAML reader in a fault, in characters: a key may be as long as the file. */
const MAX_QUOTED = 200;

export type CheckedYaml<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** Line of a key, or of the nearest thing above it that exists. */
      readonly lineOf: (path: Path) => number;
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** `file` is the name faults give the file; what stands below the `secret` keys they do not quote. */
export function readYaml<T>(bytes: Uint8Array, file: string, schema: z.ZodType<T>, secret: readonly string[] = []): CheckedYaml<T> {
  const refuse = (found: string, allowed: string): CheckedYaml<T> => ({ ok: false, faults: [{ file, key: '', found, allowed }] });
  if (bytes.byteLength > MAX_BYTES) return refuse(`${bytes.byteLength} bytes`, `at most ${MAX_BYTES} bytes`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('bytes that are not UTF-8', 'a text file in UTF-8');
  }
  if (isTooDeep(text)) return refuse('values nested too deeply to be read', 'values a few levels deep');
  if (isTooMuch(text)) return refuse('many thousands of keys and values', 'some hundreds of them');
  try {
    return readText(text, file, schema, secret);
  } catch (error) {
    // For example aliases that unfold without end.
    return refuse(errorText(error), 'YAML that can be read');
  }
}

function readText<T>(text: string, file: string, schema: z.ZodType<T>, secret: readonly string[]): CheckedYaml<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' });
  const brief = (quoted: string): string => (quoted.length > MAX_QUOTED ? `${quoted.slice(0, MAX_QUOTED)}…` : quoted);
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line;

  const slips = [...document.errors, ...document.warnings];
  const faults = slips.slice(0, MAX_FAULTS).map(({ code, message, pos: [offset] }): Fault => {
    if (code === 'DUPLICATE_KEY') {
      const key = /^[^\s:]+/.exec(text.slice(offset))?.[0] ?? '';
      return { file, line: lineAt(offset), key: brief(key), found: 'the key a second time', allowed: 'each key once' };
    }
    // What is never closed is noticed at the end of the file, below the last line anyone wrote.
    const line = lineAt(text.slice(offset).trim() === '' ? text.trimEnd().length : offset);
    if (code === 'MULTIPLE_DOCS') return { file, line, key: '', found: 'a second document', allowed: 'one document in the file' };
    return { file, line, key: '', found: quoteFound((text.split('\n')[line - 1] ?? '').trim()), allowed: `YAML (${brief(message)})` };
  });
  // After a slip in the YAML itself, what the reader made of the rest is guesswork; a doubled key is not that kind.
  if (slips.some((slip) => slip.code !== 'DUPLICATE_KEY')) return { ok: false, faults };

  const lineOf = (path: Path): number => lineAt(offsetOf(document, path));
  // An empty file says nothing, which is a complete configuration.
  const value: unknown = document.toJS() ?? {};
  const result = schema.safeParse(value, { error: (issue) => schemaFaults.allowed(issue) });
  if (!result.success) {
    const told = new Set<string>();
    for (const { path, found, allowed } of schemaFaults.places(result.error.issues, value, secret)) {
      const key = path.join('.');
      // A value of the wrong size may also be wrong beside another one: once is enough.
      if (told.has(key)) continue;
      told.add(key);
      if (faults.length === MAX_FAULTS) break;
      faults.push({ file, line: lineOf(path), key: brief(key), found, allowed });
    }
  }
  if (faults.length > 0 || !result.success) return { ok: false, faults: faults.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  return { ok: true, value: result.data, lineOf };
}

/** Offset in the text of the key or list item at `path`, or of the nearest thing above it. */
function offsetOf(document: Document, path: Path): number {
  let offset = isNode(document.contents) ? (document.contents.range?.[0] ?? 0) : 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap(node)) {
      // Of a doubled key the last one counts.
      const pair = node.items.findLast((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step));
      if (pair === undefined) break;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
