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

interface Word {
  readonly letters: string;
  /** Any ending will do. */
  readonly open: boolean;
}
/** All of the outer list stand; of each, one of the alternatives. */
type Parsed = readonly (readonly (readonly Word[])[])[];

/** Some hundred phrases are looked for in a thousand sentences: each is taken apart once. */
const parsed = new Map<string, Parsed>();

function parse(phrase: string): Parsed {
  const before = parsed.get(phrase);
  if (before !== undefined) return before;
  const words = (text: string): Word[] => text.trim().split(' ').map((word) => (word.endsWith('*') ? { letters: word.slice(0, -1), open: true } : { letters: word, open: false }));
  const made = phrase.split(' + ').map((alternatives) => alternatives.split('|').map(words));
  parsed.set(phrase, made);
  return made;
}

function standsAt(words: readonly Word[], tokens: readonly string[], from: number): boolean {
  return words.every(({ letters, open }, index) => {
    const token = tokens[from + index];
    return token !== undefined && (open ? token.startsWith(letters) : token === letters);
  });
}

/** Where `phrase` stands; none unless all that it joins by ` + ` do. */
export function spansOf(phrase: string, tokens: readonly string[]): Span[] {
  const all: Span[] = [];
  for (const alternatives of parse(phrase)) {
    const before = all.length;
    for (const words of alternatives) for (let from = 0; from < tokens.length; from += 1) if (standsAt(words, tokens, from)) all.push({ from, to: from + words.length });
    if (all.length === before) return [];
  }
  return all;
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
