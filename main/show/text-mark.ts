/**
 * The mark by which a review knows the text it was given.
 * Guarantees: the same words have the same mark; another title or another spoken word gives another one, marks of parts do not.
 */
import { createHash } from 'node:crypto';
import type { Review } from '#core/show/show.ts';
import { plainText } from '#core/show/words.ts';

export interface MarkedText {
  readonly title: string;
  readonly say: readonly string[];
}

/** 12 hexadecimal digits. */
export function textMark({ title, say }: MarkedText): string {
  return createHash('sha256').update([title, ...say.map(plainText)].join('\n')).digest('hex').slice(0, 12);
}

/** `name`: TELLING/ID. A text that changed since is not reviewed any more. */
export function isReviewed(review: Review | undefined, name: string, text: MarkedText): boolean {
  return review !== undefined && review !== 'none' && review.texts[name] === textMark(text);
}
