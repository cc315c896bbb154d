/**
 * Where a narration is: from a position in the sound to the word being spoken, and back.
 * Guarantees: the same answer for the same position, whatever the clock did in between.
 */
import type { WordTime } from '../show/show.ts';

/**
 * Index of the word being spoken at `ms`, or -1 before the first.
 * Between two words the earlier one stays lit, so that the mark never flickers; after the last it stays too.
 */
export function wordAt(times: readonly WordTime[], ms: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle]?.startMs ?? Infinity) <= ms) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where to start the sound so that a word is heard from its beginning, in ms; 0 for a word that has no time. */
export function startOf(times: readonly WordTime[], word: number): number {
  return times[word]?.startMs ?? 0;
}
