/** The tellings and stories a show can have. Guarantees: no schema here, so that the page need not carry a parser it never uses. */

export const TELLINGS = ['grown-ups', 'kids'] as const;
export type Telling = (typeof TELLINGS)[number];

/** What can be played from start to end: a telling whole, or the grown-ups' in two minutes. */
export const STORIES = ['grown-ups', 'kids', 'short'] as const;
export type StoryId = (typeof STORIES)[number];

/** The telling whose words a story uses. */
export function tellingOf(story: StoryId): Telling {
  return story === 'short' ? 'grown-ups' : story;
}

/** BCP 47: `en`, `es`, `pt-BR`. */
export type LanguageTag = string;
