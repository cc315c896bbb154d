/**
 * From the words of a slide to what the voice is given, with the way back from every symbol to its word.
 * Guarantees: every word of the slide has at least one symbol, in order, or an error names the word. Pure.
 */
import type { Word } from '../../renderer/core/show/words.ts';
import { PUNCTUATION, symbolsOf, WORD_BREAK } from './symbols.ts';

export interface SpokenWord {
  /** As shown, for messages. */
  readonly text: string;
  /** What espeak reads in its place: the word without what surrounds it, or its plain respelling. */
  readonly read: string;
  /** Its sounds from the show's `pronounce:`, or null where espeak knows best. */
  readonly ipa: string | null;
  /** The marks behind it that make the melody. */
  readonly tail: string;
}

/** Words spoken in one go; a pause follows. */
export type Sentence = readonly SpokenWord[];

/** One phoneme as espeak reports it: `at` is where its word begins in the text read, in code points from 0. */
export interface HeardPhoneme {
  readonly at: number;
  readonly phoneme: string;
}

/** A word's place in the symbols of its sentence, `to` excluded; its tail and the break after it are left out. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface Score {
  readonly symbols: readonly string[];
  readonly spans: readonly Span[];
}

const SURROUNDINGS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The word without the marks around it: “bone,” → bone. */
export function bareWord(text: string): string {
  return text.replace(SURROUNDINGS, '');
}

/** The entry of `pronounce:` that speaks this word, if any: as written first, then as it stands within a sentence. */
export function pronunciationOf(text: string, pronounce: Readonly<Record<string, string>>): string | undefined {
  const bare = bareWord(text);
  const key = [text, bare, bare.toLowerCase()].find((candidate) => Object.hasOwn(pronounce, candidate));
  return key === undefined ? undefined : pronounce[key];
}

/**
 * Splits at each line of `say` and at each full stop, question mark or exclamation mark; not at one that belongs to an
 * entry of `pronounce:`, as in "St.".
 */
export function sentencesOf(words: readonly Word[], pronounce: Readonly<Record<string, string>>): Sentence[] {
  const sentences: SpokenWord[][] = [];
  words.forEach((word, index) => {
    const before = words[index - 1];
    if (before === undefined || before.line !== word.line || endsSentence(before.text, pronounce)) sentences.push([]);
    sentences.at(-1)?.push(spoken(word, pronounce));
  });
  return sentences;
}

function endsSentence(text: string, pronounce: Readonly<Record<string, string>>): boolean {
  return /[.?!…][^\p{L}\p{N}]*$/u.test(text) && !Object.hasOwn(pronounce, text);
}

function spoken(word: Word, pronounce: Readonly<Record<string, string>>): SpokenWord {
  const bare = bareWord(word.text);
  if (bare === '') throw new Error(`"${word.text}" stands alone and has no sound: join it to a word`);
  const end = word.text.lastIndexOf(bare) + bare.length;
  const after = Object.hasOwn(pronounce, word.text) ? '' : word.text.slice(end);
  const tail = [...after].filter((mark) => PUNCTUATION.includes(mark)).join('');
  const own = pronunciationOf(word.text, pronounce);
  const ipa = own !== undefined && /^\/.+\/$/.test(own) ? own.slice(1, -1) : null;
  return { text: word.text, read: ipa === null && own !== undefined ? own : bare, ipa, tail };
}

/** What espeak is given, and where each word begins in it (code points from 0). */
export function readingOf(sentence: Sentence): { text: string; starts: number[] } {
  const starts: number[] = [];
  let text = '';
  for (const word of sentence) {
    if (text !== '') text += ' ';
    starts.push([...text].length);
    text += word.read + word.tail;
  }
  return { text, starts };
}

/**
 * The symbols of a sentence and each word's place in them.
 * `heard` is what espeak said for readingOf(sentence).text; `alone` is what it says for a word by itself, asked only
 * where espeak ran short words together ("of the"). Throws where a word stays without a sound.
 */
export function scoreOf(sentence: Sentence, heard: readonly HeardPhoneme[], alone: (read: string) => readonly string[], espeakVoice: string): Score {
  const phonemes = phonemesByWord(sentence, heard, alone);
  const symbols: string[] = [];
  const spans = sentence.map((word, index): Span => {
    const own = symbolsOf(word.ipa === null ? (phonemes[index] ?? []) : [word.ipa], espeakVoice);
    // English links "for an" with an r that espeak counts twice: at the end of one word and the start of the next.
    if (espeakVoice === 'en-us' && own[0] === 'ɹ' && /^[aeiouh]/i.test(word.read)) own.shift();
    if (!own.some((symbol) => /\p{L}/u.test(symbol))) throw new Error(`"${word.text}" got no sound from espeak: give it one under pronounce:`);
    const from = symbols.length;
    symbols.push(...own);
    const to = symbols.length;
    symbols.push(...word.tail);
    if (index < sentence.length - 1) symbols.push(WORD_BREAK);
    return { from, to };
  });
  return { symbols, spans };
}

function phonemesByWord(sentence: Sentence, heard: readonly HeardPhoneme[], alone: (read: string) => readonly string[]): string[][] {
  const { starts } = readingOf(sentence);
  const byWord = sentence.map((): string[] => []);
  for (const { at, phoneme } of heard) byWord[starts.findLastIndex((start) => start <= at)]?.push(phoneme);
  for (let first = 0; first < sentence.length; ) {
    let next = first + 1;
    while (next < sentence.length && byWord[next]?.length === 0) next += 1;
    if (next - first > 1) {
      const group = sentence.slice(first, next).map((word) => alone(word.read));
      splitLike(byWord[first] ?? [], group).forEach((part, offset) => (byWord[first + offset] = part));
    }
    first = next;
  }
  return byWord;
}

/** Cuts `together` into as many parts as there are `models`, each as like its model as can be. */
export function splitLike(together: readonly string[], models: readonly (readonly string[])[]): string[][] {
  const [model = [], ...rest] = models;
  if (rest.length === 0) return [[...together]];
  let best: { cost: number; parts: string[][] } = { cost: Infinity, parts: [] };
  for (let cut = 1; cut <= together.length - rest.length; cut += 1) {
    const parts = [together.slice(0, cut), ...splitLike(together.slice(cut), rest)];
    const cost = parts.reduce((sum, part, index) => sum + difference(part, (index === 0 ? model : rest[index - 1]) ?? []), 0);
    if (cost < best.cost) best = { cost, parts: parts.map((part) => [...part]) };
  }
  if (best.parts.length === 0) return models.map((_, index) => (index === 0 ? [...together] : []));
  return best.parts;
}

/** Edits between two lists of phonemes, stress marks aside. */
function difference(a: readonly string[], b: readonly string[]): number {
  const plain = (phoneme: string | undefined): string => (phoneme ?? '').replace(/[ˈˌː]/g, '');
  let row = [...b.keys(), b.length];
  a.forEach((phoneme, i) => {
    const above = row;
    row = [i + 1];
    b.forEach((other, j) => {
      row.push(Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, (above[j] ?? 0) + (plain(phoneme) === plain(other) ? 0 : 1)));
    });
  });
  return row.at(-1) ?? 0;
}
