/**
 * The clocks that only eyes need: attract's next question, the seconds of a warning and those of cleaning.
 * Guarantees: they run only while their screen is shown, and change nothing of the session.
 */
import { isAsleep, type Session } from '#core/session/state.ts';
import { now, startTimer } from './clock.ts';

/** Attract changes its question so often, ms. */
const QUESTION_MS = 6_000;

export interface Ticks {
  /** Counts attract's turns from 0. */
  readonly question: number;
  /** Whole seconds left in a warning or while the screen is wiped; 0 elsewhere. */
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
    const asleep = isAsleep(session);
    const counted = session.screen === 'warning' || session.screen === 'cleaning' ? session : null;
    const beat = asleep ? 'question' : counted === null ? '' : `${counted.screen} ${counted.until}`;
    if (beat === this.#beat) return;
    this.#beat = beat;
    this.#stop?.();
    this.#stop = null;
    if (asleep) this.#stop = startTimer(now() + QUESTION_MS, () => this.#nextQuestion());
    else if (counted !== null) this.#countDown(counted.until);
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
