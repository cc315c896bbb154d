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

function length(words: readonly Word[], { from, to }: Caption): number {
  return words.slice(from, to).reduce((sum, word) => sum + word.text.length + 1, -1);
}

/** Captions of at most `characters` each; at large text one breath at a time is asked for with `breaths` = 1. */
export function captionsOf(words: readonly Word[], characters = CAPTION_CHARACTERS, breaths = Infinity): Caption[] {
  const captions: Caption[] = [];
  let from = 0;
  let held = 0;
  for (const piece of linesOf(words).flatMap((line) => split(words, line, characters))) {
    const together = length(words, { from, to: piece.to });
    if (piece.from > from && (together > characters || held >= breaths)) {
      captions.push({ from, to: piece.from });
      from = piece.from;
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

/** A line that is too long, in pieces: at a comma where one stands near the middle, else between the two words nearest to it. */
function split(words: readonly Word[], line: Caption, characters: number): Caption[] {
  const whole = length(words, line);
  if (whole <= characters || line.to - line.from < 2) return [line];
  const breaks = words.slice(line.from + 1, line.to).map((_, offset) => {
    const at = line.from + 1 + offset;
    const share = length(words, { from: line.from, to: at }) / whole;
    const pauses = /[,;:]$/.test(words[at - 1]?.text ?? '') && share > 0.3 && share < 0.7;
    return { at, far: Math.abs(share - 0.5) - (pauses ? 1 : 0) };
  });
  const { at } = breaks.reduce((best, one) => (one.far < best.far ? one : best));
  return [...split(words, { from: line.from, to: at }, characters), ...split(words, { from: at, to: line.to }, characters)];
}

/** The caption a word stands in; the first one for -1 (nothing spoken yet). */
export function captionAt(captions: readonly Caption[], word: number): Caption {
  return captions.find((caption) => word < caption.to) ?? captions.at(-1) ?? { from: 0, to: 0 };
}
