/**
 * Visits as they might be, for tests of what is counted of them: random fingers on a real outline.
 * Guarantees: every state comes from the real reducer; every visit is left alone at last and ends.
 */
import fc from 'fast-check';
import { deadline } from '#core/session/deadline.ts';
import type { Happening, SessionEvent } from '#core/session/events.ts';
import type { SessionSettings } from '#core/session/outline.ts';
import { reduce } from '#core/session/reduce.ts';
import { CODE_LETTERS, codesOf } from '#core/session/resume-code.ts';
import { asleep, type Session } from '#core/session/state.ts';
import { STORIES, type StoryId } from '#core/show/telling.ts';

/** ms to wait, and what happens then. */
export type Steps = readonly (readonly [number, Happening])[];

/** Every event of a visit with the states around it, from asleep to asleep. */
export interface Passage {
  readonly before: Session;
  readonly event: SessionEvent;
  readonly after: Session;
}

/** What fingers can do with a show: everything it names, and a little that it does not. */
function happenings({ outline, languages }: SessionSettings): fc.Arbitrary<Happening> {
  const editions = Object.values(outline);
  const terms = [...new Set(editions.flatMap(({ glossary }) => Object.keys(glossary)))];
  const questions = [...new Set(editions.flatMap((edition) => Object.values(edition.questions).flat()))];
  const parts = [...new Set(editions.flatMap(({ stories }) => Object.values(stories).flatMap((slides) => slides.flatMap(({ activity }) => activity?.touches ?? []))))];
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant<Happening>({ type: 'next' }) },
    {
      weight: 6,
      arbitrary: fc.constantFrom<Happening>(
        { type: 'touch' }, { type: 'time' }, { type: 'wake' }, { type: 'back' }, { type: 'play' }, { type: 'pause' }, { type: 'repeat' }, { type: 'mute' }, { type: 'unmute' },
        { type: 'louder' }, { type: 'softer' }, { type: 'close' }, { type: 'open', sheet: 'topics' }, { type: 'open', sheet: 'display' }, { type: 'open', sheet: 'called' }, { type: 'open', sheet: 'code' }, { type: 'erase' }, { type: 'hear-word' },
        { type: 'needle', shown: true }, { type: 'needle', shown: false }, { type: 'stayed', wanted: true }, { type: 'stayed', wanted: false }, { type: 'go-on' },
      ),
    },
    fc.constantFrom<Happening>({ type: 'start-over' }, { type: 'staff-corner' }, { type: 'unlocked' }, { type: 'leave' }, { type: 'clean' }, { type: 'hours', open: true }, { type: 'hours', open: false }, ...STORIES.map((story) => ({ type: 'story' as const, story }))),
    fc.constantFrom(...languages, 'xx').map((language): Happening => ({ type: 'language', language })),
    fc.integer({ min: 0, max: 20 }).map((index): Happening => ({ type: 'go', index })),
    fc.constantFrom(...terms, 'nothing').map((term): Happening => ({ type: 'open', sheet: { term } })),
    fc.constantFrom(...CODE_LETTERS, 'a').map((letter): Happening => ({ type: 'letter', letter })),
    fc.constantFrom(...questions, 'nothing').map((question): Happening => ({ type: 'pick', question })),
    fc.constantFrom(...parts, 'nothing').map((part): Happening => ({ type: 'do', part })),
    fc.integer({ min: 0, max: 20 }).map((take): Happening => ({ type: 'voice-ended', take })),
    fc.record({ text: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), captions: fc.boolean(), theme: fc.constantFrom('paper' as const, 'contrast' as const, 'dark' as const), calm: fc.boolean(), lowReach: fc.boolean(), spoken: fc.boolean(), scanning: fc.constantFrom('off' as const, 'slow' as const, 'fast' as const) }, { requiredKeys: [] })
      .map((change): Happening => ({ type: 'display', change })),
  );
}

/** By a door, by a code, or not at all. */
function beginning(begins: StoryId | { readonly code: string } | null): Steps {
  if (begins === null) return [];
  if (typeof begins === 'string') return [[50, { type: 'story', story: begins }]];
  return [[50, { type: 'open', sheet: 'code' }], ...[...begins.code].map((letter): Steps[number] => [50, { type: 'letter', letter }])];
}

/** A visit that begins, mostly with a telling, and then does anything; sometimes long enough for the warning. */
export function randomVisits(settings: SessionSettings): fc.Arbitrary<Steps> {
  const wait = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 9_000 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) }, { weight: 1, arbitrary: fc.constant(700_000) });
  const begins = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...STORIES, null) }, { weight: 1, arbitrary: fc.constantFrom(...codesOf(settings.outline, settings.languages).keys()).map((code) => ({ code })) });
  const opening = fc.record({ language: fc.constantFrom(...settings.languages), begins }).map(({ language, begins: first }): Steps => [
    [0, { type: 'hours', open: true }], [0, { type: 'wake' }], [50, { type: 'language', language }], ...beginning(first),
  ]);
  return fc.tuple(opening, fc.array(fc.tuple(wait, happenings(settings)), { maxLength: 50, size: 'max' })).map(([first, then]) => [...first, ...then]);
}

/** `from`: where another visit, or a page that comes up again, begins. The clock starts at 1000 ms. */
export function pass(steps: Steps, settings: SessionSettings, from: Session = asleep(settings)): readonly Passage[] {
  const passages: Passage[] = [];
  let state = from;
  let at = 1_000;
  const step = (happening: Happening): void => {
    const event: SessionEvent = { ...happening, at };
    const after = reduce(state, event, settings).state;
    // As the store does: what changes nothing is told to nobody.
    if (after !== state) passages.push({ before: state, event, after });
    state = after;
  };
  const untilDue = (end: number): void => {
    for (let due = deadline(state, settings); due !== null && due <= end; due = deadline(state, settings)) {
      at = Math.max(at, due);
      step({ type: 'time' });
    }
    at = Math.max(at, end);
  };
  for (const [wait, happening] of steps) {
    untilDue(at + wait);
    step(happening);
  }
  untilDue(Infinity);
  return passages;
}
