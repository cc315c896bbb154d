/**
 * Whether something that is measured again and again grows.
 * Guarantees: pure. A line is laid through the samples after the warm-up: its slope is the median of the slopes between
 * all pairs of samples (Theil and Sen), so that a few odd samples do not tilt it. It grows too fast when the line rises by
 * more than `limit` in 1000 turns, and by more over the whole run than one sample may be off.
 */

export interface Series {
  readonly name: string;
  readonly unit: string;
  /** In the order of their turns. */
  readonly points: readonly Point[];
  /** Most that it may grow in 1000 turns of a page, in its unit. */
  readonly limit: number;
  /** What two samples of the same state may differ by, in its unit. */
  readonly noise: number;
}

export interface Point {
  /** Turns of a page since the start. */
  readonly turns: number;
  readonly value: number;
}

export interface Growth {
  /** In 1000 turns, in the unit of the series. */
  readonly perThousand: number;
  /** Turns from the first to the last judged sample. */
  readonly turns: number;
  readonly samples: number;
}

/** A line through fewer says nothing. */
export const FEWEST_SAMPLES = 5;

/** undefined: too few samples lie behind the warm-up. */
export function growthOf({ points }: Series, warmUpTurns: number): Growth | undefined {
  const judged = points.filter(({ turns }) => turns >= warmUpTurns);
  const [first, last] = [judged[0], judged.at(-1)];
  if (first === undefined || last === undefined || judged.length < FEWEST_SAMPLES) return undefined;
  const slopes = judged.flatMap((one, index) => judged.slice(index + 1).flatMap((other) => (other.turns > one.turns ? [(other.value - one.value) / (other.turns - one.turns)] : [])));
  return slopes.length === 0 ? undefined : { perThousand: median(slopes) * 1000, turns: last.turns - first.turns, samples: judged.length };
}

/** Why the series is refused; undefined: it does not grow. */
export function growthFault(series: Series, warmUpTurns: number): string | undefined {
  const { name, unit, limit, noise } = series;
  const growth = growthOf(series, warmUpTurns);
  if (growth === undefined) return `${name}: fewer than ${FEWEST_SAMPLES} samples after the warm-up of ${warmUpTurns} turns: nothing can be said of its growth`;
  const rise = (growth.perThousand * growth.turns) / 1000;
  if (growth.perThousand <= limit || rise <= noise) return undefined;
  return `${name} grows by ${growth.perThousand.toFixed(2)} ${unit} in 1000 turns (${rise.toFixed(1)} over ${growth.turns} turns, ${growth.samples} samples); allowed are ${limit}`;
}

/** @throws RangeError for none */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which the share (0 to 1) of the values lies, between two neighbours in proportion. @throws RangeError for none */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return low + (high - low) * (place - Math.floor(place));
}
