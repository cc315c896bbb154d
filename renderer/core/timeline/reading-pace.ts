/**
 * How long a text stays when nobody reads it aloud.
 * Guarantees: slow enough for an unpractised reader; never under 4 s.
 */

/** Time to look at the picture first, in ms. */
const LOOK_MS = 2_000;
/** 120 words a minute: an unpractised adult reader, with room to look up. */
const WORD_MS = 500;

/** Reading time of a text of so many words, in ms. */
export function readingMs(words: number): number {
  return Math.max(4_000, LOOK_MS + words * WORD_MS);
}
