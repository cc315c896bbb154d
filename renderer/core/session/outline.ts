/**
 * What the session needs to know of a show: which slides there are, what is spoken on them and how long that takes.
 * Guarantees: no words, no pictures, so that the reducer stays small and its tests can make up any outline.
 */
import type { Activity, Edition, Show, Slide, Spoken } from '../show/show.ts';
import { STORIES, TELLINGS, type LanguageTag, type StoryId, type Telling } from '../show/telling.ts';
import { readingMs } from '../timeline/reading-pace.ts';
import type { DisplayChoices } from './state.ts';

/** Something spoken: a slide, a word card, an answer. */
export interface Clip {
  /** Address of its narration; null: nobody speaks it, it is read. */
  readonly url: string | null;
  /** Length of the narration in ms; 0 when silent. */
  readonly durationMs: number;
  /** Start of each word in ms; empty when silent. */
  readonly wordStartsMs: readonly number[];
  /** How long it stays when it is read, in ms. */
  readonly readingMs: number;
}

export interface SlideOutline {
  readonly id: string;
  readonly main: Clip;
  /** Spoken with the picture of the needle, which a visitor has to ask for. */
  readonly needle: Clip | null;
  readonly activity: ActivityOutline | null;
}

export interface ActivityOutline extends Pick<Activity, 'order'> {
  /** The parts to touch, step by step. */
  readonly touches: readonly string[];
  readonly invite: Clip;
  readonly answer: Clip;
}

export interface StayedOutline {
  readonly ask: Clip;
  /** One explanation an answer. */
  readonly because: readonly Clip[];
}

export interface EditionOutline {
  readonly stories: Partial<Record<StoryId, readonly SlideOutline[]>>;
  /** Word cards by the name of the term. */
  readonly glossary: Readonly<Record<string, Clip>>;
  readonly finish: Partial<Record<Telling, Clip>>;
  readonly stayed: Partial<Record<Telling, readonly StayedOutline[]>>;
  /** Names of the questions a visitor can take along. */
  readonly questions: Partial<Record<Telling, readonly string[]>>;
}

export type Outline = Readonly<Record<LanguageTag, EditionOutline>>;

/** Fixed for the life of the kiosk; all times in ms, volumes 0 to 1. */
export interface SessionSettings {
  readonly outline: Outline;
  readonly languages: readonly LanguageTag[];
  readonly timeoutMs: number;
  readonly warningMs: number;
  readonly volume: number;
  readonly ceiling: number;
  /** What a visit starts with. */
  readonly start: DisplayChoices;
  /** There is a PIN, so there is a staff panel. */
  readonly staff: boolean;
}

function clipOf({ words, narration }: Spoken): Clip {
  return {
    url: narration?.url ?? null,
    durationMs: narration?.durationMs ?? 0,
    wordStartsMs: narration?.times.map((time) => time.startMs) ?? [],
    readingMs: readingMs(words.length),
  };
}

function outlineOfSlide({ id, main, needle, activity }: Slide): SlideOutline {
  return {
    id,
    main: clipOf(main),
    needle: needle === null ? null : clipOf(needle),
    activity: activity === null ? null : { order: activity.order, touches: activity.steps.map((step) => step.touch), invite: clipOf(activity.invite), answer: clipOf(activity.answer) },
  };
}

/** The entries of `from` under the names of `names` that are there, each turned into something else. */
function mapOver<N extends string, T, U>(names: readonly N[], from: Partial<Record<N, T>>, turn: (value: T) => U): Partial<Record<N, U>> {
  const entries = names.flatMap((name) => {
    const value = from[name];
    return value === undefined ? [] : [[name, turn(value)] as const];
  });
  return Object.fromEntries(entries) as Partial<Record<N, U>>;
}

function outlineOfEdition({ stories, glossary, finish, stayed, questions }: Edition): EditionOutline {
  return {
    stories: mapOver(STORIES, stories, (slides) => slides.map(outlineOfSlide)),
    glossary: Object.fromEntries(Object.entries(glossary).map(([name, term]) => [name, clipOf(term.meaning)])),
    finish: mapOver(TELLINGS, finish, (one) => clipOf(one.say)),
    stayed: mapOver(TELLINGS, stayed, (asked) => asked.map(({ ask, answers }) => ({ ask: clipOf(ask), because: answers.map((answer) => clipOf(answer.because)) }))),
    questions: mapOver(TELLINGS, questions, (asked) => asked.map((question) => question.id)),
  };
}

export function outlineOf(show: Show): Outline {
  return Object.fromEntries(Object.entries(show.editions).map(([language, edition]) => [language, outlineOfEdition(edition)]));
}
