/**
 * The phrases of facts.yaml, looked for in a sentence.
 * Guarantees: pure; whole words only; case, punctuation and curly apostrophes do not matter.
 */

/** The words of a sentence in small letters, without marks around them. */
export function tokensOf(text: string): string[] {
  return text.toLowerCase().replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** Range of words, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Everywhere one of the alternatives of `a|b c|d*` stands. */
function spansOfAny(alternatives: string, tokens: readonly string[]): Span[] {
  return alternatives.split('|').flatMap((words) => {
    const wanted = words.trim().split(' ');
    return tokens.flatMap((_token, from) => (wanted.every((word, index) => fits(word, tokens[from + index])) ? [{ from, to: from + wanted.length }] : []));
  });
}

function fits(word: string, token: string | undefined): boolean {
  if (token === undefined) return false;
  return word.endsWith('*') ? token.startsWith(word.slice(0, -1)) : token === word;
}

/** Where `phrase` stands; none unless all that it joins by ` + ` do. */
export function spansOf(phrase: string, tokens: readonly string[]): Span[] {
  const joined = phrase.split(' + ').map((alternatives) => spansOfAny(alternatives, tokens));
  return joined.every((spans) => spans.length > 0) ? joined.flat() : [];
}

export function says(phrase: string, tokens: readonly string[]): boolean {
  return spansOf(phrase, tokens).length > 0;
}

/** The words found, as a fault quotes them; undefined where the phrase does not stand. */
export function saidOf(phrase: string, tokens: readonly string[]): string | undefined {
  const [first] = spansOf(phrase, tokens);
  return first === undefined ? undefined : tokens.slice(first.from, first.to).join(' ');
}

/** A phrase as people read it: `likely or probably`. */
export function readable(phrase: string): string {
  return phrase.replaceAll('|', ' or ').replaceAll(' + ', ' with ').replaceAll('*', '…');
}
