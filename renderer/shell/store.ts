/**
 * The one place where the session lives while the kiosk runs: events in, effects out, one timer for its next deadline.
 * Guarantees: events reach the reducer one at a time, in the order of their time; listeners hear of every change once.
 */
import { deadline } from '#core/session/deadline.ts';
import type { Effect, Happening, SessionEvent } from '#core/session/events.ts';
import type { SessionSettings } from '#core/session/outline.ts';
import { reduce } from '#core/session/reduce.ts';
import { asleep, type Session } from '#core/session/state.ts';
import { now, startTimer } from './clock.ts';

export type Perform = (effect: Effect) => void;
/** Hears what the session has become, and through what. */
export type Listener = (session: Session, event: SessionEvent) => void;

export class Store {
  #session: Session;
  readonly #listeners = new Set<Listener>();
  readonly #queue: Happening[] = [];
  #busy = false;
  #stopTimer: (() => void) | null = null;

  constructor(
    readonly settings: SessionSettings,
    private readonly perform: Perform,
  ) {
    this.#session = asleep(settings);
  }

  get session(): Session {
    return this.#session;
  }

  /** Returns the function that ends the subscription. */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** An effect or a listener may dispatch again: that event waits for its turn. */
  dispatch(happening: Happening): void {
    this.#queue.push(happening);
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) this.#step(next);
    } finally {
      this.#busy = false;
    }
  }

  #step(happening: Happening): void {
    const before = this.#session;
    const event: SessionEvent = { ...happening, at: now() };
    const { state, effects } = reduce(before, event, this.settings);
    this.#session = state;
    for (const effect of effects) this.perform(effect);
    if (state === before) return;
    this.#awaitDeadline();
    for (const listener of this.#listeners) listener(state, event);
  }

  #awaitDeadline(): void {
    this.#stopTimer?.();
    const due = deadline(this.#session, this.settings);
    this.#stopTimer = due === null ? null : startTimer(due, () => this.dispatch({ type: 'time' }));
  }
}
