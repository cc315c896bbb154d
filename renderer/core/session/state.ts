/**
 * A visit, as data. Guarantees: what may not happen cannot be written down: no narration outside a slide,
 * no warning over attract or over a running voice, no choice of a visitor that outlives the visit.
 */
import type { LanguageTag, Telling } from '../show/show.ts';
import type { SessionSettings } from './outline.ts';

/** Text size 100, 130, 160 or 200 %. */
export type TextStep = 1 | 2 | 3 | 4;

/** What a visitor set for themselves; wiped with the visit. */
export interface Choices {
  /** 0 to the clinic's ceiling. */
  readonly volume: number;
  readonly muted: boolean;
  readonly text: TextStep;
  readonly captions: boolean;
  readonly contrast: boolean;
  readonly calm: boolean;
  readonly lowReach: boolean;
}

/** A panel over the screen. */
export type Sheet = 'topics' | 'display';

/**
 * The one voice of a slide. A silent slide (`dueMs` reached at reading pace) has a voice too: nobody hears it, but it paces the show.
 * `take` numbers every start, so that news of an earlier voice is told from news of this one.
 */
export type Voice =
  /** Heard, from `fromMs`; if nothing was heard of its end by `dueAt` the sound is broken. */
  | { readonly kind: 'speaking'; readonly take: number; readonly dueAt: number }
  /** Nothing is heard; the slide has been read at `dueAt`. */
  | { readonly kind: 'reading'; readonly take: number; readonly dueAt: number }
  /** Stopped by the visitor. `leftMs`: what a reading has left; null for a narration, whose player knows. */
  | { readonly kind: 'paused'; readonly take: number; readonly leftMs: number | null; readonly begun: boolean }
  /** Over; the show turns the page at `advanceAt`, or waits for the visitor (null). */
  | { readonly kind: 'ended'; readonly take: number; readonly advanceAt: number | null };

interface Visiting {
  readonly language: LanguageTag;
  readonly choices: Choices;
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
  readonly sheet: Extract<Sheet, 'display'> | null;
  readonly idleSince: number;
}

export interface OnSlide extends Visiting {
  readonly screen: 'slide';
  readonly telling: Telling;
  /** 0 to the number of slides - 1. */
  readonly index: number;
  /** Slides that were on screen, each index once. */
  readonly seen: readonly number[];
  /** Who turns the pages: the show, until the visitor does. */
  readonly pace: 'show' | 'visitor';
  readonly voice: Voice;
  readonly sheet: Sheet | null;
}

export interface Finish extends Visiting {
  readonly screen: 'finish';
  readonly telling: Telling;
  readonly sheet: Extract<Sheet, 'display'> | null;
  readonly idleSince: number;
}

export interface Warning {
  readonly screen: 'warning';
  /** The screen it stands over, and to which any touch goes back. */
  readonly over: Choose | OnSlide | Finish;
  /** When the visit is wiped, ms. */
  readonly until: number;
}

export type Session = Attract | Choose | OnSlide | Finish | Warning;

export function freshChoices(settings: SessionSettings): Choices {
  return {
    volume: Math.min(settings.volume, settings.ceiling),
    muted: false,
    text: 1,
    captions: true,
    contrast: false,
    calm: false,
    lowReach: settings.lowReach,
  };
}

/** Asleep, with nothing left of any visit. */
export function asleep(settings: SessionSettings): Attract {
  return { screen: 'attract', awakeUntil: null, choices: freshChoices(settings), sheet: null };
}

/** The screen a visitor sees under a warning, or the screen itself. */
export function underneath(session: Session): Exclude<Session, Warning> {
  return session.screen === 'warning' ? session.over : session;
}
