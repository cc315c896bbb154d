/** Chance from a seed. Guarantees: the same seed makes the same choices on every machine. */

export class Random {
  #state: number;

  /** `seed`: a whole number from 0 to 2³² − 1. */
  constructor(readonly seed: number) {
    this.#state = seed >>> 0;
  }

  /** 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.next() * from.length)];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** One of `from`, each as likely as its weight (0 or more) says; undefined when all weigh nothing. */
  weighed<T>(from: readonly T[], weight: (one: T) => number): T | undefined {
    const weights = from.map(weight);
    let left = this.next() * weights.reduce((sum, one) => sum + one, 0);
    return from.find((_, index) => {
      const here = weights[index] ?? 0;
      left -= here;
      return here > 0 && left < 0;
    });
  }
}

/** A seed nobody chose, to be printed with whatever it led to. */
export function anySeed(): number {
  return Math.floor(Math.random() * 2 ** 32);
}
