/**
 * Phonemes by espeak-ng (its WebAssembly build: no system package).
 * Guarantees: phonemes come one by one, each with the place of its word.
 */
import load, { type EspeakWorker } from '@echogarden/espeak-ng-emscripten';
import type { HeardPhoneme } from './spoken-text.ts';

export interface Phonemizer {
  /** `text` is one sentence; places count code points from 0. */
  phonemes(text: string): HeardPhoneme[];
}

/** `voice` is espeak's name of a language, such as en-us. */
export async function openEspeak(voice: string): Promise<Phonemizer> {
  const { eSpeakNGWorker } = await load();
  const worker: EspeakWorker = new eSpeakNGWorker();
  if (worker.set_voice(voice) !== 0) throw new Error(`espeak has no voice "${voice}"`);
  return {
    phonemes(text) {
      const heard: HeardPhoneme[] = [];
      let at = 0;
      worker.synthesize(text, (_audio, events) => {
        for (const event of events) {
          if (event.type === 'word') at = event.text_position - 1;
          else if (event.type === 'phoneme' && typeof event.id === 'string' && event.id !== '' && event.id !== '_') heard.push({ at, phoneme: event.id });
        }
        return false;
      });
      return heard;
    },
  };
}
