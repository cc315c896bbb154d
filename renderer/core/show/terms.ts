/**
 * Where the hard words of a text stand.
 * Guarantees: longest form first, words never shared by two terms, each term once a text; case and punctuation around a word do not matter.
 */
import type { Word } from './words.ts';

export interface TermAt {
  /** Range of words, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly term: string;
}

function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

/** A form word by word, as it is compared with a text: two forms that give the same list are the same form. */
export function wordsOfForm(form: string): string[] {
  return form.split(/\s+/).map(bare);
}

/** `glossary`: name of the term → its forms. */
export function termsIn(words: readonly Word[], glossary: Readonly<Record<string, readonly string[]>>): TermAt[] {
  const forms = Object.entries(glossary)
    .flatMap(([term, list]) => list.map((form) => ({ term, words: wordsOfForm(form) })))
    .sort((a, b) => b.words.length - a.words.length);
  const found: TermAt[] = [];
  for (let from = 0; from < words.length; ) {
    const at = from;
    const match = forms.find(({ term, words: form }) => form.every((word, index) => bare(words[at + index]?.text ?? '') === word) && !found.some((one) => one.term === term));
    if (match === undefined) {
      from += 1;
      continue;
    }
    found.push({ from, to: from + match.words.length, term: match.term });
    from += match.words.length;
  }
  return found;
}
