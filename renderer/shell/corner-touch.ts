/**
 * Listens for the staff's five touches.
 * Guarantees: never prevents what a visitor's control makes of any of them; heard before an element can stop it.
 */
import { cornerSide, countTouch, noTouches } from '#core/gesture/corner.ts';
import { now } from './clock.ts';

export function listenForCorner(diagonalInches: number, opened: () => void): void {
  let touches = noTouches;
  window.addEventListener('pointerdown', ({ clientX: x, clientY: y, isPrimary: alone }) => {
    const step = countTouch(touches, { x, y, alone, at: now() }, cornerSide(Math.min(innerWidth, innerHeight), diagonalInches));
    touches = step.touches;
    if (step.opens) opened();
  }, { capture: true, passive: true });
}
