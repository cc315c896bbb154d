/**
 * What the session needs to know of a show: which slides there are and how long each takes.
 * Guarantees: no words, no pictures, so that the reducer stays small and its tests can make up any outline.
 */
import type { Show, Slide } from '../show/show.ts';
import { TELLINGS, type LanguageTag, type Telling } from '../show/telling.ts';
import { readingMs } from '../timeline/reading-pace.ts';

export interface SlideOutline {
  readonly id: string;
  /** Length of the narration in ms; null: the slide is silent. */
  readonly narrationMs: number | null;
  /** Start of each word in ms; empty when silent. */
  readonly wordStartsMs: readonly number[];
  /** How long the slide stays when it is silent, in ms. */
  readonly readingMs: number;
}

export type Outline = Readonly<Record<LanguageTag, Partial<Record<Telling, readonly SlideOutline[]>>>>;

/** Fixed for the life of the kiosk; all times in ms, volumes 0 to 1. */
export interface SessionSettings {
  readonly outline: Outline;
  readonly languages: readonly LanguageTag[];
  readonly timeoutMs: number;
  readonly warningMs: number;
  readonly volume: number;
  readonly ceiling: number;
  readonly lowReach: boolean;
}

function outlineOfSlide(slide: Slide): SlideOutline {
  return {
    id: slide.id,
    narrationMs: slide.narration?.durationMs ?? null,
    wordStartsMs: slide.narration?.times.map((time) => time.startMs) ?? [],
    readingMs: readingMs(slide.words.length),
  };
}

export function outlineOf(show: Show): Outline {
  return Object.fromEntries(
    show.languages.map((language) => {
      const stories = show.editions[language]?.stories ?? {};
      const told = TELLINGS.flatMap((telling) => {
        const story = stories[telling];
        return story === undefined ? [] : [[telling, story.slides.map(outlineOfSlide)] as const];
      });
      return [language, Object.fromEntries(told)];
    }),
  );
}
