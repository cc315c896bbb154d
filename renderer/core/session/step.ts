/** A state and what it asks of the world, and how two such steps become one. */
import type { Effect } from './events.ts';

export interface Step<S> {
  readonly state: S;
  readonly effects: readonly Effect[];
}

export function only<S>(state: S, ...effects: Effect[]): Step<S> {
  return { state, effects };
}

/** The effects of both, in order. (Not "then": a module with such an export counts as a promise.) */
export function andThen<A, B>(step: Step<A>, next: (state: A) => Step<B>): Step<B> {
  const after = next(step.state);
  return { state: after.state, effects: [...step.effects, ...after.effects] };
}
