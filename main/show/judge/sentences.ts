/**
 * A text in sentences.
 * Guarantees: pure; every word of the text stands in exactly one sentence, in order; marks of parts are taken out.
 */
import { MarkupError, plainText } from '#core/show/words.ts';

/** Of one line of `say`. A line whose marks cannot be read has none: it is a fault of its own. */
export function sentencesOf(line: string): string[] {
  try {
    return plainText(line)
      .split(/(?<=[.?!…]["”»')\]]*)\s+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence !== '');
  } catch (error) {
    if (error instanceof MarkupError) return [];
    throw error;
  }
}
