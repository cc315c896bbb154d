/**
 * A visit, as data. Guarantees: what may not happen cannot be written down: no narration outside a visit,
 * no warning over attract, no choice of a visitor that outlives the visit, no visit behind the staff's screens.
 */
import type { LanguageTag, StoryId, Telling } from '../show/telling.ts';
import type { SessionSettings } from './outline.ts';

/** Text size 100, 130, 160 or 200 %. */
export type TextStep = 1 | 2 | 3 | 4;

/** Colours of the interface: as paper, in high contrast, or dim for a dark room. */
export const THEMES = ['paper', 'contrast', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** How fast a mark walks over everything that can be touched, for who presses one switch. */
export const SCANNING = ['off', 'slow', 'medium', 'fast'] as const;
export type Scanning = (typeof SCANNING)[number];

/** What a visitor set for themselves; wiped with the visit. */
export interface Choices {
  /** 0 to the clinic's ceiling. */
  readonly volume: number;
  readonly muted: boolean;
  readonly text: TextStep;
  readonly captions: boolean;
  readonly theme: Theme;
  readonly calm: boolean;
  readonly lowReach: boolean;
  /** A touch says what it is on, a second one acts. */
  readonly spoken: boolean;
  readonly scanning: Scanning;
}

/** What the Display panel changes beside loudness. */
export type DisplayChoices = Omit<Choices, 'volume' | 'muted'>;

/** The card of a hard word. */
export interface WordCard {
  readonly term: string;
}

/** A panel over a slide. `called`: the code of this place. */
export type Sheet = 'topics' | 'display' | 'called' | WordCard;

/** The panel in which a code is written. */
export interface CodeSheet {
  /** Its letters so far, of resume-code.ts; all four, and still here: there is no such code. */
  readonly letters: string;
}

/**
 * The voice of a slide. A silent slide (read until `dueAt`) has a voice too: nobody hears it, but it paces the show.
 * `take` numbers every voice, also one that is only read or not begun: news and words of an earlier one are never taken for this one's.
 */
export type Voice =
  /** Heard; if nothing was heard of its end by `dueAt` the sound is broken. */
  | { readonly kind: 'speaking'; readonly take: number; readonly dueAt: number }
  /** Nothing is heard; the slide has been read at `dueAt`. */
  | { readonly kind: 'reading'; readonly take: number; readonly dueAt: number }
  /** Stopped. `leftMs`: what a reading has left; null for a narration, whose player knows. `begun`: there is a place to go on from. */
  | { readonly kind: 'paused'; readonly take: number; readonly leftMs: number | null; readonly begun: boolean }
  /** Over; the show turns the page at `advanceAt`, or waits (null). */
  | { readonly kind: 'ended'; readonly take: number; readonly advanceAt: number | null };

/**
 * What is spoken beside the slide's own text: a word card, the needle's drawing, an invitation, an answer, the end; or the
 * name of what the visitor has under the finger, which has a player of its own and counts as read.
 */
export interface Aside {
  readonly of: 'name' | 'word' | 'needle' | 'invite' | 'answer' | 'finish' | 'ask' | 'because';
  readonly kind: 'speaking' | 'reading';
  readonly take: number;
  readonly dueAt: number;
}

interface Visiting {
  readonly language: LanguageTag;
  readonly choices: Choices;
  /** Questions taken along, by name, in the order they were taken. */
  readonly picked: readonly string[];
  /** Number of the last take of this visit. */
  readonly takes: number;
  /** Since when nobody did anything, ms on the session's clock; null while a voice runs. */
  readonly idleSince: number | null;
}

export interface Attract {
  readonly screen: 'attract';
  /** When it falls asleep again, ms; null: asleep, the next touch only wakes. */
  readonly awakeUntil: number | null;
  readonly choices: Choices;
  readonly sheet: Extract<Sheet, 'display'> | null;
}

export interface Choose extends Visiting {
  readonly screen: 'choose';
  readonly sheet: Extract<Sheet, 'display'> | CodeSheet | null;
  readonly idleSince: number;
}

export interface OnSlide extends Visiting {
  readonly screen: 'slide';
  readonly story: StoryId;
  /** 0 to the number of slides - 1. */
  readonly index: number;
  /** Slides that were on screen, each index once. */
  readonly seen: readonly number[];
  /** Who turns the pages: the show, until the visitor does. */
  readonly pace: 'show' | 'visitor';
  readonly voice: Voice;
  readonly aside: Aside | null;
  /** What the slide's voice goes on with once nothing stands in front of it. */
  readonly held: 'speak' | 'advance' | null;
  /** The drawing of the needle is shown. */
  readonly needle: boolean;
  /** Steps of the slides' activities that were done, by slide id. */
  readonly deeds: Readonly<Record<string, readonly number[]>>;
  readonly sheet: Sheet | null;
}

/** Where the last pages are: an invitation, its questions, what to keep. */
export type Stage =
  /** Goes on to the points by itself at `until`, ms; null while a sheet lies over it. */
  | { readonly at: 'invite'; readonly until: number | null }
  | { readonly at: 'question'; readonly index: number; readonly answer: number | null }
  | { readonly at: 'points' };

export interface Finish extends Visiting {
  readonly screen: 'finish';
  readonly telling: Telling;
  readonly stage: Stage;
  readonly aside: Aside | null;
  /** The visitor had stopped the voice: nothing speaks by itself here. */
  readonly quiet: boolean;
  readonly sheet: Extract<Sheet, 'display'> | null;
}

export interface Warning {
  readonly screen: 'warning';
  /** The screen it stands over, and to which any touch goes back. */
  readonly over: Choose | OnSlide | Finish;
  /** When the visit is wiped, ms. */
  readonly until: number;
}

/** The PIN pad, or the panel behind it. */
export interface Staff {
  readonly screen: 'staff';
  readonly stage: 'pad' | 'panel';
  readonly language: LanguageTag;
  /** When it closes unless it is touched, ms. */
  readonly until: number;
}

/** The screen is being wiped: nothing reacts. */
export interface Cleaning {
  readonly screen: 'cleaning';
  readonly language: LanguageTag;
  /** When the screen reacts again, ms. */
  readonly until: number;
}

/** Outside the opening hours. */
export interface Closed {
  readonly screen: 'closed';
  /** Until when it says its hours, ms; null: dark. */
  readonly wokenUntil: number | null;
}

export type Session = Attract | Choose | OnSlide | Finish | Warning | Staff | Cleaning | Closed;

export function freshChoices(settings: SessionSettings): Choices {
  return {
    volume: Math.min(settings.volume, settings.ceiling),
    muted: false,
    ...settings.start,
  };
}

/** Asleep, with nothing left of any visit. */
export function asleep(settings: SessionSettings): Attract {
  return { screen: 'attract', awakeUntil: null, choices: freshChoices(settings), sheet: null };
}

/** Attract waits for the touch that wakes it. */
export function isAsleep(session: Session): boolean {
  return session.screen === 'attract' && session.awakeUntil === null;
}

/** The screen a visitor sees under a warning, or the screen itself. */
export function underneath(session: Session): Exclude<Session, Warning> {
  return session.screen === 'warning' ? session.over : session;
}

export function isCodeSheet(sheet: Choose['sheet']): sheet is CodeSheet {
  return typeof sheet === 'object' && sheet !== null;
}

/** Something is spoken or read, or the page is about to turn: the visitor sees a key that pauses. */
export function runs({ voice, aside, held }: OnSlide): boolean {
  return (aside !== null && (aside.of !== 'name' || held !== null)) || voice.kind === 'speaking' || voice.kind === 'reading' || (voice.kind === 'ended' && voice.advanceAt !== null);
}
