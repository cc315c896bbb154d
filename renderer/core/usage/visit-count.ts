/**
 * What one visit leaves behind: the message that the page sends when a visit has ended.
 * Guarantees: nothing but names from the show's own lists, small numbers and flags; no time of day (the main process puts on
 * the day and the hour), nothing a visitor typed or could type, nothing that tells one visit from another.
 * It lives in memory only: main/usage/usage-rows.ts takes it apart before anything is written.
 */
import { z } from 'zod';
import { languageTag } from '../show/show.ts';
import { STORIES } from '../show/telling.ts';
import { DISPLAY_CHOICES, MAX_SECONDS, MAX_TIMES, VISIT_ENDS } from './counted.ts';

const name = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const times = z.int().min(0).max(MAX_TIMES);

export const visitCountSchema = z.strictObject({
  /** The one at the end. */
  language: languageTag,
  /** The one begun last; null: none. */
  story: z.enum(STORIES).nullable(),
  /** The last pages were reached. */
  finished: z.boolean(),
  end: z.enum(VISIT_ENDS),
  /** Slides that were on screen, by id, and for how many whole seconds. */
  slides: z.array(z.strictObject({ story: z.enum(STORIES), slide: name, seconds: z.int().min(0).max(MAX_SECONDS) })).max(120),
  /** Used at any time of the visit. */
  choices: z.array(z.enum(DISPLAY_CHOICES)).max(DISPLAY_CHOICES.length),
  /** Word cards by term. */
  words: z.array(z.strictObject({ term: name, times })).max(100),
  /** Questions that were taken along. */
  questions: z.array(name).max(100),
  languageChanges: times,
});
export type VisitCount = z.infer<typeof visitCountSchema>;
