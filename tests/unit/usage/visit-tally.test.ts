/** What is counted of a visit: by hand, and against a slower count of any visit. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeOf } from '#core/session/resume-code.ts';
import { asleep, underneath, type Session } from '#core/session/state.ts';
import { visitCountSchema, type VisitCount } from '#core/usage/visit-count.ts';
import { visitCounter } from '../../../renderer/shell/usage.ts';
import { settings } from '../../support/sessions.ts';
import { pass, randomVisits, type Passage, type Steps } from '../../support/visits.ts';

function counts(passages: readonly Passage[]): VisitCount[] {
  const told: VisitCount[] = [];
  const hear = visitCounter(settings, (count) => told.push(count));
  for (const { after, event } of passages) hear(after, event);
  return told;
}

const opening: Steps = [[0, { type: 'wake' }], [100, { type: 'language', language: 'en' }], [900, { type: 'story', story: 'grown-ups' }]];
const visit = (...steps: Steps): VisitCount[] => counts(pass([...opening, ...steps], settings));

describe('a visit', () => {
  test('leaves its language, its telling, its slides with their seconds, and what ended it', () => {
    expect(visit([4_400, { type: 'next' }], [2_000, { type: 'back' }], [1_300, { type: 'start-over' }])).toEqual([
      {
        language: 'en', story: 'grown-ups', finished: false, end: 'start-over', choices: [], words: [], questions: [], languageChanges: 0,
        slides: [{ story: 'grown-ups', slide: 'one', seconds: 6 }, { story: 'grown-ups', slide: 'two', seconds: 2 }],
      },
    ]);
  });

  test('what was set for oneself, the words looked up, the questions taken along and the changes of language', () => {
    const [count] = visit(
      [500, { type: 'open', sheet: { term: 'marrow' } }], [500, { type: 'hear-word' }], [500, { type: 'close' }], [500, { type: 'open', sheet: { term: 'marrow' } }],
      [500, { type: 'open', sheet: { term: 'quiet' } }], [500, { type: 'close' }],
      [500, { type: 'pick', question: 'stay' }], [500, { type: 'pick', question: 'bath' }], [500, { type: 'pick', question: 'stay' }],
      [500, { type: 'display', change: { text: 3, theme: 'contrast', lowReach: true } }], [500, { type: 'display', change: { text: 1, theme: 'paper', captions: false } }], [500, { type: 'mute' }],
      [500, { type: 'language', language: 'es' }], [500, { type: 'language', language: 'es' }], [500, { type: 'language', language: 'en' }], [500, { type: 'language', language: 'es' }], [500, { type: 'start-over' }],
    );
    expect(count).toMatchObject({ language: 'es', languageChanges: 3, questions: ['bath'], words: [{ term: 'marrow', times: 2 }, { term: 'quiet', times: 1 }] });
    expect([...(count?.choices ?? [])].sort()).toEqual(['captions-off', 'contrast', 'low-reach-on', 'muted', 'text-160']);
  });

  test('is finished when its last pages were reached, whatever comes after', () => {
    expect(visit([500, { type: 'go', index: 2 }], [500, { type: 'next' }], [500, { type: 'stayed', wanted: false }], [90_000, { type: 'touch' }])).toMatchObject([{ finished: true, end: 'idle' }]);
    // There is no telling for kids in Spanish: back to the choice.
    const back = pass([[0, { type: 'wake' }], [100, { type: 'language', language: 'en' }], [100, { type: 'story', story: 'kids' }], [500, { type: 'go', index: 1 }], [500, { type: 'next' }], [500, { type: 'language', language: 'es' }], [500, { type: 'back' }]], settings);
    expect(back.at(-1)?.before.screen).toBe('choose');
    expect(counts(back)).toMatchObject([{ finished: true, language: 'es', end: 'back' }]);
  });

  test('an empty room counts for nothing; a room that was silent and then was not counts in full', () => {
    const left = visit([5_000, { type: 'pause' }]);
    expect(left).toMatchObject([{ end: 'idle', slides: [{ slide: 'one', seconds: 5 }] }]);
    const cameBack = visit([5_000, { type: 'pause' }], [70_000, { type: 'touch' }], [2_000, { type: 'start-over' }]);
    expect(cameBack).toMatchObject([{ end: 'start-over', slides: [{ slide: 'one', seconds: 77 }] }]);
  });

  test('the staff\'s corner ends one; what the staff do is none', () => {
    expect(visit([4_000, { type: 'staff-corner' }], [500, { type: 'unlocked' }], [500, { type: 'clean' }])).toMatchObject([{ end: 'staff', slides: [{ slide: 'one', seconds: 4 }] }]);
  });

  test('no slide counts for more than ten minutes', () => {
    const steps = Array.from({ length: 30 }, (): Steps[number] => [50_000, { type: 'touch' }]);
    expect(visit([0, { type: 'pause' }], ...steps, [0, { type: 'start-over' }])).toMatchObject([{ slides: [{ slide: 'one', seconds: 600 }] }]);
  });

  test('waking, and looking at the display settings, is none; Back before the first page ends one', () => {
    expect(counts(pass([[0, { type: 'wake' }], [500, { type: 'open', sheet: 'display' }], [500, { type: 'display', change: { calm: true } }]], settings))).toEqual([]);
    expect(counts(pass([[0, { type: 'wake' }], [500, { type: 'language', language: 'es' }], [500, { type: 'back' }]], settings))).toMatchObject([{ language: 'es', story: null, end: 'back', slides: [] }]);
  });

  test('that began by a code counts from its slide on, nobody having changed the language, and says nothing of the code', () => {
    const code = codeOf(settings.outline, settings.languages, { language: 'es', story: 'grown-ups', index: 1 }) ?? '';
    const [count, ...others] = counts(pass([[0, { type: 'wake' }], [500, { type: 'language', language: 'en' }], [500, { type: 'open', sheet: 'code' }], ...[...code].map((letter): Steps[number] => [500, { type: 'letter', letter }]), [4_000, { type: 'start-over' }]], settings));
    expect(others).toEqual([]);
    expect(count).toEqual({ language: 'es', story: 'grown-ups', finished: false, end: 'start-over', slides: [{ story: 'grown-ups', slide: 'two', seconds: 4 }], choices: [], words: [], questions: [], languageChanges: 0 });
  });

  test('that went on after the page was lost keeps its slides', () => {
    const { choices } = asleep(settings);
    const place = { screen: 'slide', language: 'en', choices, picked: ['bath'], story: 'grown-ups', slide: 'three', seen: [0, 2], stopped: true, pace: 'visitor' } as const;
    expect(counts(pass([[0, { type: 'resume', place }], [3_000, { type: 'start-over' }]], settings))).toMatchObject([
      { questions: ['bath'], slides: [{ slide: 'one', seconds: 0 }, { slide: 'three', seconds: 3 }] },
    ]);
    const end = { screen: 'finish', language: 'en', choices, picked: [], telling: 'kids' } as const;
    expect(counts(pass([[0, { type: 'resume', place: end }], [3_000, { type: 'start-over' }]], settings))).toMatchObject([{ story: 'kids', finished: true }]);
  });
});

const isVisit = (session: Session): boolean => ['choose', 'slide', 'finish'].includes(underneath(session).screen);

/** Slide → seconds, each stretch between two events looked at by itself. */
function slowly(passages: readonly Passage[]): Record<string, number>[] {
  const visits: Record<string, number>[] = [];
  let stretches: { name: string; from: number; to: number }[] = [];
  passages.forEach(({ before, event, after }, index) => {
    const screen = underneath(before);
    const name = screen.screen === 'slide' ? `${screen.story} ${settings.outline[screen.language]?.stories[screen.story]?.[screen.index]?.id ?? ''}` : null;
    if (name !== null) stretches.push({ name, from: passages[index - 1]?.event.at ?? 0, to: event.at });
    if (!isVisit(before) || isVisit(after)) return;
    const seenTo = event.type === 'time' && 'idleSince' in screen ? (screen.idleSince ?? Infinity) : Infinity;
    const ms: Record<string, number> = {};
    for (const { name: of, from, to } of stretches) ms[of] = (ms[of] ?? 0) + Math.max(0, Math.min(to, seenTo) - from);
    visits.push(Object.fromEntries(Object.entries(ms).map(([of, sum]) => [of, Math.min(600, Math.round(sum / 1000))])));
    stretches = [];
  });
  return visits;
}

test('any visits: one count each, in the shape of the contract, with the seconds of a slower count', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(fc.array(randomVisits(settings), { minLength: 1, maxLength: 3 }), (several) => {
      const passages = pass(several.flat(), settings);
      const told = counts(passages);
      for (const count of told) {
        expect(visitCountSchema.parse(count)).toEqual(count);
        met.add(count.end).add(count.finished ? 'finished' : 'left');
      }
      expect(told.map(({ slides }) => Object.fromEntries(slides.map(({ story, slide, seconds }) => [`${story} ${slide}`, seconds])))).toEqual(slowly(passages));
    }),
    { numRuns: 2_000 },
  );
  expect([...met].sort()).toEqual(['back', 'finished', 'idle', 'left', 'staff', 'start-over']);
});
