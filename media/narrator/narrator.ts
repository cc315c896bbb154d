/**
 * One slide's text → its sound and its word times: espeak, the voice and the pauses put together.
 * Guarantees: sentences are spoken one by one, so a change in one never alters how another sounds.
 */
import { openEspeak, type Phonemizer } from './espeak.ts';
import { findModel } from './model.ts';
import { joinSentences, type SlideSound, type SpokenSentence } from './sound.ts';
import { openVoice, SAMPLE_RATE } from './speech.ts';
import { readingOf, scoreOf, sentencesOf, type Score, type Sentence } from './spoken-text.ts';
import type { SpokenText } from './spoken-texts.ts';
import { SOUND } from './voices.ts';

const phonemizers = new Map<string, Promise<Phonemizer>>();

/** The sentences of a text with the symbols that the voice is given. */
export async function scoresOf(text: SpokenText): Promise<{ sentence: Sentence; score: Score }[]> {
  const { espeak } = text.settings;
  if (!phonemizers.has(espeak)) phonemizers.set(espeak, openEspeak(espeak));
  const phonemizer = await phonemizers.get(espeak);
  if (phonemizer === undefined) throw new Error(`no espeak voice "${espeak}"`);
  return sentencesOf(text.words, text.pronounce).map((sentence) => {
    const heard = phonemizer.phonemes(readingOf(sentence).text);
    const alone = (read: string): string[] => phonemizer.phonemes(read).map(({ phoneme }) => phoneme);
    return { sentence, score: scoreOf(sentence, heard, alone, espeak) };
  });
}

export interface Narrator {
  /** `rate` in samples a second. */
  speak(text: SpokenText): Promise<SlideSound & { readonly rate: number }>;
}

/** `modelFolder` is looked into first for the voice model. */
export async function openNarrator(modelFolder: string | null, say: (line: string) => void): Promise<Narrator> {
  const { model, styles } = await findModel(modelFolder, say);
  const voice = await openVoice(model);
  return {
    async speak(text) {
      const { settings } = text;
      const spoken: SpokenSentence[] = [];
      for (const { sentence, score } of await scoresOf(text)) {
        const { audio, symbolStarts } = await voice.speak(score.symbols, styles[settings.voice], settings.speed);
        spoken.push({ audio, symbolStarts, spans: score.spans, tails: sentence.map(({ tail }) => tail) });
      }
      return { ...joinSentences(spoken, settings.pauses, SOUND, SAMPLE_RATE), rate: SAMPLE_RATE };
    },
  };
}
