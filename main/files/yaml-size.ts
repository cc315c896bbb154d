/**
 * How much a YAML text says, found without reading it.
 * Guarantees: pure; time in proportion to the text. The YAML reader compares each key with every other one of its map: a
 * megabyte of keys would hold up the start of the kiosk for minutes.
 */
import { CST, Lexer } from 'yaml';

/** Pieces of the largest file of ours: some 3000. */
const MAX_PIECES = 15_000;

/** Whether the text has more keys, values, brackets and marks than any file of ours. */
export function isTooMuch(text: string): boolean {
  let pieces = 0;
  for (const source of new Lexer().lex(text)) {
    const type = CST.tokenType(source);
    // Of a scalar the lexer gives a mark and the content, which has no type.
    if (type === null || type === 'space' || type === 'newline' || type === 'comment') continue;
    pieces += 1;
    if (pieces > MAX_PIECES) return true;
  }
  return false;
}
