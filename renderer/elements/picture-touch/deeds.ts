/**
 * What a visitor's deeds change in a picture.
 * Guarantees: the same deeds always leave the same picture, in whatever order they came to be drawn, also when a choice
 * was changed; a part that a step lets appear is not seen before.
 */
import type { Activity } from '#core/show/show.ts';
import { elementsOf } from './part-at.ts';

/** Part → it is seen, for every part that a step shows or hides. `done`: indexes of the steps that were done, in their order. */
export function seenParts({ steps }: Pick<Activity, 'steps'>, done: readonly number[]): ReadonlyMap<string, boolean> {
  const seen = new Map<string, boolean>();
  const first = (part: string, now: boolean): void => {
    if (!seen.has(part)) seen.set(part, now);
  };
  for (const step of steps) {
    for (const part of step.shows) first(part, false);
    for (const part of step.hides) first(part, true);
  }
  for (const index of done) {
    for (const part of steps[index]?.shows ?? []) seen.set(part, true);
    for (const part of steps[index]?.hides ?? []) seen.set(part, false);
  }
  return seen;
}

export function applyDeeds(root: ParentNode, activity: Pick<Activity, 'steps'>, done: readonly number[]): void {
  for (const [part, seen] of seenParts(activity, done)) {
    for (const element of elementsOf(root, part)) {
      if (seen) element.removeAttribute('display');
      else element.setAttribute('display', 'none');
    }
  }
}

/** A small hop, stepped like a puppet moved by hand. By `translate`, which leaves the part's own transform alone. */
export function hop(root: ParentNode, part: string): void {
  for (const element of elementsOf(root, part)) {
    element.animate([{ translate: '0 0' }, { translate: '0 -16px' }, { translate: '0 0' }, { translate: '0 -7px' }, { translate: '0 0' }], { duration: 600, easing: 'steps(7)' });
  }
}
