/** The screens that are not for visitors: how one comes to them, and how they end. */
import { describe, expect, test } from 'vitest';
import { deadline } from '#core/session/deadline.ts';
import type { Happening } from '#core/session/events.ts';
import { reduce } from '#core/session/reduce.ts';
import { CLEANING_MS, PAD_MS, PANEL_MS, WOKEN_MS } from '#core/session/staff.ts';
import { asleep, type Session } from '#core/session/state.ts';
import { onFirstSlide, settings, walk } from '../../support/sessions.ts';

const corner: Happening = { type: 'staff-corner' };
const pad = (at = 0): Session => walk([[at, corner]]).state;
const panel = (): Session => walk([[100, { type: 'unlocked' }]], pad()).state;
const cleaning = (): Session => walk([[200, { type: 'clean' }]], panel()).state;
const closed = (): Session => walk([[0, { type: 'hours', open: false }]]).state;

describe('the corner', () => {
  const warned = (): Session => walk([[300, { type: 'pause' }], [300 + settings.timeoutMs, { type: 'time' }]], onFirstSlide().state).state;
  const finish = (): Session => walk([[300, { type: 'go', index: 2 }], [400, { type: 'next' }]], onFirstSlide().state).state;
  test.each<[string, () => Session]>([
    ['attract', () => asleep(settings)],
    ['attract', () => walk([[0, { type: 'wake' }]]).state],
    ['choose', () => walk([[0, { type: 'wake' }], [1, { type: 'language', language: 'es' }]]).state],
    ['slide', () => onFirstSlide().state],
    ['finish', finish],
    ['warning', warned],
    ['closed', closed],
  ])('leads from %s to the pad', (screen, from) => {
    const before = from();
    expect(before.screen).toBe(screen);
    const language = screen === 'choose' ? 'es' : 'en';
    expect(walk([[90_000, corner]], before).state).toEqual({ screen: 'staff', stage: 'pad', language, until: 90_000 + PAD_MS });
  });
  test('leads nowhere without a PIN', () => {
    for (const state of [asleep(settings), onFirstSlide().state, closed()]) expect(reduce(state, { ...corner, at: 900 }, { ...settings, staff: false }).state).toEqual(state);
  });
  test('ends what was heard, and sets the volume back', () => {
    const { effects } = walk([[300, { type: 'louder' }], [400, corner]], onFirstSlide().state);
    expect(effects.slice(-3)).toEqual([{ type: 'voice-stop', take: 1 }, { type: 'prepare', urls: [] }, { type: 'volume', volume: settings.volume }]);
  });
  test('changes nothing on pad, panel and a screen that is wiped', () => {
    for (const state of [pad(), panel(), cleaning()]) expect(walk([[300, corner]], state).state).toEqual(state);
  });
});

describe('the pad', () => {
  test('closes by itself, later when it is touched', () => {
    expect(deadline(pad(), settings)).toBe(PAD_MS);
    const { state } = walk([[5_000, { type: 'touch' }], [PAD_MS, { type: 'time' }]], pad());
    expect(state).toMatchObject({ screen: 'staff', until: 5_000 + PAD_MS });
    expect(walk([[5_000 + PAD_MS, { type: 'time' }]], state).state).toEqual(asleep(settings));
  });
  test('the right PIN opens the panel; leaving it leads to attract', () => {
    expect(panel()).toEqual({ screen: 'staff', stage: 'panel', language: 'en', until: 100 + PANEL_MS });
    expect(walk([[50, { type: 'leave' }]], pad()).state).toEqual(asleep(settings));
  });
  test('is no way around the panel', () => {
    expect(walk([[50, { type: 'clean' }]], pad()).state).toEqual(pad());
  });
  test('speaks any language that is offered', () => {
    expect(walk([[50, { type: 'language', language: 'es' }]], pad()).state).toMatchObject({ language: 'es' });
    expect(walk([[50, { type: 'language', language: 'xx' }]], pad()).state).toMatchObject({ language: 'en' });
  });
});

describe('the panel', () => {
  test('closes by itself, later when it is touched', () => {
    const { state } = walk([[60_000, { type: 'touch' }], [100 + PANEL_MS, { type: 'time' }]], panel());
    expect(state).toMatchObject({ screen: 'staff', stage: 'panel', until: 60_000 + PANEL_MS });
    expect(walk([[60_000 + PANEL_MS, { type: 'time' }]], state).state).toEqual(asleep(settings));
  });
  test('leads to attract and to cleaning', () => {
    expect(walk([[300, { type: 'leave' }]], panel()).state).toEqual(asleep(settings));
    expect(cleaning()).toEqual({ screen: 'cleaning', language: 'en', until: 200 + CLEANING_MS });
  });
});

test.each<Happening>([{ type: 'unlocked' }, { type: 'leave' }, { type: 'clean' }, { type: 'hours', open: false }])('$type is not even a touch for a visit', (happening) => {
  const paused = walk([[300, { type: 'pause' }]], onFirstSlide().state).state;
  const warned = walk([[300 + settings.timeoutMs, { type: 'time' }]], paused).state;
  expect(warned.screen).toBe('warning');
  for (const state of [paused, warned]) expect(walk([[61_000, happening]], state).state).toEqual(state);
});

describe('cleaning', () => {
  test('ends when its time is over and not a moment before', () => {
    expect(deadline(cleaning(), settings)).toBe(200 + CLEANING_MS);
    expect(walk([[199 + CLEANING_MS, { type: 'time' }]], cleaning()).state).toEqual(cleaning());
    expect(walk([[200 + CLEANING_MS, { type: 'time' }]], cleaning()).state).toEqual(asleep(settings));
  });
});

describe('closed', () => {
  test('says its hours when it is touched, and again from the last touch on', () => {
    const { state } = walk([[1_000, { type: 'touch' }], [9_000, { type: 'touch' }], [1_000 + WOKEN_MS, { type: 'time' }]], closed());
    expect(state).toEqual({ screen: 'closed', wokenUntil: 9_000 + WOKEN_MS });
    expect(walk([[9_000 + WOKEN_MS, { type: 'time' }]], state).state).toEqual({ screen: 'closed', wokenUntil: null });
  });
  test('a visit is not begun', () => {
    expect(walk([[1, { type: 'wake' }], [2, { type: 'language', language: 'en' }], [3, { type: 'story', story: 'kids' }]], closed()).state.screen).toBe('closed');
  });
  test('opens with the hours', () => {
    expect(walk([[1_000, { type: 'touch' }], [2_000, { type: 'hours', open: true }]], closed()).state).toEqual(asleep(settings));
  });
  test('waits for attract to fall asleep', () => {
    const awake = walk([[0, { type: 'wake' }]]).state;
    expect(walk([[1, { type: 'hours', open: false }]], awake).state).toEqual(awake);
  });
});
