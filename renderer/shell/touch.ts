/**
 * Every finger and every key is activity; arrows turn pages; a key wakes the attract screen.
 * Guarantees: heard before any element can stop it; never prevents what an element does with it.
 */
import type { Happening } from '#core/session/events.ts';

/** What a key means apart from being a touch, where no control has the focus that wants it for itself. */
function meaning(event: KeyboardEvent, asleep: boolean): Happening | null {
  if (asleep) return { type: 'wake' };
  const wanted = event.composedPath().some((node) => node instanceof Element && node.getAttribute('role') === 'slider');
  if (wanted) return null;
  const mirrored = document.documentElement.dir === 'rtl';
  if (event.key === 'ArrowRight') return { type: mirrored ? 'back' : 'next' };
  if (event.key === 'ArrowLeft') return { type: mirrored ? 'next' : 'back' };
  if (event.key === 'Escape') return { type: 'close' };
  return null;
}

/** `asleep` tells whether attract waits for its first touch. */
export function listenForTouch(dispatch: (happening: Happening) => void, asleep: () => boolean): void {
  window.addEventListener('pointerdown', () => dispatch({ type: 'touch' }), { capture: true, passive: true });
  window.addEventListener('keydown', (event) => {
    const means = meaning(event, asleep());
    dispatch({ type: 'touch' });
    if (means !== null) dispatch(means);
  }, { capture: true });
}
