/**
 * Every finger and every key is activity; arrows turn pages; a key wakes the attract screen, and goes on from a warning.
 * Guarantees: heard before any element can stop it; never prevents what an element does with it, but of a key that only
 * wakes or goes on nothing else comes. Arrows belong to the control that has a use for them, and to a sheet.
 */
import type { Happening } from '#core/session/events.ts';
import type { Session } from '#core/session/state.ts';
import { isAsleep } from '#core/session/state.ts';
import { openSheet } from './operable.ts';

const WANTS_ARROWS = '[role="slider"], [role="radio"], [role="tab"]';

/** What a key means apart from being a touch, where no control has the focus that wants it for itself. */
function meaning(event: KeyboardEvent, root: Element): Happening | null {
  if (event.key === 'Escape') return { type: 'close' };
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return null;
  if (event.composedPath().some((node) => node instanceof Element && node.matches(WANTS_ARROWS)) || openSheet(root) !== null) return null;
  const onward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  return { type: event.key === onward ? 'next' : 'back' };
}

export interface TouchParts {
  readonly root: Element;
  readonly session: () => Session;
  readonly dispatch: (happening: Happening) => void;
}

export function listenForTouch({ root, session, dispatch }: TouchParts): void {
  window.addEventListener('pointerdown', () => dispatch({ type: 'touch' }), { capture: true, passive: true });
  window.addEventListener('keydown', (event) => {
    const before = session();
    const asleep = isAsleep(before);
    const means = asleep || before.screen === 'warning' ? null : meaning(event, root);
    dispatch({ type: 'touch' });
    if (asleep) dispatch({ type: 'wake' });
    if (means !== null) dispatch(means);
    // What gets the focus next would take the rest of this key for its own.
    if (asleep || before.screen === 'warning') event.preventDefault();
  }, { capture: true });
}
