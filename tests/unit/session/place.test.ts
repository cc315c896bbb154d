/** Where a visit stands, and how it goes on there after its page was lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeSchema } from '#core/bridge.ts';
import type { Happening } from '#core/session/events.ts';
import { placeOf, type Place } from '#core/session/place.ts';
import { asleep, freshChoices, underneath, type Session } from '#core/session/state.ts';
import { onFirstSlide, settings, walk } from '../../support/sessions.ts';

/** The session of a new page that is told to go on there. */
function resumed(place: Place): Session {
  return walk([[0, { type: 'resume', place }]]).state;
}

function placed(session: Session): Place {
  const place = placeOf(session, settings);
  if (place === null) throw new Error('no visit');
  return place;
}

test('staff, cleaning and closed are no place to come back to', () => {
  const closed = walk([[0, { type: 'hours', open: false }]]).state;
  const panel = walk([[900, { type: 'staff-corner' }], [901, { type: 'unlocked' }]], onFirstSlide().state).state;
  const cleaning = walk([[902, { type: 'clean' }]], panel).state;
  expect([closed, panel, cleaning].map((session) => [session.screen, placeOf(session, settings)])).toEqual([['closed', null], ['staff', null], ['cleaning', null]]);
});

test('on attract there is no visit', () => {
  expect(placeOf(asleep(settings), settings)).toBeNull();
  expect(placeOf(walk([[0, { type: 'wake' }]]).state, settings)).toBeNull();
});

describe('a visit goes on', () => {
  test('on its slide, in its language and telling, with its choices, speaking', () => {
    const before = walk([[300, { type: 'display', change: { text: 4, theme: 'contrast' } }], [400, { type: 'louder' }], [500, { type: 'go', index: 2 }]], onFirstSlide().state).state;
    const { state, effects } = walk([[0, { type: 'resume', place: placed(before) }]]);
    expect(state).toMatchObject({ screen: 'slide', language: 'en', story: 'grown-ups', index: 2, seen: [0, 2], pace: 'visitor', voice: { kind: 'speaking' }, choices: { text: 4, theme: 'contrast', volume: 0.56 } });
    expect(effects).toContainEqual({ type: 'voice-start', take: 1, url: 'en/three', fromMs: 0 });
    expect(effects).toContainEqual({ type: 'volume', volume: 0.56 });
  });

  test('quietly where it was quiet', () => {
    const before = walk([[300, { type: 'pause' }]], onFirstSlide().state).state;
    const { state, effects } = walk([[0, { type: 'resume', place: placed(before) }], [10, { type: 'play' }]]);
    expect(state).toMatchObject({ screen: 'slide', index: 0, voice: { kind: 'speaking' } });
    expect(resumed(placed(before))).toMatchObject({ voice: { kind: 'paused' }, idleSince: 0 });
    expect(effects.filter((effect) => effect.type === 'voice-start')).toHaveLength(1);
  });

  test('under a warning: on the screen beneath it', () => {
    const before = walk([[300, { type: 'pause' }], [300 + settings.timeoutMs, { type: 'time' }]], onFirstSlide().state).state;
    expect(before.screen).toBe('warning');
    expect(resumed(placed(before))).toMatchObject({ screen: 'slide', index: 0 });
  });

  test('on choose, and on finish with the questions taken along and nothing said again', () => {
    const choose = walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'es' }]]).state;
    expect(resumed(placed(choose))).toMatchObject({ screen: 'choose', language: 'es' });
    const finish = walk([[300, { type: 'pick', question: 'bath' }], [400, { type: 'go', index: 2 }], [500, { type: 'next' }]], onFirstSlide().state).state;
    expect(resumed(placed(finish))).toMatchObject({ screen: 'finish', telling: 'grown-ups', stage: { at: 'points' }, aside: null, picked: ['bath'] });
  });
});

test.each<[string, Partial<Place>]>([
  ['a language that is no longer offered', { language: 'xx' }],
  ['a slide that is no longer there', { slide: 'gone' }],
  ['a story that the language does not have', { language: 'es', story: 'kids', slide: 'hello' }],
])('%s: attract', (_name, change) => {
  expect(resumed({ ...placed(onFirstSlide().state), ...change } as Place)).toEqual(asleep(settings));
});

test('louder than the clinic allows now: as loud as it allows', () => {
  const place = placed(onFirstSlide().state);
  expect(resumed({ ...place, choices: { ...place.choices, volume: 1 } })).toMatchObject({ choices: { volume: settings.ceiling } });
});

test('in the middle of a visit nothing is resumed', () => {
  const { state } = onFirstSlide();
  const elsewhere: Place = { screen: 'choose', language: 'es', choices: freshChoices(settings), picked: [] };
  expect(walk([[900, { type: 'resume', place: elsewhere }]], state).state).toEqual(state);
});

test('wherever a visit got to, its place may cross the bridge, and going on there is the same place again', () => {
  const happening = fc.constantFrom<Happening>(
    { type: 'wake' }, { type: 'language', language: 'en' }, { type: 'language', language: 'es' }, { type: 'story', story: 'grown-ups' }, { type: 'story', story: 'kids' }, { type: 'story', story: 'short' },
    { type: 'next' }, { type: 'back' }, { type: 'pause' }, { type: 'play' }, { type: 'pick', question: 'stay' }, { type: 'louder' }, { type: 'mute' }, { type: 'time' },
    { type: 'display', change: { text: 3, lowReach: true } }, { type: 'stayed', wanted: true }, { type: 'open', sheet: { term: 'marrow' } },
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 30_000 }), happening), { maxLength: 30, size: 'max' }), (steps) => {
      let at = 0;
      const { state } = walk(steps.map(([wait, one]) => [(at += wait), one]));
      const place = placeOf(state, settings);
      expect(place === null).toBe(underneath(state).screen === 'attract');
      if (place === null) return;
      expect(placeSchema.parse(place)).toEqual(place);
      const again = placed(resumed(place));
      // A finished page that waits for the visitor is quiet, and so it stays.
      expect(again).toEqual(place);
    }),
    { numRuns: 2_000 },
  );
});
