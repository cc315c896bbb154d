/**
 * Cuts a narrated text into captions, each short enough for the lines the page reserves.
 * Guarantees: every word stands in exactly one caption, in order; a line of `say` is never split unless it alone is too long.
 */
import type { Word } from '../show/words.ts';

/** Words `from` (inclusive) to `to` (exclusive) of a text, shown together. */
export interface Caption {
  readonly from: number;
  readonly to: number;
}

/** About three lines of caption type at 100 % text, in characters. */
export const CAPTION_CHARACTERS = 104;

function length(words: readonly Word[]): number {
  return words.reduce((sum, word) => sum + word.text.length + 1, -1);
}

/** Captions of at most `characters` each; at large text one breath at a time is asked for with `breaths` = 1. */
export function captionsOf(words: readonly Word[], characters = CAPTION_CHARACTERS, breaths = Infinity): Caption[] {
  const captions: Caption[] = [];
  let from = 0;
  let held = 0;
  for (const line of linesOf(words)) {
    const together = length(words.slice(from, line.to));
    if (line.from > from && (together > characters || held >= breaths)) {
      captions.push({ from, to: line.from });
      from = line.from;
      held = 0;
    }
    held += 1;
  }
  if (from < words.length) captions.push({ from, to: words.length });
  return captions;
}

function linesOf(words: readonly Word[]): Caption[] {
  const lines: Caption[] = [];
  words.forEach((word, index) => {
    if (index === 0 || words[index - 1]?.line !== word.line) lines.push({ from: index, to: index + 1 });
    else lines[lines.length - 1] = { from: lines.at(-1)?.from ?? 0, to: index + 1 };
  });
  return lines;
}

/** The caption a word stands in; the first one for -1 (nothing spoken yet). */
export function captionAt(captions: readonly Caption[], word: number): Caption {
  return captions.find((caption) => word < caption.to) ?? captions.at(-1) ?? { from: 0, to: 0 };
}
