/** Fingers, palms and what rests: what of all that lies on the glass taps when it is lifted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lift, nothingLies, PALM_MM, presses, putDown, pxPerMm, RESTING_MS, spread, type Contact, type Contacts } from '#core/gesture/contacts.ts';

const finger = (pointer: number, more: Partial<Contact> = {}): Contact => ({ pointer, across: 9, onControl: true, at: 0, ...more });
const lying = (...contacts: readonly Contact[]): Contacts => contacts.reduce(putDown, nothingLies);
const taps = (contacts: Contacts, pointer: number, at = 200, inPlace = true): boolean => lift(contacts, pointer, at, inPlace).taps;

describe('one finger', () => {
  test.each([['a stylus', 1], ['a fingertip', 9], ['a knuckle', 18], ['a glove', 28], ['a panel that tells no size', 0]])('%s taps', (_name, across) => {
    expect(taps(lying(finger(1, { across })), 1)).toBe(true);
  });
  test('slid off its control it does not', () => {
    expect(taps(lying(finger(1)), 1, 200, false)).toBe(false);
  });
  test('a slow hand taps, what rests does not', () => {
    expect(taps(lying(finger(1)), 1, RESTING_MS)).toBe(true);
    expect(taps(lying(finger(1)), 1, RESTING_MS + 1)).toBe(false);
  });
  test('what was never put down taps nothing', () => {
    expect(taps(nothingLies, 1)).toBe(false);
  });
});

describe('a palm', () => {
  test('taps nothing, also when it rolls up to a fingertip', () => {
    expect(taps(lying(finger(1, { across: PALM_MM + 1 })), 1)).toBe(false);
    const rolled = spread(spread(lying(finger(1)), 1, PALM_MM + 1), 1, 9);
    expect(taps(rolled, 1)).toBe(false);
  });
  test('lies in no finger’s way, whichever came first', () => {
    const palm = finger(1, { across: 60 });
    expect(taps(lying(palm, finger(2)), 2)).toBe(true);
    expect(taps(lying(finger(2), palm), 2)).toBe(true);
    expect(taps(lying({ ...palm, onControl: false }, finger(2, { onControl: false })), 2)).toBe(true);
  });
});

describe('two fingers', () => {
  test('on two controls: the first counts', () => {
    const both = lying(finger(1), finger(2, { at: 50 }));
    expect(presses(both, 2)).toBe(false);
    expect(taps(both, 2)).toBe(false);
    expect(taps(lift(both, 2, 100, true).contacts, 1)).toBe(true);
  });
  test('the first of which has rested for long: the second counts', () => {
    expect(taps(lying(finger(1), finger(2, { at: RESTING_MS + 1 })), 2, RESTING_MS + 100)).toBe(true);
  });
  test('beside all controls mean nothing', () => {
    const both = lying(finger(1, { onControl: false }), finger(2, { onControl: false }));
    expect([taps(both, 1), taps(both, 2)]).toEqual([false, false]);
  });
  test('one of which only steadies a hand: the one on a control counts', () => {
    const both = lying(finger(1, { onControl: false }), finger(2));
    expect([taps(both, 1), taps(both, 2)]).toEqual([false, true]);
  });
});

test('a mm is a mm on every panel', () => {
  // A 21.5-inch panel is 267.7 mm high.
  expect(pxPerMm(1080, 21.5) * 267.7).toBeCloseTo(1080, -1);
  expect(pxPerMm(1080, 43)).toBeCloseTo(pxPerMm(1080, 21.5) / 2);
});

describe('whatever lies there', () => {
  interface Step { readonly contact: Contact; readonly inPlace: boolean; readonly lifts: boolean }
  const step = fc.record({
    contact: fc.record({ pointer: fc.nat(4), across: fc.constantFrom(0, 6, 20, PALM_MM + 5, 90), onControl: fc.boolean(), at: fc.constant(0) }),
    inPlace: fc.boolean(),
    lifts: fc.boolean(),
  });
  /** The pointers that tapped, in order; steps 100 ms apart; a pointer that lies there is not put down again. */
  const play = (steps: readonly Step[]): { readonly tapped: readonly string[]; readonly contacts: Contacts } => {
    let contacts = nothingLies;
    const tapped: string[] = [];
    steps.forEach(({ contact, inPlace, lifts }, index) => {
      const at = index * 100;
      const there = contacts.some((one) => one.pointer === contact.pointer);
      if (!lifts && !there) contacts = putDown(contacts, { ...contact, at });
      if (!lifts || !there) return;
      const step = lift(contacts, contact.pointer, at, inPlace);
      contacts = step.contacts;
      if (step.taps) tapped.push(`${index}`);
    });
    return { tapped, contacts };
  };

  test('at most one control is pressed', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      expect(play(steps).contacts.filter((one) => one.onControl && one.presses).length).toBeLessThanOrEqual(1);
    }));
  });

  test('palms change nothing of what the fingers do', () => {
    const palms = new Set([3, 4]);
    const mixed = fc.array(step, { maxLength: 30 }).map((steps) => steps.map((one) => ({ ...one, contact: { ...one.contact, across: palms.has(one.contact.pointer) ? 90 : Math.min(one.contact.across, 20) } })));
    fc.assert(fc.property(mixed, (steps) => {
      // In place of a palm nothing happens.
      const without = steps.map((one) => (palms.has(one.contact.pointer) ? { ...one, lifts: true, contact: { ...one.contact, pointer: 99 } } : one));
      expect(play(steps).tapped).toEqual(play(without).tapped);
    }));
  });

  test('a finger alone on the glass always taps in its place', () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), fc.boolean(), fc.integer({ min: 0, max: PALM_MM }), (steps, onControl, across) => {
      const emptied = play(steps).contacts.reduce((left, one) => lift(left, one.pointer, 5_000, true).contacts, play(steps).contacts);
      expect(taps(putDown(emptied, finger(9, { onControl, across, at: 6_000 })), 9, 6_300)).toBe(true);
    }));
  });
});
