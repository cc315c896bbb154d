/** The staff's five touches: what opens the pad, and what never does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CORNER_MS, CORNER_TOUCHES, cornerSide, countTouch, noTouches, type CornerTouch } from '#core/gesture/corner.ts';

const SIDE = 120;

function opened(touches: readonly Partial<CornerTouch>[]): number {
  let counted = noTouches;
  let times = 0;
  for (const touch of touches) {
    const step = countTouch(counted, { x: 40, y: 40, alone: true, at: 0, ...touch }, SIDE);
    counted = step.touches;
    if (step.opens) times += 1;
  }
  return times;
}

const quick = Array.from({ length: CORNER_TOUCHES }, (_, index) => ({ at: index * 300 }));

describe('five touches', () => {
  test('in the corner open, four do not', () => {
    expect(opened(quick)).toBe(1);
    expect(opened(quick.slice(1))).toBe(0);
  });
  test('within three seconds from the first to the last, and not in longer', () => {
    const last = (at: number): number => opened([{ at: 0 }, { at: 700 }, { at: 1_400 }, { at: 2_100 }, { at }]);
    expect([last(CORNER_MS), last(CORNER_MS + 1)]).toEqual([1, 0]);
  });
  test('slow ones count from the last five', () => {
    expect(opened([{ at: 0 }, { at: 2_000 }, ...quick.map(({ at }) => ({ at: at + 3_500 }))])).toBe(1);
  });
  test.each<[string, Partial<CornerTouch>]>([['beside the corner', { x: SIDE }], ['below the corner', { y: SIDE }], ['with a second finger', { alone: false }]])('one %s starts anew', (_name, wrong) => {
    expect(opened([...quick.slice(0, 4), { at: 1_250, ...wrong }, { at: 1_300 }])).toBe(0);
  });
  test('open once: five more are needed for another time', () => {
    expect(opened([...quick, { at: 1_300 }])).toBe(1);
    expect(opened([...quick, ...quick.map(({ at }) => ({ at: at + 1_500 }))])).toBe(2);
  });
});

test('whatever is touched, it opens only on five in a row in the corner within three seconds', () => {
  const touch = fc.record({ x: fc.constantFrom(5, 60, 119, 300), y: fc.constantFrom(5, 119, 400), alone: fc.boolean(), wait: fc.integer({ min: 0, max: 900 }) }).map((one) => (one.wait % 3 === 0 ? one : { ...one, x: 60, y: 5, alone: true }));
  fc.assert(
    fc.property(fc.array(touch, { maxLength: 40, size: 'max' }), (touches) => {
      let at = 0;
      let counted = noTouches;
      let since: number[] = [];
      for (const { wait, ...one } of touches) {
        at += wait;
        const step = countTouch(counted, { ...one, at }, SIDE);
        counted = step.touches;
        since = one.alone && one.x < SIDE && one.y < SIDE ? [...since, at] : [];
        expect(step.opens).toBe(since.length >= CORNER_TOUCHES && at - (since.at(-CORNER_TOUCHES) ?? 0) <= CORNER_MS);
        if (step.opens) since = [];
      }
    }),
    { numRuns: 3_000 },
  );
});

test('the corner is 30 mm on every panel', () => {
  // A 21.5-inch panel is 267.7 mm wide.
  expect(cornerSide(1080, 21.5)).toBeCloseTo((30 / 267.7) * 1080, 0);
  expect(cornerSide(2160, 43)).toBeCloseTo(cornerSide(1080, 21.5));
});
