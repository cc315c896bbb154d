/**
 * Counts a visit while it goes on: (tally, event, states before and after) → tally, and the count when the visit has ended.
 * Guarantees: pure; its only time is the session's clock, of which nothing but lengths is left; a visit begins when a language
 * has been chosen (waking the screen is none) and is counted once, at its end. Time in an empty room counts for nothing.
 * A visit that goes on after the page was lost keeps the slides it had reached; the seconds before the loss are gone.
 */
import type { SessionEvent } from '../session/events.ts';
import type { SessionSettings } from '../session/outline.ts';
import { freshChoices, underneath, type Choices, type Choose, type Finish, type OnSlide, type Session } from '../session/state.ts';
import { slidesOf } from '../session/voice.ts';
import type { StoryId } from '../show/telling.ts';
import { MAX_SECONDS, MAX_TIMES, type DisplayChoice, type VisitEnd } from './counted.ts';
import type { VisitCount } from './visit-count.ts';

interface SlideTime {
  readonly story: StoryId;
  readonly slide: string;
  readonly ms: number;
}

export interface Tally {
  readonly story: StoryId | null;
  readonly finished: boolean;
  /** In the order they were reached. */
  readonly slides: readonly SlideTime[];
  readonly choices: readonly DisplayChoice[];
  /** Term → how often its card was opened. */
  readonly words: Readonly<Record<string, number>>;
  readonly languageChanges: number;
  /** Up to when the slide on screen has been counted, ms on the session's clock. */
  readonly countedTo: number;
}

export interface Tallied {
  /** null: nobody visits. */
  readonly tally: Tally | null;
  /** The visit that this event ended. */
  readonly ended: VisitCount | null;
}

type Visited = Choose | OnSlide | Finish;

/** By the name of the event: what else may end a visit is closing time. */
const ENDED_BY: Readonly<Record<string, VisitEnd | undefined>> = { 'start-over': 'start-over', back: 'back', time: 'idle', 'staff-corner': 'staff' };
const TEXT_SIZES = { 1: 'text-100', 2: 'text-130', 3: 'text-160', 4: 'text-200' } as const;

/** `after` is what the reducer made of `before` and `event`; `tally` is what was given for `before`. */
export function tallyVisit(tally: Tally | null, before: Session, event: SessionEvent, after: Session, settings: SessionSettings): Tallied {
  const from = visitOf(before);
  const to = visitOf(after);
  if (to === null) {
    const ended = from === null || tally === null ? null : countOf(withTime(tally, before, lastSeen(from, event), settings), from, ENDED_BY[event.type] ?? 'closed');
    return { tally: null, ended };
  }
  const begun: Tally = tally ?? { story: null, finished: false, slides: [], choices: [], words: {}, languageChanges: 0, countedTo: event.at };
  // Under a warning the room may be empty: its time counts once somebody has come back.
  const timed = after.screen === 'warning' ? begun : withTime(begun, before, event.at, settings);
  return { tally: withChanges(timed, from, to, event, settings), ended: null };
}

function visitOf(session: Session): Visited | null {
  const screen = underneath(session);
  return screen.screen === 'choose' || screen.screen === 'slide' || screen.screen === 'finish' ? screen : null;
}

/** Until when somebody was there, ms. */
function lastSeen({ idleSince }: Visited, event: SessionEvent): number {
  return event.type === 'time' ? (idleSince ?? event.at) : event.at;
}

/** The slide that was on screen was there until `at`. */
function withTime(tally: Tally, before: Session, at: number, settings: SessionSettings): Tally {
  const screen = underneath(before);
  if (screen.screen !== 'slide') return { ...tally, countedTo: at };
  const id = slideAt(screen, screen.index, settings);
  const ms = Math.max(0, at - tally.countedTo);
  return { ...tally, countedTo: at, slides: tally.slides.map((one) => (one.story === screen.story && one.slide === id ? { ...one, ms: one.ms + ms } : one)) };
}

function withChanges(tally: Tally, from: Visited | null, to: Visited, event: SessionEvent, settings: SessionSettings): Tally {
  // A code leads to its language; nobody changed it.
  const changed = from !== null && from.language !== to.language && event.type !== 'letter';
  const term = termOf(to);
  const opened = term !== null && term !== (from === null ? null : termOf(from));
  return {
    ...tally,
    story: to.screen === 'slide' ? to.story : to.screen === 'finish' ? (tally.story ?? to.telling) : tally.story,
    finished: tally.finished || to.screen === 'finish',
    slides: to.screen === 'slide' ? withSeen(tally.slides, to, settings) : tally.slides,
    choices: [...new Set([...tally.choices, ...choicesMade(to.choices, freshChoices(settings))])],
    words: opened ? { ...tally.words, [term]: (tally.words[term] ?? 0) + 1 } : tally.words,
    languageChanges: tally.languageChanges + (changed ? 1 : 0),
  };
}

function slideAt(screen: OnSlide, index: number, settings: SessionSettings): string {
  return slidesOf(settings, screen.language, screen.story)[index]?.id ?? '';
}

function withSeen(slides: readonly SlideTime[], screen: OnSlide, settings: SessionSettings): readonly SlideTime[] {
  const { story } = screen;
  const ids = screen.seen.map((index) => slideAt(screen, index, settings));
  const added = ids.filter((id) => id !== '' && !slides.some((one) => one.story === story && one.slide === id));
  return added.length === 0 ? slides : [...slides, ...added.map((slide) => ({ story, slide, ms: 0 }))];
}

function termOf(screen: Visited): string | null {
  return screen.screen === 'slide' && typeof screen.sheet === 'object' && screen.sheet !== null ? screen.sheet.term : null;
}

function choicesMade(choices: Choices, fresh: Choices): readonly DisplayChoice[] {
  const made: readonly (DisplayChoice | null)[] = [
    choices.text === fresh.text ? null : TEXT_SIZES[choices.text],
    choices.theme === fresh.theme ? null : choices.theme,
    choices.calm === fresh.calm ? null : choices.calm ? 'calm' : 'movement',
    choices.captions === fresh.captions ? null : choices.captions ? 'captions-on' : 'captions-off',
    choices.lowReach === fresh.lowReach ? null : choices.lowReach ? 'low-reach-on' : 'low-reach-off',
    choices.spoken ? 'spoken' : null,
    choices.scanning === 'off' ? null : 'scanning',
    choices.muted ? 'muted' : null,
  ];
  return made.filter((choice) => choice !== null);
}

function countOf({ story, finished, slides, choices, words, languageChanges }: Tally, { language, picked }: Visited, end: VisitEnd): VisitCount {
  return {
    language,
    story,
    finished,
    end,
    slides: slides.map(({ story: of, slide, ms }) => ({ story: of, slide, seconds: Math.min(MAX_SECONDS, Math.round(ms / 1000)) })),
    choices: [...choices],
    words: Object.entries(words).map(([term, times]) => ({ term, times: Math.min(MAX_TIMES, times) })),
    questions: [...picked],
    languageChanges: Math.min(MAX_TIMES, languageChanges),
  };
}
