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
  /** 1 is the voice's own pace; below 1 is slower. */
  readonly speed: number;
  readonly pauses: Pauses;
}

/** Silences in ms. Those within a sentence are the least that is heard: a longer pause of the voice's own stays. */
export interface Pauses {
  readonly sentence: number;
  readonly comma: number;
  readonly colon: number;
}

/** SHA-256 of each style's file: float32, 510 rows of 256. */
export const VOICE_FILES = {
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

// The voice trims its silences close, and our sentences are short: shorter pauses than these, or a quicker pace, ran past
// 165 words a minute for grown-ups and 145 for children.
const GROWN_UPS: Pauses = { sentence: 700, comma: 150, colon: 300 };
const KIDS: Pauses = { sentence: 800, comma: 200, colon: 400 };

export const VOICES: Readonly<Record<string, Readonly<Record<Telling, VoiceSettings>>>> = {
  en: {
    'grown-ups': { espeak: 'en-us', voice: 'af_heart', speed: 0.8, pauses: GROWN_UPS },
    kids: { espeak: 'en-us', voice: 'af_heart', speed: 0.75, pauses: KIDS },
  },
  es: {
    'grown-ups': { espeak: 'es-419', voice: 'ef_dora', speed: 0.9, pauses: GROWN_UPS },
    kids: { espeak: 'es-419', voice: 'em_alex', speed: 0.83, pauses: KIDS },
  },
};
