/**
 * What a show is: the one place that says what a show folder contains.
 * Guarantees: `Show` is what the kiosk plays; every text in it has been parsed, every slide is complete.
 * Files (see README): show.yaml, text/LANGUAGE.yaml, pictures/ID.svg, narration/LANGUAGE/TELLING/ID.webm + .words.json.
 */
import { z } from 'zod';
import { TELLINGS, type LanguageTag, type StoryId, type Telling } from './telling.ts';
import type { Word } from './words.ts';

/** BCP 47 language tag as a show writes it: `en`, `es`, `pt-BR`. */
export const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'a BCP 47 language tag such as en, es or pt-BR');

export { TELLINGS, type LanguageTag, type StoryId, type Telling };

const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'small letters, digits and hyphens, 1 to 40 of them, first a letter');
const factId = z.string().regex(/^[FP]\d{1,2}$/, 'a fact such as F08 or P1');
const sentence = z.string().trim().min(1, 'a text that is not empty').max(400, 'a text of at most 400 characters');

const sourceSchema = z.strictObject({
  title: sentence,
  publisher: sentence,
  /** Year and month of the source's own review. */
  reviewed: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a year and month such as "2022-10", in quotes'),
  address: z.string().regex(/^[a-z0-9.-]+(\/[\w\-./]*)?$/i, 'an address in print, without https://').optional(),
});

const slideSchema = z.strictObject({
  id,
  /** Name of the picture: pictures/NAME.svg. */
  picture: id,
  sources: z.array(id).min(1, 'at least one of the sources above'),
  facts: z.array(factId).min(1, 'at least one fact such as F08'),
  /** A question that stands beside the picture, since the picture might seem to answer it. */
  beside: id.optional(),
  /** Something to do by touch: steps one after the other (all), or one of them (any). Its words stand in the texts. */
  do: z
    .strictObject({
      order: z.enum(['all', 'any']),
      steps: z.array(z.strictObject({ touch: id, shows: z.array(id).default([]), hides: z.array(id).default([]) })).min(1, 'at least one step').max(8, 'at most 8 steps'),
    })
    .optional(),
});

const date = z.iso.date('a date such as 2026-03-31');
/** TELLING/ID of each slide that was reviewed → mark of the text that was, as `npm run check` prints it. A changed text has another mark. */
const reviewedTexts = z.record(z.string(), z.string().regex(/^[0-9a-f]{12}$/, 'the mark of a text, 12 hexadecimal digits, as npm run check prints it'));
const reviewSchema = z.union([z.literal('none'), z.strictObject({ by: sentence, on: date, next: date, texts: reviewedTexts })], 'none, or by, on, next and texts');
export type Review = z.infer<typeof reviewSchema>;

/** show.yaml */
export const showFileSchema = z.strictObject({
  format: z.literal(1),
  title: z.record(languageTag, sentence),
  languages: z.array(languageTag).min(1, 'at least one language'),
  sources: z.record(id, sourceSchema),
  /** Who reviewed the wording of each language, and when; `none` puts the draft mark on every slide. */
  review: z.record(languageTag, reviewSchema),
  tellings: z.partialRecord(z.enum(TELLINGS), z.array(slideSchema).min(1, 'at least one slide').max(40, 'at most 40 slides')),
  /** The grown-ups' slides of the two-minute version, in order. */
  short: z.array(id).min(1, 'at least one slide').optional(),
});
export type ShowFile = z.infer<typeof showFileSchema>;

const slideTextSchema = z.strictObject({
  title: z.string().trim().min(1, 'a title').max(60, 'a title of at most 60 characters'),
  /** One string is one breath: a sentence, rarely two; `[part]words[/]` lights a part of the picture. */
  say: z.array(sentence).min(1, 'at least one sentence').max(20, 'at most 20 sentences'),
  /** Invites to what can be done on the slide, and answers when it was done. */
  do: z.strictObject({ invite: sentence, answer: sentence }).optional(),
});

const needleTextSchema = z.strictObject({ show: sentence, hide: sentence, say: z.array(sentence).min(1, 'at least one sentence') });

/** `forms`: the word as it may stand in a text; the card opens where one first comes. */
const termSchema = z.strictObject({ word: sentence, forms: z.array(sentence).min(1, 'at least one form'), meaning: sentence });

const stayedTextSchema = z.strictObject({
  ask: sentence,
  /** Picture whose parts are the answers; then every answer names a part. */
  picture: id.optional(),
  answers: z
    .array(z.strictObject({ say: sentence, part: id.optional(), right: z.boolean('true or false'), because: sentence, slide: id }))
    .length(2, 'two answers'),
});

const finishTextSchema = z.strictObject({
  title: sentence,
  points: z.array(sentence).min(1, 'at least one point').max(6, 'at most 6 points'),
  /** Spoken when the points come on screen. */
  say: z.array(sentence).default([]),
});

/** text/LANGUAGE.yaml */
export const textFileSchema = z.strictObject({
  language: languageTag,
  attract: z.strictObject({ headline: sentence, questions: z.array(sentence).min(1, 'at least one question').max(8, 'at most 8 questions') }),
  tellings: z.partialRecord(z.enum(TELLINGS), z.record(id, slideTextSchema)),
  /** By slide id: what is said of the drawing pictures/PICTURE.needle.svg. */
  needle: z.record(id, needleTextSchema).default({}),
  glossary: z.record(id, termSchema).default({}),
  /** What the source does not tell, as questions for the care team; `kids` as a child would ask. */
  questions: z.record(id, z.strictObject({ ask: sentence, kids: sentence.optional() })).default({}),
  stayed: z.partialRecord(z.enum(TELLINGS), z.array(stayedTextSchema).max(5, 'at most 5 questions')).default({}),
  finish: z.partialRecord(z.enum(TELLINGS), finishTextSchema),
  /** Where the facts come from, told beside the take-home address. */
  credit: z.strictObject({ source: sentence, companion: sentence.optional(), independence: sentence }),
  /** Word as written → its sounds for the narrator (IPA as espeak writes it, or plain spelling). */
  pronounce: z.record(z.string(), z.string()).default({}),
});
export type TextFile = z.infer<typeof textFileSchema>;

/** narration/LANGUAGE/….words.json (clips.ts), written by the narrator beside the sound. */
export const narrationFileSchema = z.strictObject({
  /** SHA-256 (hex) of the spoken text, its voice, its settings and its pronunciations. */
  hash: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  /** Length of the sound in ms. */
  durationMs: z.number().positive(),
  words: z.array(z.strictObject({ word: z.string().min(1), startMs: z.number().min(0), endMs: z.number().min(0) })).min(1),
});
export type NarrationFile = z.infer<typeof narrationFileSchema>;

/** Start and end of a spoken word in ms from the start of its sound. */
export interface WordTime {
  readonly startMs: number;
  readonly endMs: number;
}

/** A spoken text that was checked: as many times as words, in order, within the sound. */
export interface Narration {
  /** Address of the sound within the kiosk, for example `/show/narration/en/grown-ups/welcome.webm`. */
  readonly url: string;
  readonly durationMs: number;
  readonly times: readonly WordTime[];
}

/** Words with their voice. */
export interface Spoken {
  readonly words: readonly Word[];
  /** null: shown silently, with its full text, at reading pace. */
  readonly narration: Narration | null;
}

/** Something to do by touch on a slide; it never keeps anyone from going on. */
export interface Activity {
  /** `all`: the steps one after the other. `any`: one of them, and another one changes the choice. */
  readonly order: 'all' | 'any';
  readonly steps: readonly ActivityStep[];
  readonly invite: Spoken;
  readonly answer: Spoken;
}

export interface ActivityStep {
  /** The part of the picture to touch. */
  readonly touch: string;
  /** Parts that appear, and parts that go. */
  readonly shows: readonly string[];
  readonly hides: readonly string[];
}

/** Looked at only after a visitor asked for it. */
export interface Needle extends Spoken {
  readonly picture: string;
  /** Names of the key that shows it and of the one that hides it. */
  readonly show: string;
  readonly hide: string;
}

/** A slide as one telling in one language tells it. */
export interface Slide {
  readonly id: string;
  /** Address of the picture within the kiosk, for example `/show/pictures/welcome.svg`. */
  readonly picture: string;
  readonly title: string;
  readonly main: Spoken;
  readonly needle: Needle | null;
  readonly activity: Activity | null;
  /** Hard words explained where they first come: word range of `main` (`to` exclusive) → name of the term. */
  readonly terms: readonly { readonly from: number; readonly to: number; readonly term: string }[];
  /** A question that stands beside the picture, since the picture might seem to answer it. */
  readonly beside: string | null;
  /** A clinician reviewed this wording, and it has not changed since. */
  readonly reviewed: boolean;
}

/** A hard word and its plain meaning. */
export interface Term {
  readonly word: string;
  readonly meaning: Spoken;
}

export interface Question {
  readonly id: string;
  readonly ask: string;
}

/** Asked once before the end; nothing is scored. */
export interface StayedQuestion {
  readonly ask: Spoken;
  /** A picture whose parts are the answers; null: the answers are cards. */
  readonly picture: string | null;
  readonly answers: readonly StayedAnswer[];
}

export interface StayedAnswer {
  /** Words of the card; for a picture the name of the part. */
  readonly say: string;
  readonly part: string | null;
  readonly right: boolean;
  readonly because: Spoken;
  /** Picture of the slide that told it. */
  readonly picture: string;
}

export interface Finish {
  readonly title: string;
  readonly points: readonly string[];
  readonly say: Spoken;
}

/** A text of the interface, or a name or a title of the show, that a sound says to whoever has the screen read to them. */
export interface Aloud {
  readonly text: string;
  /** Address of the sound within the kiosk. */
  readonly url: string;
  readonly durationMs: number;
}

/** Everything a show says in one language. */
export interface Edition {
  readonly title: string;
  readonly attract: { readonly headline: string; readonly questions: readonly string[] };
  readonly credit: { readonly source: string; readonly companion?: string | undefined; readonly independence: string };
  /** At least one slide each; `short` is a choice of the grown-ups' slides. */
  readonly stories: Partial<Record<StoryId, readonly Slide[]>>;
  readonly finish: Partial<Record<Telling, Finish>>;
  readonly glossary: Readonly<Record<string, Term>>;
  readonly questions: Partial<Record<Telling, readonly Question[]>>;
  readonly stayed: Partial<Record<Telling, readonly StayedQuestion[]>>;
  readonly aloud: readonly Aloud[];
}

/** The show as the renderer plays it. Every language has an edition; a telling has the same slide ids in every language that tells it. */
export interface Show {
  readonly languages: readonly [LanguageTag, ...LanguageTag[]];
  readonly editions: Readonly<Record<LanguageTag, Edition>>;
  /** Printed address of the first source, for the take-home code; absent where the source has none. */
  readonly address?: string | undefined;
}
