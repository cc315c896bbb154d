/**
 * What was done to a kiosk and how long it took to be back.
 * Guarantees: pure; each kind of blow has its own figures, and a limit where one is promised.
 */
import { HEARTBEAT_LIMIT_MS } from '../../main/supervisor/supervisor.ts';
import { quantile } from './growth.ts';

/** From the blow to the first frame with the right screen, or from when a hang counts as one, 95 times of 100, ms. */
const BACK_MS = 3_000;

export type BlowKind = 'renderer killed' | 'page spins' | 'renderer stopped' | 'GPU process killed' | 'main process killed' | 'config mended' | 'burst of kills';

export interface Blow {
  readonly kind: BlowKind;
  /** From the blow to a painted frame with the right screen. */
  readonly ms: number;
}

/** ms; kinds without one are only told. */
const LIMITS: Readonly<Partial<Record<BlowKind, number>>> = {
  'renderer killed': BACK_MS,
  'GPU process killed': BACK_MS,
  'page spins': HEARTBEAT_LIMIT_MS + BACK_MS,
  'renderer stopped': HEARTBEAT_LIMIT_MS + BACK_MS,
};

export interface Figures {
  readonly kind: BlowKind;
  readonly n: number;
  /** All in ms. */
  readonly median: number;
  readonly p95: number;
  readonly max: number;
  readonly limit: number | undefined;
  /** Within the limit; true without one. */
  readonly holds: boolean;
}

export function figuresOf(blows: readonly Blow[]): Figures[] {
  return [...new Set(blows.map(({ kind }) => kind))].map((kind) => {
    const times = blows.filter((blow) => blow.kind === kind).map(({ ms }) => ms);
    const p95 = quantile(times, 0.95);
    const limit = LIMITS[kind];
    return { kind, n: times.length, median: quantile(times, 0.5), p95, max: Math.max(...times), limit, holds: limit === undefined || p95 <= limit };
  });
}

export function figuresText(figures: readonly Figures[]): string {
  return [
    'ms from the blow to a painted frame with the right screen:',
    ...figures.map(({ kind, n, median, p95, max, limit, holds }) => {
      const verdict = limit === undefined ? '' : holds ? `, within ${limit}` : `, OVER ${limit}`;
      return `  ${kind}: ${n} times, median ${Math.round(median)}, 95 of 100 within ${Math.round(p95)}, longest ${Math.round(max)}${verdict}`;
    }),
  ].join('\n');
}
