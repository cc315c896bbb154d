/**
 * The two clocks that only eyes need: attract's next question and the warning's seconds.
 * Guarantees: they run only while their screen is shown, and change nothing of the session.
 */
import type { Session } from '#core/session/state.ts';
import { now, startTimer } from './clock.ts';

/** Attract changes its question so often, ms. */
const QUESTION_MS = 6_000;

export interface Ticks {
  /** Counts attract's turns from 0. */
  readonly question: number;
  /** Whole seconds left in the warning; 0 elsewhere. */
  readonly remaining: number;
}

export class Ticker {
  #ticks: Ticks = { question: 0, remaining: 0 };
  #stop: (() => void) | null = null;
  #beat = '';

  constructor(private readonly changed: () => void) {}

  get ticks(): Ticks {
    return this.#ticks;
  }

  /** To be told of every session. */
  follow(session: Session): void {
    const asleep = session.screen === 'attract' && session.awakeUntil === null;
    const beat = asleep ? 'question' : session.screen === 'warning' ? `warning ${session.until}` : '';
    if (beat === this.#beat) return;
    this.#beat = beat;
    this.#stop?.();
    this.#stop = null;
    if (asleep) this.#stop = startTimer(now() + QUESTION_MS, () => this.#nextQuestion());
    else if (session.screen === 'warning') this.#countDown(session.until);
  }

  #nextQuestion(): void {
    this.#tell({ ...this.#ticks, question: this.#ticks.question + 1 });
    this.#stop = startTimer(now() + QUESTION_MS, () => this.#nextQuestion());
  }

  #countDown(until: number): void {
    const remaining = Math.max(0, Math.ceil((until - now()) / 1000));
    this.#tell({ ...this.#ticks, remaining });
    if (remaining > 0) this.#stop = startTimer(until - (remaining - 1) * 1000, () => this.#countDown(until));
  }

  #tell(ticks: Ticks): void {
    this.#ticks = ticks;
    this.changed();
  }
}
