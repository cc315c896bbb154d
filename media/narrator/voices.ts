/**
 * Who speaks which telling, and how: the settings of the made voice.
 * Guarantees: a change of anything here makes the narrations it touches stale (see content-hash.ts).
 */
import type { Telling } from '../../renderer/core/show/show.ts';

export interface VoiceSettings {
  /** espeak's name of the language. */
  readonly espeak: string;
  /** The model's style, by its file name. */
  readonly voice: VoiceName;
  readonly pace: Pace;
  readonly pauses: Pauses;
}

/** Speeds: 1 is the voice's own; below 1 is slower. How one is chosen for a text: pace.ts. */
export interface Pace {
  /** At which the voice sounds best here. */
  readonly speed: number;
  /** Below this the voice drawls; above `quickest` it hurries. */
  readonly slowest: number;
  readonly quickest: number;
  /** Words a minute over the whole sound, its silences included. */
  readonly fewestWords: number;
  readonly mostWords: number;
}

/** Silences in ms. Those within a sentence are the least that is heard: a longer pause of the voice's own stays. */
export interface Pauses {
  readonly sentence: number;
  readonly comma: number;
  readonly colon: number;
}

/** SHA-256 of each style's file: float32, 510 rows of 256. */
export const VOICE_FILES = {
  af_bella: 'f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b',
  af_heart: 'd583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b',
  ef_dora: 'f66ec66bd295acb18372e37008533a9a3228483ccd294e7538d5d9294ac9a532',
  em_alex: '27809e9eafdcbcfff90a3016c697568676531de2a2c39cee29c96c7bd6b83e95',
} as const;
export type VoiceName = keyof typeof VOICE_FILES;

/** The same for every voice. Loudness as EBU R 128 measures it. */
export const SOUND = {
  beforeMs: 150,
  afterMs: 250,
  integratedLufs: -18,
  /** What the peaks are held under before encoding; the encoder overshoots a little, and -2 must not be passed. */
  truePeakDb: -4,
  bitRate: 32_000,
} as const;

/** A breath between sentences, and half of one within a list. Rests grow where a voice would have to drawl: pace.ts. */
const PAUSES: Pauses = { sentence: 400, comma: 150, colon: 300 };
const GROWN_UPS = { fewestWords: 140, mostWords: 165 };
const KIDS = { fewestWords: 120, mostWords: 145 };

export const VOICES: Readonly<Record<string, Readonly<Record<Telling, VoiceSettings>>>> = {
  en: {
    'grown-ups': { espeak: 'en-us', voice: 'af_heart', pace: { speed: 0.81, slowest: 0.76, quickest: 0.9, ...GROWN_UPS }, pauses: PAUSES },
    kids: { espeak: 'en-us', voice: 'af_bella', pace: { speed: 0.78, slowest: 0.7, quickest: 0.85, ...KIDS }, pauses: PAUSES },
  },
  es: {
    'grown-ups': { espeak: 'es-419', voice: 'ef_dora', pace: { speed: 0.85, slowest: 0.78, quickest: 0.95, ...GROWN_UPS }, pauses: PAUSES },
    kids: { espeak: 'es-419', voice: 'em_alex', pace: { speed: 0.8, slowest: 0.72, quickest: 0.88, ...KIDS }, pauses: PAUSES },
  },
};
