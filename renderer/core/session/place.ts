/**
 * Where a visit stands, so that it can go on there after the page was lost: screen, language, telling, slide and what the
 * visitor set for themselves.
 * Guarantees: pure; of a place that the show does not have nothing comes back but attract. It lives in memory only, and ends
 * with the visit.
 */
import type { LanguageTag, StoryId, Telling } from '../show/telling.ts';
import type { SessionSettings } from './outline.ts';
import { runs, underneath, type Choices, type Session } from './state.ts';
import { slidesOf } from './voice.ts';

interface Kept {
  readonly language: LanguageTag;
  readonly choices: Choices;
  /** Questions taken along, by name. */
  readonly picked: readonly string[];
}

export interface ChoosePlace extends Kept {
  readonly screen: 'choose';
}

export interface SlidePlace extends Kept {
  readonly screen: 'slide';
  readonly story: StoryId;
  /** The slide's id. */
  readonly slide: string;
  /** Slides that were on screen, by number from 0. */
  readonly seen: readonly number[];
  /** Nothing was heard or read: it does not begin to speak by itself. */
  readonly stopped: boolean;
  /** Who turns the pages. */
  readonly pace: 'show' | 'visitor';
}

export interface FinishPlace extends Kept {
  readonly screen: 'finish';
  readonly telling: Telling;
}

export type Place = ChoosePlace | SlidePlace | FinishPlace;

/** null where there is no visit to come back to. */
export function placeOf(session: Session, settings: SessionSettings): Place | null {
  const screen = underneath(session);
  if (!('picked' in screen)) return null;
  const { language, choices, picked } = screen;
  switch (screen.screen) {
    case 'choose':
      return { screen: 'choose', language, choices, picked };
    case 'finish':
      return { screen: 'finish', language, choices, picked, telling: screen.telling };
    case 'slide': {
      const { story, index, seen, pace } = screen;
      const slide = slidesOf(settings, language, story)[index]?.id ?? '';
      return { screen: 'slide', language, choices, picked, story, slide, seen, pace, stopped: !runs(screen) };
    }
  }
}

/** The same words for the same screen, whatever the visitor has set meanwhile. */
export function placeName(place: Place): string {
  switch (place.screen) {
    case 'choose':
      return `choose ${place.language}`;
    case 'finish':
      return `finish ${place.language} ${place.telling}`;
    case 'slide':
      return `slide ${place.language} ${place.story} ${place.slide}`;
  }
}
