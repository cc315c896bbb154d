/**
 * What can happen to a session, and what a session asks of the world.
 * Guarantees: time comes in with every event (`at`, ms on a clock that never jumps); the reducer has no other clock.
 */
import type { LanguageTag, Telling } from '../show/show.ts';
import type { Choices, Sheet } from './state.ts';

export type Happening =
  /** A finger or a key came down anywhere. */
  | { readonly type: 'touch' }
  /** The deadline of the session was reached. */
  | { readonly type: 'time' }
  | { readonly type: 'wake' }
  | { readonly type: 'language'; readonly language: LanguageTag }
  | { readonly type: 'telling'; readonly telling: Telling }
  | { readonly type: 'next' }
  | { readonly type: 'back' }
  /** To a slide by number, from the progress or the topics. */
  | { readonly type: 'go'; readonly index: number }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'repeat' }
  /** Speak from this word on. */
  | { readonly type: 'seek'; readonly word: number }
  | { readonly type: 'mute' }
  | { readonly type: 'unmute' }
  | { readonly type: 'louder' }
  | { readonly type: 'softer' }
  | { readonly type: 'open'; readonly sheet: Sheet }
  | { readonly type: 'close' }
  | { readonly type: 'display'; readonly change: Partial<Pick<Choices, 'text' | 'captions' | 'contrast' | 'calm' | 'lowReach'>> }
  | { readonly type: 'start-over' }
  /** The narration of this take was heard to its end. */
  | { readonly type: 'voice-ended'; readonly take: number }
  /** The narration of this take cannot be heard. */
  | { readonly type: 'voice-failed'; readonly take: number };

export type SessionEvent = Happening & { readonly at: number };

/** The narration of a slide. */
export interface VoiceKey {
  readonly language: LanguageTag;
  readonly telling: Telling;
  readonly index: number;
}

export type Effect =
  /** Speak from `fromMs`. Every start is preceded by the stop of what was heard before. */
  | { readonly type: 'voice-start'; readonly take: number; readonly key: VoiceKey; readonly fromMs: number }
  | { readonly type: 'voice-pause'; readonly take: number }
  | { readonly type: 'voice-resume'; readonly take: number }
  | { readonly type: 'voice-stop'; readonly take: number }
  /** 0 to 1; 0 when muted. */
  | { readonly type: 'volume'; readonly volume: number }
  /** Make ready what will be needed next, and forget the rest. */
  | { readonly type: 'prepare'; readonly keys: readonly VoiceKey[] };
