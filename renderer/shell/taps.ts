/**
 * A finger that is lifted where it came down has tapped.
 * Guarantees: told at once and exactly once, whatever the engine makes of the touch: after a quick swipe Chromium takes the
 * next tap for the end of a fling and tells no click. A second finger, a slide off the control, or a slip over the page is no tap.
 */
import { SLOP } from '#core/gesture/swipe.ts';

interface Finger {
  readonly pointer: number;
  /** Innermost element under it when it came down, whatever shadow root that lies in. */
  readonly target: Element;
  /** The control it came down on. */
  readonly control: Element | null;
  readonly x: number;
  readonly y: number;
}

/** More taps than this are never on their way at once. */
const REMEMBERED = 20;
const CONTROL = 'button, [role="button"]';

function fingerOf(event: PointerEvent): Finger | null {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const [target] = path;
  return target === undefined ? null : { pointer: event.pointerId, target, control: path.find((node) => node.matches(CONTROL)) ?? null, x: event.clientX, y: event.clientY };
}

function taps({ control, x, y }: Finger, event: PointerEvent): boolean {
  if (control === null) return Math.hypot(event.clientX - x, event.clientY - y) < SLOP * Math.min(innerWidth, innerHeight);
  const box = control.getBoundingClientRect();
  return event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
}

export function listenForTaps(): void {
  let finger: Finger | null = null;
  /** Pointers whose taps were told; the engine's own click of each may come late, after the next tap, or never. */
  const told: number[] = [];
  window.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'mouse') finger = event.isPrimary ? fingerOf(event) : null;
  }, { capture: true });
  window.addEventListener('pointercancel', () => {
    finger = null;
  }, { capture: true });
  // Last of all: what follows a finger (the page, the progress) has let it go by then.
  window.addEventListener('pointerup', (event) => {
    const lifted = finger;
    finger = null;
    if (lifted === null || lifted.pointer !== event.pointerId || !taps(lifted, event)) return;
    told.push(event.pointerId);
    if (told.length > REMEMBERED) told.shift();
    const { clientX, clientY, pointerId, pointerType } = event;
    lifted.target.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, cancelable: true, clientX, clientY, pointerId, pointerType, isPrimary: true, detail: 1 }));
  });
  window.addEventListener('click', (event) => {
    // The engine's own click of a touch that was told already; it may even land on what has appeared meanwhile.
    if (event.isTrusted && told.includes(event.pointerId)) event.stopImmediatePropagation();
  }, { capture: true });
}
