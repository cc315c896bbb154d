/** Ten thousand random visits: what must hold whatever a waiting room does to the screen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadline } from '#core/session/deadline.ts';
import type { Effect, Happening } from '#core/session/events.ts';
import { reduce } from '#core/session/reduce.ts';
import { codeOf } from '#core/session/resume-code.ts';
import { CLEANING_MS, PANEL_MS } from '#core/session/staff.ts';
import { asleep, isAsleep, runs, underneath, type Session } from '#core/session/state.ts';
import { settings } from '../../support/sessions.ts';

const RUNS = 10_000;

/** What staff and the clock on the wall do: rarely, or no visit would get anywhere. */
const ofTheHouse = fc.constantFrom<Happening>({ type: 'staff-corner' }, { type: 'staff-corner' }, { type: 'unlocked' }, { type: 'leave' }, { type: 'clean' }, { type: 'hours', open: false }, { type: 'hours', open: false }, { type: 'hours', open: true });

const ofVisitors: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom<Happening>(
    { type: 'touch' }, { type: 'time' }, { type: 'wake' }, { type: 'next' }, { type: 'back' }, { type: 'play' }, { type: 'pause' }, { type: 'repeat' },
    { type: 'mute' }, { type: 'unmute' }, { type: 'louder' }, { type: 'softer' }, { type: 'close' }, { type: 'start-over' },
    { type: 'open', sheet: 'topics' }, { type: 'open', sheet: 'display' }, { type: 'open', sheet: 'called' }, { type: 'open', sheet: 'code' }, { type: 'erase' },
    { type: 'story', story: 'grown-ups' }, { type: 'story', story: 'kids' }, { type: 'story', story: 'short' },
    { type: 'open', sheet: { term: 'marrow' } }, { type: 'open', sheet: { term: 'quiet' } }, { type: 'hear-word' },
    { type: 'needle', shown: true }, { type: 'needle', shown: false },
    { type: 'stayed', wanted: true }, { type: 'stayed', wanted: false }, { type: 'go-on' },
  ),
  fc.record({ type: fc.constant('language' as const), language: fc.constantFrom('en', 'es', 'xx') }),
  fc.record({ type: fc.constant('go' as const), index: fc.integer({ min: -2, max: 4 }) }),
  fc.record({ type: fc.constant('seek' as const), word: fc.integer({ min: -1, max: 4 }) }),
  fc.record({ type: fc.constant('do' as const), part: fc.constantFrom('toy', 'red', 'blue', 'sky') }),
  fc.record({ type: fc.constant('letter' as const), letter: fc.constantFrom('B', 'd', 'H', 'a') }),
  fc.record({ type: fc.constant('pick' as const), question: fc.constantFrom('stay', 'bath', 'nothing') }),
  fc.record({ type: fc.constant('answer' as const), answer: fc.integer({ min: -1, max: 2 }) }),
  fc.record({ type: fc.constantFrom('voice-ended' as const, 'voice-failed' as const), take: fc.integer({ min: 0, max: 12 }) }),
  fc.record({ type: fc.constant('display' as const), change: fc.record({ text: fc.constantFrom(1 as const, 4 as const), calm: fc.boolean() }) }),
);

const happening = fc.oneof({ weight: 12, arbitrary: ofVisitors }, { weight: 1, arbitrary: ofTheHouse });

/** Mostly quick, sometimes long enough for idle. `size: 'max'`, or the sequences would stay too short to get anywhere. */
const steps = fc.array(fc.tuple(fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 3_000 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 90_000 }) }), happening), { maxLength: 60, size: 'max' });

/** What a player does with the effects: which takes can be heard. Throws where an effect makes no sense. */
class Player {
  readonly takes = new Map<number, 'playing' | 'paused'>();

  perform(effect: Effect): void {
    switch (effect.type) {
      case 'voice-start':
        expect([...this.takes.values()], 'a voice starts in silence').not.toContain('playing');
        expect(this.takes.has(effect.take), 'a take is new').toBe(false);
        this.takes.set(effect.take, 'playing');
        break;
      case 'voice-pause':
      case 'voice-resume':
        expect(this.takes.get(effect.take), effect.type).toBe(effect.type === 'voice-pause' ? 'playing' : 'paused');
        this.takes.set(effect.take, effect.type === 'voice-pause' ? 'paused' : 'playing');
        break;
      case 'voice-stop':
        expect(this.takes.delete(effect.take), 'only what is held is stopped').toBe(true);
        break;
      case 'volume':
        expect(effect.volume).toBeGreaterThanOrEqual(0);
        expect(effect.volume).toBeLessThanOrEqual(settings.ceiling);
        break;
      case 'prepare':
      case 'cue':
        break;
    }
  }
}

/** The visit and the player must tell the same story. */
function agree(state: Session, player: Player): void {
  const under = underneath(state);
  const expected = new Map<number, 'playing' | 'paused'>();
  if (under.screen === 'slide') {
    const { voice } = under;
    if (voice.kind === 'speaking') expected.set(voice.take, 'playing');
    if (voice.kind === 'paused' && voice.begun && voice.leftMs === null) expected.set(voice.take, 'paused');
    // What waits has a reason to: the visitor's finger, or something in front of it.
    if (under.held !== null) expect(under.aside !== null || under.needle || under.sheet !== null).toBe(true);
    if (under.aside !== null) expect(['speaking', 'reading']).not.toContain(voice.kind);
  }
  if (under.screen === 'slide' || under.screen === 'finish') {
    if (under.aside?.kind === 'speaking') expected.set(under.aside.take, 'playing');
    const running = under.screen === 'slide' ? runs(under) : under.aside !== null || (under.stage.at === 'invite' && under.stage.until !== null);
    if (under.screen === 'finish' && under.stage.at === 'invite') expect(under.stage.until === null).toBe(under.sheet !== null);
    expect(under.idleSince === null).toBe(running);
    if (state.screen === 'warning') expect(running).toBe(false);
  }
  expect(new Map([...player.takes].sort())).toEqual(new Map([...expected].sort()));
  expect([...player.takes.values()].filter((how) => how === 'playing').length).toBeLessThanOrEqual(1);
}

const calledTo = codeOf(settings.outline, settings.languages, { language: 'en', story: 'kids', index: 1 }) ?? '';

/** Every visit begins with a finger that wakes it and, mostly, goes on into a telling: most of what can go wrong is there. */
const opening: fc.Arbitrary<(readonly [number, Happening])[]> = fc.constantFrom(
  [],
  [[0, { type: 'wake' }], [50, { type: 'language', language: 'es' }]],
  [[0, { type: 'wake' }], [50, { type: 'language', language: 'en' }], [50, { type: 'story', story: 'grown-ups' }]],
  [[0, { type: 'wake' }], [50, { type: 'language', language: 'en' }], [50, { type: 'story', story: 'kids' }]],
  [[0, { type: 'wake' }], [50, { type: 'language', language: 'en' }], [50, { type: 'story', story: 'short' }], [50, { type: 'go', index: 1 }], [50, { type: 'next' }], [50, { type: 'stayed', wanted: true }]],
  [[0, { type: 'wake' }], [50, { type: 'language', language: 'es' }], [50, { type: 'open', sheet: 'code' }], ...[...calledTo].map((letter): readonly [number, Happening] => [50, { type: 'letter', letter }])],
  [[0, { type: 'hours', open: false }], [50, { type: 'touch' }]],
  [[0, { type: 'staff-corner' }], [50, { type: 'unlocked' }]],
  [[0, { type: 'staff-corner' }], [50, { type: 'unlocked' }], [50, { type: 'clean' }]],
);
const visits = fc.tuple(opening, steps).map(([first, then]) => [...first, ...then]);

/** A real player ends what it plays; so does this one, before each step. */
function run(sequence: readonly (readonly [number, Happening])[], visit: (before: Session, happening: Happening, after: Session, player: Player, at: number, effects: readonly Effect[]) => void): { state: Session; at: number } {
  let state: Session = asleep(settings);
  let at = 0;
  const player = new Player();
  for (const [wait, happens] of sequence) {
    const before = state;
    at += wait;
    // News of a voice comes from the player only, and only of what it holds.
    const news = happens.type === 'voice-ended' || happens.type === 'voice-failed';
    if (news && player.takes.get(happens.take) === 'playing' && happens.type === 'voice-ended') player.takes.delete(happens.take);
    const step = reduce(state, { ...happens, at }, settings);
    state = step.state;
    for (const effect of step.effects) player.perform(effect);
    visit(before, happens, state, player, at, step.effects);
  }
  return { state, at };
}

test('never two voices, and never one that the visit does not know of', () => {
  fc.assert(fc.property(visits, (sequence) => void run(sequence, (_before, _happens, after, player) => agree(after, player))), { numRuns: RUNS });
});

test('asleep, attract only wakes', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (before, happens, after) => {
      if (!isAsleep(before)) return;
      if (happens.type === 'staff-corner') expect(after.screen).toBe('staff');
      else if (happens.type === 'hours' && !happens.open) expect(after).toEqual({ screen: 'closed', wokenUntil: null });
      else if (happens.type === 'wake') expect(after).toMatchObject({ screen: 'attract', choices: asleep(settings).choices, sheet: null });
      else expect(after).toEqual(before);
    })),
    { numRuns: RUNS },
  );
});

test('Next at the end goes to finish, from every other slide to the next', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (before, happens, after) => {
      if (before.screen !== 'slide' || happens.type !== 'next') return;
      const last = (settings.outline[before.language]?.stories[before.story]?.length ?? 0) - 1;
      expect(after).toMatchObject(before.index === last ? { screen: 'finish' } : { screen: 'slide', index: before.index + 1 });
    })),
    { numRuns: RUNS },
  );
});

test('left alone, every screen ends by itself, asleep or closed and dark, with everything wiped', () => {
  fc.assert(
    fc.property(visits, (sequence) => {
      const left = run(sequence, () => undefined);
      let { state } = left;
      for (let steps = 0; deadline(state, settings) !== null; steps += 1) {
        expect(steps, 'a visit left alone comes to an end').toBeLessThan(60);
        // Nothing is ever heard of a voice again: even a dead sound device must not hold the kiosk.
        state = reduce(state, { type: 'time', at: Math.max(left.at, deadline(state, settings) ?? 0) }, settings).state;
      }
      expect([asleep(settings), { screen: 'closed', wokenUntil: null }]).toContainEqual(state);
    }),
    { numRuns: RUNS },
  );
});

test('staff, cleaning and closed are silent, and keep nothing of a visit', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (before, _happens, after, player, at, effects) => {
      if (after.screen === 'staff' || after.screen === 'cleaning' || after.screen === 'closed') {
        expect(player.takes.size).toBe(0);
        expect(effects.filter(({ type }) => type === 'cue' || type === 'voice-start' || type === 'voice-resume')).toEqual([]);
      }
      if (after.screen === 'closed') expect(Object.keys(after).sort()).toEqual(['screen', 'wokenUntil']);
      if (after.screen === 'cleaning') expect(Object.keys(after).sort()).toEqual(['language', 'screen', 'until']);
      if (after.screen !== 'staff') return;
      expect(Object.keys(after).sort()).toEqual(['language', 'screen', 'stage', 'until']);
      expect(after.until - at).toBeLessThanOrEqual(PANEL_MS);
      if (before.screen !== 'staff') expect(effects.filter(({ type }) => type === 'volume')).toEqual([{ type: 'volume', volume: settings.volume }]);
      // Behind the pad there is one way only.
      if (after.stage === 'panel') expect(before.screen).toBe('staff');
    })),
    { numRuns: RUNS },
  );
});

test('while the screen is wiped nothing reacts, whatever happens, until its time is over', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (before, happens, after, _player, at, effects) => {
      if (before.screen !== 'cleaning') return;
      expect(before.until - at).toBeLessThanOrEqual(CLEANING_MS);
      if (happens.type === 'time' && at >= before.until) expect(after).toEqual(asleep(settings));
      else expect([after, effects]).toEqual([before, []]);
    })),
    { numRuns: RUNS },
  );
});

test('closing time cuts nothing off, and opening time opens nothing but what is closed', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (before, happens, after, _player, _at, effects) => {
      if (happens.type !== 'hours') return;
      expect(effects).toEqual([]);
      if (happens.open) expect(after).toEqual(before.screen === 'closed' ? asleep(settings) : before);
      else expect(after).toEqual(isAsleep(before) ? { screen: 'closed', wokenUntil: null } : before);
    })),
    { numRuns: RUNS },
  );
});

test('a visit always stands on a slide that exists', () => {
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (_before, _happens, after) => {
      const under = underneath(after);
      if (under.screen !== 'slide') return;
      const slides = settings.outline[under.language]?.stories[under.story] ?? [];
      expect(slides[under.index]).toBeDefined();
      expect(new Set(under.seen).size).toBe(under.seen.length);
      expect(under.seen).toContain(under.index);
    })),
    { numRuns: RUNS },
  );
});

test('the random visits reach every screen and every kind of voice', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(visits, (sequence) => void run(sequence, (_before, _happens, after) => {
      met.add(after.screen);
      if (after.screen === 'slide') met.add(after.voice.kind);
      if (after.screen === 'finish') met.add(after.stage.at);
      if (after.screen === 'staff') met.add(after.stage);
      if (after.screen === 'closed') met.add(after.wokenUntil === null ? 'dark' : 'woken');
      if ('aside' in after && after.aside !== null) met.add(`aside ${after.aside.of}`);
    })),
    { numRuns: RUNS },
  );
  expect([...met].sort()).toEqual(['aside answer', 'aside ask', 'aside because', 'aside finish', 'aside invite', 'aside needle', 'aside word', 'attract', 'choose', 'cleaning', 'closed', 'dark', 'ended', 'finish', 'invite', 'pad', 'panel', 'paused', 'points', 'question', 'reading', 'slide', 'speaking', 'staff', 'warning', 'woken']);
});
