/** The judge of the soak can say no: what leaks is refused, what only flickers is not. */
import { describe, expect, test } from 'vitest';
import { growthFault, growthOf, median, quantile, type Series } from '../../soak/growth.ts';
import { Random } from '../../soak/random.ts';

/** 40 samples, 100 turns apart, each off by up to `flicker`. */
function series(valueAt: (turns: number) => number, flicker = 0): Series {
  const random = new Random(1);
  const points = Array.from({ length: 40 }, (_, index) => ({ turns: index * 100, value: valueAt(index * 100) + (random.next() - 0.5) * 2 * flicker }));
  return { name: 'heap', unit: 'MiB', limit: 5, noise: 1, points };
}

describe('growth', () => {
  test('the slope is that of the line, whatever the warm-up did', () => {
    const warming = series((turns) => (turns < 2500 ? 100 - turns / 40 : 25 + 0.002 * turns));
    expect(growthOf(warming, 2500)).toMatchObject({ turns: 1400, samples: 15 });
    expect(growthOf(warming, 2500)?.perThousand).toBeCloseTo(2);
    expect(growthOf(warming, 0)?.perThousand).not.toBeCloseTo(2);
  });

  test('a few odd samples do not tilt it', () => {
    const odd = series(() => 30);
    const points = odd.points.map((point, index) => (index > 35 ? { ...point, value: 300 } : point));
    expect(growthOf({ ...odd, points }, 0)?.perThousand).toBe(0);
  });

  test('a leak just over the limit is refused, also one that flickers; just under it is not', () => {
    expect(growthFault(series((turns) => 30 + 0.0052 * turns), 0)).toBe('heap grows by 5.20 MiB in 1000 turns (20.3 over 3900 turns, 40 samples); allowed are 5');
    expect(growthFault(series((turns) => 30 + 0.007 * turns, 3), 0)).toMatch(/^heap grows by/);
    expect(growthFault(series((turns) => 30 + 0.0048 * turns), 0)).toBeUndefined();
    expect(growthFault(series(() => 30, 8), 0)).toBeUndefined();
  });

  test('a rise within what one sample may be off says nothing', () => {
    const few = series((turns) => 30 + 0.02 * turns);
    expect(growthFault({ ...few, noise: 100 }, 0)).toBeUndefined();
    expect(growthFault({ ...few, noise: 70 }, 0)).toMatch(/^heap grows by 20\.00/);
  });

  test('too few samples are refused, not passed', () => {
    expect(growthFault(series(() => 30), 3700)).toMatch(/^heap: fewer than 5 samples/);
    expect(growthFault({ ...series(() => 30), points: [] }, 0)).toMatch(/^heap: fewer than 5 samples/);
  });
});

test('quantiles lie between their neighbours', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(quantile([10, 20], 0.95)).toBeCloseTo(19.5);
  expect(quantile([7], 0.95)).toBe(7);
  expect(() => median([])).toThrow(RangeError);
});
