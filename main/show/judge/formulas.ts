/**
 * How easily a text reads, by the formulas made for its language.
 * Guarantees: pure. Names of tests and diseases (facts.yaml, names) count as words of a sentence and not as syllables: they
 * are explained where they come. English: Flesch-Kincaid grade, 0.39 w + 11.8 s − 15.59. Spanish: Fernández-Huerta,
 * 206.84 − 60 s − 1.02 w, and INFLESZ (Szigriszt-Pazos), 206.835 − 62.3 s − w; w: words a sentence, s: syllables a word.
 */
import { spansOf, tokensOf } from './phrases.ts';
import { englishSyllables, spanishSyllables } from './syllables.ts';

export interface Figures {
  readonly sentences: number;
  readonly words: number;
  readonly wordsPerSentence: number;
  readonly syllablesPerWord: number;
}

export interface Formula {
  readonly name: string;
  /** Higher is harder (a grade), or higher is easier. */
  readonly harder: 'up' | 'down';
  readonly of: (figures: Figures) => number;
}

export const FORMULAS: Readonly<Record<string, readonly Formula[]>> = {
  en: [{ name: 'Flesch-Kincaid', harder: 'up', of: ({ wordsPerSentence, syllablesPerWord }) => 0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 }],
  es: [
    { name: 'Fernández-Huerta', harder: 'down', of: ({ wordsPerSentence, syllablesPerWord }) => 206.84 - 60 * syllablesPerWord - 1.02 * wordsPerSentence },
    { name: 'INFLESZ', harder: 'down', of: ({ wordsPerSentence, syllablesPerWord }) => 206.835 - 62.3 * syllablesPerWord - wordsPerSentence },
  ],
};

const SYLLABLES: Readonly<Record<string, (word: string) => number>> = { en: englishSyllables, es: spanishSyllables };

/** Of at least one sentence. `names`: phrases that are exempt. */
export function figuresOf(sentences: readonly string[], language: string, names: readonly string[]): Figures {
  const count = SYLLABLES[language] ?? (() => 1);
  let words = 0;
  let counted = 0;
  let syllables = 0;
  for (const sentence of sentences) {
    const tokens = tokensOf(sentence);
    const exempt = names.flatMap((name) => spansOf(name, tokens));
    words += tokens.length;
    tokens.forEach((token, at) => {
      if (exempt.some(({ from, to }) => from <= at && at < to)) return;
      counted += 1;
      syllables += count(token);
    });
  }
  return { sentences: sentences.length, words, wordsPerSentence: words / Math.max(1, sentences.length), syllablesPerWord: syllables / Math.max(1, counted) };
}
