/**
 * A clinic's recording → the sound of a text and its word times, in the made voice's place.
 * Guarantees: what is not a recording of the whole text, in order, is refused with the difference shown.
 *
 * How sure: a recogniser compares the words of an English recording. No recogniser here knows another language; there a
 * sentence that is left out, added or quite another is found by how long and how unlike the made voice it is, and one word
 * said in place of another is not found.
 */
import { join } from 'node:path';
import { faultText, type Fault } from '../../renderer/core/fault.ts';
import { alignWords } from './align.ts';
import { decode } from './ffmpeg.ts';
import { RECOGNISED, recognise } from './recognise.ts';
import { recordingPath } from './recordings.ts';
import { trimRecording, type SlideSound } from './sound.ts';
import type { SpokenText } from './spoken-texts.ts';
import { SOUND } from './voices.ts';
import { compareWords } from './word-errors.ts';

/** How much longer or shorter than the made voice a person may say a sentence. */
const RATIO = { least: 0.45, most: 2.6 } as const;
/** Above this, a sentence sounds like another one; the same words by another voice measured 0.27 to 0.35, other words 0.53 to 0.77. */
const MOST_UNLIKE = 0.48;
/** Words misheard that may be the recogniser's own, of those said. */
const MISHEARD = 0.1;

/** `made` is the made voice's sound of the same text. Throws an Error with every difference. */
export async function soundFromRecording(showFolder: string, text: SpokenText, made: SlideSound, rate: number, say: (line: string) => void): Promise<SlideSound> {
  const file = recordingPath(text);
  const audio = trimRecording(await decode(join(showFolder, file), rate), SOUND, rate);
  const lines = [...new Set(text.words.map(({ line }) => line))].map((line) => ({
    from: text.words.findIndex((word) => word.line === line),
    to: text.words.findLastIndex((word) => word.line === line) + 1,
  }));
  const { words, stretches } = alignWords(made.audio, made.words, lines, audio, rate);
  const faults: Fault[] = [];
  stretches.forEach(({ ratio, unlikeness }, index) => {
    const { from, to } = lines[index] ?? { from: 0, to: 0 };
    const sentence = text.words.slice(from, to).map((word) => word.text).join(' ');
    if (ratio < RATIO.least) faults.push({ file, key: `sentence ${index + 1}`, found: `hardly a moment for “${sentence}”`, allowed: 'every sentence of the text' });
    else if (ratio > RATIO.most || unlikeness > MOST_UNLIKE) faults.push({ file, key: `sentence ${index + 1}`, found: `something other than “${sentence}”, or more`, allowed: 'the sentences of the text, in order, and no others' });
  });
  if (RECOGNISED.includes(text.language)) {
    const [heard = []] = await recognise(text.language, [join(showFolder, file)], say);
    const { errors, said, differences } = compareWords(text.words.map((word) => word.text), heard);
    if (errors > Math.max(2, said * MISHEARD)) faults.push({ file, key: '', found: `other words (said → heard): ${differences.join('; ')}`, allowed: 'the words of the text' });
  }
  if (faults.length > 0) throw new Error(faults.map(faultText).join('\n'));
  return { audio, words };
}
