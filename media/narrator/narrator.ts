/**
 * One slide's text → its sound and its word times: espeak, the voice and the pauses put together.
 * Guarantees: sentences are spoken one by one, so a change in one never alters how another sounds.
 */
import { openEspeak, type Phonemizer } from './espeak.ts';
import { findModel } from './model.ts';
import { choosePace, FEWEST_WORDS, type Chosen, type Lengths } from './pace.ts';
import { joinSentences, type SlideSound, type SpokenSentence } from './sound.ts';
import { openVoice, SAMPLE_RATE } from './speech.ts';
import { readingOf, scoreOf, sentencesOf, type Score, type Sentence } from './spoken-text.ts';
import type { SpokenText } from './spoken-texts.ts';
import { SOUND } from './voices.ts';

const phonemizers = new Map<string, Promise<Phonemizer>>();

type Scores = readonly { readonly sentence: Sentence; readonly score: Score }[];

/** The sentences of a text with the symbols that the voice is given. */
export async function scoresOf(text: SpokenText): Promise<Scores> {
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
  speak(text: SpokenText): Promise<SlideSound & { readonly rate: number; readonly speed: number; readonly restMs: number }>;
}

/** How far the bounds are kept from, in words a minute: lengths foretell the sound to within about a hundredth. */
const MARGIN = 1.5;
/** A sound that misses the bounds all the same is spoken again, with what was learnt, at most so often. */
const CORRECTIONS = 2;

/** `modelFolder` is looked into first for the voice model. */
export async function openNarrator(modelFolder: string | null, say: (line: string) => void): Promise<Narrator> {
  const { model, styles } = await findModel(modelFolder, say);
  const voice = await openVoice(model);
  return {
    async speak(text) {
      const scores = await scoresOf(text);
      let stretch = 1;
      for (let correction = 0; ; correction += 1) {
        const chosen = await paceFor(text, scores, stretch);
        const sound = joinSentences(await sentences(text, scores, chosen.speed), chosen.pauses, SOUND, SAMPLE_RATE);
        const ms = (sound.audio.length * 1000) / SAMPLE_RATE;
        const pace = text.words.length / (ms / 60_000);
        const { fewestWords, mostWords } = text.settings.pace;
        if (text.words.length < FEWEST_WORDS || correction === CORRECTIONS || (pace >= fewestWords && pace <= mostWords)) {
          return { ...sound, rate: SAMPLE_RATE, speed: chosen.speed, restMs: chosen.pauses.sentence };
        }
        stretch *= ms / chosen.expectedMs;
      }
    },
  };

  function paceFor(text: SpokenText, scores: Scores, stretch: number): Promise<Chosen> {
    const { pace, pauses, voice: name } = text.settings;
    const within = { ...pace, fewestWords: pace.fewestWords + MARGIN, mostWords: pace.mostWords - MARGIN };
    return choosePace(text.words.length, within, pauses, SOUND.beforeMs + SOUND.afterMs, stretch, async (speed) => {
      const lengths: Lengths[] = [];
      for (const { sentence, score } of scores) {
        const starts = await voice.measure(score.symbols, styles[name], speed);
        lengths.push({ starts: starts.map((sample) => (sample * 1000) / SAMPLE_RATE), spans: score.spans, tails: tailsOf(sentence) });
      }
      return lengths;
    });
  }

  async function sentences(text: SpokenText, scores: Scores, speed: number): Promise<SpokenSentence[]> {
    const spoken: SpokenSentence[] = [];
    for (const { sentence, score } of scores) {
      const { audio, symbolStarts } = await voice.speak(score.symbols, styles[text.settings.voice], speed);
      spoken.push({ audio, symbolStarts, spans: score.spans, tails: tailsOf(sentence) });
    }
    return spoken;
  }
}

function tailsOf(sentence: Sentence): string[] {
  return sentence.map(({ tail }) => tail);
}
