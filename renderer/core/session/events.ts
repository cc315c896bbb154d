/**
 * What can happen to a session, and what a session asks of the world.
 * Guarantees: time comes in with every event (`at`, ms on a clock that never jumps); the reducer has no other clock.
 */
import type { LanguageTag, StoryId } from '../show/telling.ts';
import type { Place } from './place.ts';
import type { DisplayChoices, Sheet } from './state.ts';

export type Happening =
  /** A finger or a key came down anywhere. */
  | { readonly type: 'touch' }
  /** The deadline of the session was reached. */
  | { readonly type: 'time' }
  | { readonly type: 'wake' }
  /** The page was lost in the middle of a visit and has come up again. */
  | { readonly type: 'resume'; readonly place: Place }
  | { readonly type: 'language'; readonly language: LanguageTag }
  | { readonly type: 'story'; readonly story: StoryId }
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
  /** `code`: where one is written, on choose. */
  | { readonly type: 'open'; readonly sheet: Sheet | 'code' }
  | { readonly type: 'close' }
  /** One of a code's, upper or lower case; the fourth leads to its place. */
  | { readonly type: 'letter'; readonly letter: string }
  /** Takes the last letter back. */
  | { readonly type: 'erase' }
  /** The word card once more. */
  | { readonly type: 'hear-word' }
  | { readonly type: 'needle'; readonly shown: boolean }
  /** A part of the picture was touched. */
  | { readonly type: 'do'; readonly part: string }
  /** Takes a question along, or puts it back. */
  | { readonly type: 'pick'; readonly question: string }
  /** To the questions before the end, or past them. */
  | { readonly type: 'stayed'; readonly wanted: boolean }
  | { readonly type: 'answer'; readonly answer: number }
  | { readonly type: 'go-on' }
  | { readonly type: 'display'; readonly change: Partial<DisplayChoices> }
  /** The screen says what something on it is: for so long, in ms, everything else waits. */
  | { readonly type: 'name'; readonly ms: number }
  | { readonly type: 'start-over' }
  /** Five touches in the corner: whoever knows of it asks for the PIN pad. */
  | { readonly type: 'staff-corner' }
  /** The PIN was right. */
  | { readonly type: 'unlocked' }
  /** Away from the pad or the panel. */
  | { readonly type: 'leave' }
  | { readonly type: 'clean' }
  /** Whether the kiosk is open, by the clock on the wall; told every few seconds. */
  | { readonly type: 'hours'; readonly open: boolean }
  /** The narration of this take was heard to its end. */
  | { readonly type: 'voice-ended'; readonly take: number }
  /** The narration of this take cannot be heard. */
  | { readonly type: 'voice-failed'; readonly take: number };

export type SessionEvent = Happening & { readonly at: number };

/** The small sounds of the interface. */
export type Cue = 'wake' | 'page' | 'tick';

export type Effect =
  /** Speak from `fromMs`. Whatever was heard before has been stopped or paused. */
  | { readonly type: 'voice-start'; readonly take: number; readonly url: string; readonly fromMs: number }
  | { readonly type: 'voice-pause'; readonly take: number }
  | { readonly type: 'voice-resume'; readonly take: number }
  | { readonly type: 'voice-stop'; readonly take: number }
  /** 0 to 1; 0 when muted. */
  | { readonly type: 'volume'; readonly volume: number }
  | { readonly type: 'cue'; readonly cue: Cue }
  /** Make these narrations ready, and forget the others. */
  | { readonly type: 'prepare'; readonly urls: readonly string[] };
