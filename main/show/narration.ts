/**
 * The narration of one slide against the words it should speak.
 * Guarantees: a narration that is used has exactly the words shown, in order, with times within its sound; anything else
 * is a warning and the slide is shown silently.
 */
import { narrationFileSchema, type Narration } from '#core/show/show.ts';
import type { Word } from '#core/show/words.ts';
import { quoteFound, type Fault } from '#core/fault.ts';
import { schemaFaults } from '../files/schema-faults.ts';

export interface NarrationFiles {
  /** Path of the words within the show folder, for warnings. */
  readonly wordsFile: string;
  readonly soundFile: string;
  /** Content of the words file; null when it is missing. */
  readonly wordsText: string | null;
  /** The first four bytes of the sound; null when it is missing. */
  readonly soundStart: Uint8Array | null;
}

export type NarrationReading = { readonly narration: Narration; readonly warnings: readonly [] } | { readonly narration: null; readonly warnings: readonly Fault[] };

const REMEDY = 'npm run narrate makes it';
/** Every WebM file begins so (EBML). */
const WEBM = [0x1a, 0x45, 0xdf, 0xa3];

/** Pure. `url` is the address the page gets. */
export function readNarration(files: NarrationFiles, words: readonly Word[], url: string): NarrationReading {
  const { wordsFile, soundFile, wordsText, soundStart } = files;
  const warnings: Fault[] = [];
  const warn = (file: string, key: string, found: string, allowed: string): void => void warnings.push({ file, key, found, allowed });

  if (soundStart === null) warn(soundFile, '', 'nothing', `the narration of this slide; ${REMEDY}`);
  else if (!WEBM.every((byte, index) => soundStart[index] === byte)) warn(soundFile, '', 'a file that is not WebM', 'a sound in WebM');
  if (wordsText === null) {
    // One missing narration is one warning, not two.
    if (soundStart !== null) warn(wordsFile, '', 'nothing', `the times of the words; ${REMEDY}`);
    return { narration: null, warnings };
  }

  let value: unknown;
  try {
    value = JSON.parse(wordsText);
  } catch {
    warn(wordsFile, '', 'JSON that cannot be read', `the times of the words; ${REMEDY}`);
    return { narration: null, warnings };
  }
  const parsed = narrationFileSchema.safeParse(value, { error: (issue) => schemaFaults.allowed(issue) });
  if (!parsed.success) {
    for (const { path, found, allowed } of schemaFaults.places(parsed.error.issues, value)) warn(wordsFile, path.join('.'), found, allowed);
    return { narration: null, warnings };
  }
  const { words: spoken, durationMs } = parsed.data;
  const different = Array.from({ length: Math.max(spoken.length, words.length) }, (_, index) => index).find((index) => spoken[index]?.word !== words[index]?.text);
  if (different !== undefined) {
    // The first difference only: after it, every word is shifted.
    const shown = words[different];
    warn(wordsFile, `words.${different}`, quoteFound(spoken[different]?.word), `${shown === undefined ? 'no further word' : quoteFound(shown.text)}, as the text says; ${REMEDY}`);
  }
  let before = 0;
  for (const [index, { startMs, endMs }] of spoken.entries()) {
    if (startMs < before || endMs < startMs || endMs > durationMs) {
      warn(wordsFile, `words.${index}`, `${startMs} to ${endMs} ms`, `from ${before} to ${durationMs} ms, its end not before its start`);
    }
    before = Math.max(before, startMs);
  }
  if (warnings.length > 0) return { narration: null, warnings };
  return { narration: { url, durationMs, times: spoken.map(({ startMs, endMs }) => ({ startMs, endMs })) }, warnings: [] };
}
