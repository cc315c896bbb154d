/** A made-up outline and a short way to walk through a visit. */
import type { Effect, Happening } from '#core/session/events.ts';
import type { Clip, SessionSettings, SlideOutline } from '#core/session/outline.ts';
import { reduce } from '#core/session/reduce.ts';
import { asleep, type Session } from '#core/session/state.ts';

function clip(name: string, durationMs: number | null): Clip {
  return durationMs === null ? { url: null, durationMs: 0, wordStartsMs: [], readingMs: 9_000 } : { url: name, durationMs, wordStartsMs: [150, 600, 1200], readingMs: 9_000 };
}

function slide(language: string, id: string, durationMs: number | null, more: Partial<SlideOutline> = {}): SlideOutline {
  return { id, main: clip(`${language}/${id}`, durationMs), needle: null, activity: null, ...more };
}

/** Grown-ups: three slides, the second one silent, the third with a needle. Kids (English only): one to do in two steps, one to choose. */
export const settings: SessionSettings = {
  outline: {
    en: {
      stories: {
        'grown-ups': [slide('en', 'one', 20_000), slide('en', 'two', null), slide('en', 'three', 15_000, { needle: clip('en/needle', 12_000) })],
        short: [slide('en', 'one', 20_000), slide('en', 'three', 15_000)],
        kids: [
          slide('en', 'hello', 10_000, { activity: { order: 'all', touches: ['toy', 'toy'], invite: clip('en/invite', 2_000), answer: clip('en/answer', 2_500) } }),
          slide('en', 'bye', 8_000, { activity: { order: 'any', touches: ['red', 'blue'], invite: clip('en/invite-2', null), answer: clip('en/answer-2', 1_500) } }),
        ],
      },
      glossary: { marrow: clip('en/marrow', 4_000), quiet: clip('en/quiet', null) },
      finish: { 'grown-ups': clip('en/finish', 5_000), kids: clip('en/finish-kids', null) },
      stayed: { 'grown-ups': [{ ask: clip('en/ask', 3_000), because: [clip('en/yes', 4_000), clip('en/no', null)] }, { ask: clip('en/ask-2', 3_000), because: [clip('en/yes-2', 4_000), clip('en/no-2', 4_000)] }] },
      questions: { 'grown-ups': ['stay', 'bath'], kids: ['stay'] },
    },
    es: {
      stories: { 'grown-ups': [slide('es', 'one', 24_000), slide('es', 'two', null), slide('es', 'three', 18_000, { needle: clip('es/needle', 13_000) })] },
      glossary: { marrow: clip('es/marrow', 5_000) },
      finish: { 'grown-ups': clip('es/finish', 6_000) },
      stayed: { 'grown-ups': [{ ask: clip('es/ask', 3_500), because: [clip('es/yes', 4_500), clip('es/no', null)] }] },
      questions: { 'grown-ups': ['stay', 'bath'] },
    },
  },
  languages: ['en', 'es'],
  timeoutMs: 60_000,
  warningMs: 20_000,
  volume: 0.4,
  ceiling: 0.8,
  start: { text: 1, captions: true, theme: 'paper', calm: false, lowReach: false, spoken: false, scanning: 'off' },
  staff: true,
};

export interface Walk {
  readonly state: Session;
  readonly effects: readonly Effect[];
}

/** Happens one after the other, each at the ms given; effects are those of all steps. */
export function walk(steps: readonly (readonly [number, Happening])[], from: Session = asleep(settings)): Walk {
  return steps.reduce<Walk>(
    ({ state, effects }, [at, happening]) => {
      const step = reduce(state, { ...happening, at }, settings);
      return { state: step.state, effects: [...effects, ...step.effects] };
    },
    { state: from, effects: [] },
  );
}

/** Awake at 0, English at 100, grown-ups at 200: the first slide speaks, take 1. */
export function onFirstSlide(): Walk {
  return walk([
    [0, { type: 'wake' }],
    [100, { type: 'language', language: 'en' }],
    [200, { type: 'story', story: 'grown-ups' }],
  ]);
}
