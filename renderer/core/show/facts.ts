/**
 * What a show may state: facts.yaml in the show folder, which people write and `npm run check` judges the texts by.
 * Guarantees: every phrase that was accepted can be looked for (phrases.ts of the judge); the kiosk itself never reads it.
 */
import { z } from 'zod';
import { languageTag } from './show.ts';
import { TELLINGS } from './telling.ts';

const factId = z.string().regex(/^[FP]\d{1,2}$/, 'a fact such as F08 or P1');
/**
 * Whole words in a row, in small letters; `word*` is any ending, `a|b` either, `a + b` both in the same sentence.
 */
const phrase = z.string().regex(/^[\p{Ll}\p{N}'*-]+(?:(?: \+ | |\|)[\p{Ll}\p{N}'*-]+)*$/u, 'words in small letters such as "medicine + sleep*|doze"');
const phrases = z.array(phrase).default([]);

/** How one language tells a fact. A sentence tells it when it says one of `about`. */
const toldSchema = z.strictObject({
  about: phrases,
  /** Each of them stands in every sentence that tells the fact: its hedges. */
  must: phrases,
  /** None of them stands there: hedges stronger or weaker than the fact. */
  never: phrases,
  /** The numbers that the fact carries. */
  numbers: phrases,
});
export type ToldIn = z.infer<typeof toldSchema>;

const factSchema = z.strictObject({
  /** In short words of our own. */
  tells: z.string().min(1, 'the fact in short words'),
  /** Without: the picture alone tells it. */
  words: z.record(languageTag, toldSchema).default({}),
});

const languageSchema = z.strictObject({
  /** Words that stand nowhere in the show. */
  never: phrases,
  /** A word → the words within which alone it may stand. */
  within: z.record(phrase, z.array(phrase).min(1, 'at least one')).default({}),
  /** Names of tests and diseases, which do not count against readability. */
  names: phrases,
  /** A medical word → the facts one of which a slide that says it must name; without any, only a question may say it. */
  medical: z.record(phrase, z.array(factId)).default({}),
  /** Sentences that begin so ask for something and state nothing. */
  asks: phrases,
  /** Numbers that state nothing medical, with the words around them. */
  numbers: phrases,
});
export type LanguageRules = z.infer<typeof languageSchema>;

/** facts.yaml */
export const factsFileSchema = z.strictObject({
  format: z.literal(1),
  facts: z.record(factId, factSchema),
  /** Facts that a telling must tell. */
  told: z.partialRecord(z.enum(TELLINGS), z.array(factId)),
  /** Facts that a telling leaves out on purpose. */
  leftOut: z.partialRecord(z.enum(TELLINGS), z.array(factId)).default({}),
  /** Facts that the points of the finish repeat. */
  finish: z.partialRecord(z.enum(TELLINGS), z.array(factId)).default({}),
  languages: z.record(languageTag, languageSchema),
});
export type FactsFile = z.infer<typeof factsFileSchema>;
