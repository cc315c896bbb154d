/**
 * The fingerprint of a narration: what it says, who says it, and how.
 * Guarantees: it changes if and only if the spoken narration would. Pure. The pace
 * of a text follows from the text and the rule among the settings, so the rule stands for it. What only lights a part of a picture, and
 * pronunciations of words that are not said here, do not count.
 */
import { createHash } from 'node:crypto';
import { plainText, wordsOf } from '../../renderer/core/show/words.ts';
import { pronunciationOf } from './spoken-text.ts';
import { SOUND, VOICE_FILES, type VoiceSettings } from './voices.ts';

/** Raised when the narrator itself learns to speak differently from the same words and settings. */
const NARRATOR = 3;

/**
 * SHA-256 in hexadecimal. `say` and `pronounce` as the text file has them; `recording` is the hash of the recording that
 * takes the made voice's place. Throws MarkupError.
 */
export function contentHash(say: readonly string[], settings: VoiceSettings, pronounce: Readonly<Record<string, string>>, recording: string | null = null): string {
  const pronounced = wordsOf(say).map((word) => pronunciationOf(word.text, pronounce) ?? null);
  const { pace, pauses } = settings;
  const content = {
    narrator: NARRATOR,
    say: say.map((line) => plainText(line).split(/\s+/).filter(Boolean).join(' ')),
    pronounced,
    settings: [settings.espeak, settings.voice, VOICE_FILES[settings.voice], pace.speed, pace.slowest, pace.quickest, pace.fewestWords, pace.mostWords, pauses.sentence, pauses.comma, pauses.colon],
    ...(recording === null ? {} : { recording }),
    sound: [SOUND.beforeMs, SOUND.afterMs, SOUND.integratedLufs, SOUND.truePeakDb, SOUND.bitRate],
  };
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
