/** A made-up outline and a short way to walk through a visit. */
import type { Effect, Happening } from '#core/session/events.ts';
import type { SessionSettings, SlideOutline } from '#core/session/outline.ts';
import { reduce } from '#core/session/reduce.ts';
import { asleep, type Session } from '#core/session/state.ts';

function slide(id: string, narrationMs: number | null): SlideOutline {
  return { id, narrationMs, wordStartsMs: narrationMs === null ? [] : [150, 600, 1200], readingMs: 9_000 };
}

/** Three slides for grown-ups, the second one silent; two for kids in English only. */
export const settings: SessionSettings = {
  outline: {
    en: { 'grown-ups': [slide('one', 20_000), slide('two', null), slide('three', 15_000)], kids: [slide('hello', 10_000), slide('bye', 8_000)] },
    es: { 'grown-ups': [slide('one', 24_000), slide('two', null), slide('three', 18_000)] },
  },
  languages: ['en', 'es'],
  timeoutMs: 60_000,
  warningMs: 20_000,
  volume: 0.4,
  ceiling: 0.8,
  lowReach: false,
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
    [200, { type: 'telling', telling: 'grown-ups' }],
  ]);
}
