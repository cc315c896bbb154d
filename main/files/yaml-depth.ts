/**
 * How deep a YAML text nests, found without reading it.
 * Guarantees: pure; no recursion, so that no text exhausts the stack here. The YAML reader does recurse, and near the end of
 * its stack it may take the whole process down (seen at a nesting of some 1500): it must never get such a text.
 */
import { CST, Lexer } from 'yaml';

/** A show nests seven deep, at twenty columns. */
const MAX_FLOW = 50;
const MAX_BLOCK = 100;

const OPENING = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSING = new Set(['flow-seq-end', 'flow-map-end']);
/** Each may begin one level more on its line: `- - - x`. */
const INDICATORS = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/** Whether the text nests deeper than any file of ours; counts levels that might be as levels that are. */
export function isTooDeep(text: string): boolean {
  let flow = 0;
  let block = 0;
  let atLineStart = true;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    if (type === 'newline') {
      block = 0;
      atLineStart = true;
      continue;
    }
    if (type === 'space' && atLineStart) block += source.length;
    else if (type === 'comment') block = 0;
    else if (type !== null && INDICATORS.has(type) && flow === 0) block += 1;
    else if (type !== null && OPENING.has(type)) flow += 1;
    else if (type !== null && CLOSING.has(type)) flow = Math.max(0, flow - 1);
    atLineStart = false;
    // Judged at what follows the indentation: a line of spaces and a comment nest nothing.
    if (flow > MAX_FLOW || (block > MAX_BLOCK && type !== 'space')) return true;
  }
  return false;
}
