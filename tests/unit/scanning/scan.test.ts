/** The mark of one-switch scanning: a round, its groups, and what a press does. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, begin, GROUP_SIZE, ONE_BY_ONE, planOf, press, type Plan, type Scan, type Stop } from '#core/scanning/scan.ts';

const stops = (...groups: readonly number[]): Stop[] => groups.map((group, index) => ({ id: index + 1, group, first: false }));
const few = planOf(stops(1, 1, 2));
/** Two groups of three, and one that stands alone. */
const many = planOf(stops(1, 1, 1, 2, 2, 2, 3));

function walked(plan: Plan, steps: number, from: Scan = begin(plan)): Scan[] {
  const seen = [from];
  for (let step = 1; step < steps; step += 1) seen.push(advance(plan, seen.at(-1) ?? from));
  return seen;
}

describe('few stops', () => {
  test('come up one by one, round and round', () => {
    expect(walked(few, 5).map(({ group }) => group)).toEqual([[1], [2], [3], [1], [2]]);
  });
  test('a press acts, and the mark stays for another', () => {
    const second = advance(few, begin(few));
    expect(press(few, second)).toEqual({ scan: second, act: 2 });
  });
  test('the round begins with the one that asks for it', () => {
    expect(planOf([{ id: 1, group: 1, first: false }, { id: 2, group: 1, first: true }])).toEqual([[2], [1]]);
  });
});

describe('many stops', () => {
  test('come up in the groups they stand in', () => {
    expect(many).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
  });
  test('the first one of a round stands alone, and the others stay together', () => {
    const round = stops(1, 1, 1, 2, 2, 2, 2).map((stop) => ({ ...stop, first: stop.id === 3 }));
    expect(planOf(round)).toEqual([[3], [1, 2], [4, 5, 6, 7]]);
  });
  test('a press leads into the group, the next one acts; unpressed, the mark leaves it after one pass', () => {
    const into = press(many, begin(many));
    expect(into).toEqual({ scan: { group: [1, 2, 3], one: 1 }, act: null });
    expect(press(many, advance(many, into.scan)).act).toBe(2);
    expect(walked(many, 4, into.scan).at(-1)).toEqual({ group: [4, 5, 6], one: null });
  });
  test('a group of one needs no second press', () => {
    expect(press(many, { group: [7], one: null }).act).toBe(7);
  });
});

describe('a screen that changes under the mark', () => {
  test('what is left of the group is gone on from', () => {
    expect(advance(planOf(stops(1, 1, 1, 2, 2, 2, 3, 3).slice(1)), { group: [1, 2, 3], one: null })).toEqual({ group: [4, 5, 6], one: null });
  });
  test('of what is gone nothing is acted on: the round begins anew', () => {
    expect(advance(few, { group: [9], one: null })).toEqual(begin(few));
    expect(press(few, { group: [9], one: 9 })).toEqual({ scan: begin(few), act: null });
    expect(press([], begin([]))).toEqual({ scan: { group: [], one: null }, act: null });
  });
});

describe('any screen', () => {
  const screen = fc.array(fc.record({ group: fc.nat(4), first: fc.boolean() }), { minLength: 1, maxLength: 40 }).map((all) => {
    const first = all.findIndex((one) => one.first);
    return all.map((one, index): Stop => ({ id: index + 1, group: one.group, first: index === first }));
  });

  test('every stop comes up exactly once a round', () => {
    fc.assert(fc.property(screen, (all) => {
      expect(planOf(all).flat().sort((a, b) => a - b)).toEqual(all.map((stop) => stop.id));
    }));
  });

  test('every stop is reached by one press or two, within one round and one group', () => {
    fc.assert(fc.property(screen, fc.nat(39), (all, which) => {
      const id = (which % all.length) + 1;
      const plan = planOf(all);
      const onGroup = walked(plan, plan.length).find(({ group }) => group.includes(id));
      expect(onGroup).toBeDefined();
      const pressed = press(plan, onGroup ?? begin(plan));
      const acts = pressed.act ?? walked(plan, GROUP_SIZE, pressed.scan).flatMap((scan) => (scan.one === id ? (press(plan, scan).act ?? []) : []))[0];
      expect(acts).toBe(id);
    }));
  });

  test('the mark comes round to where it began', () => {
    fc.assert(fc.property(screen, (all) => {
      const plan = planOf(all);
      expect(walked(plan, plan.length + 1).at(-1)).toEqual(begin(plan));
    }));
  });

  test('stops that stand together in one list make a round no longer than it has to be', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 40 }), (number) => {
      const plan = planOf(stops(...Array.from({ length: number }, () => 1)));
      expect(plan.length).toBe(number <= ONE_BY_ONE ? number : Math.ceil(number / GROUP_SIZE));
      expect(Math.max(...plan.map((group) => group.length))).toBeLessThanOrEqual(GROUP_SIZE);
    }));
  });
});
