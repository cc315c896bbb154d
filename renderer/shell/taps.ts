/**
 * A finger that is lifted where it came down has tapped: by fingertip, knuckle, glove or pen, or by a mouse.
 * Guarantees: told at once and exactly once, whatever the engine makes of it: after a quick swipe Chromium takes the next
 * tap for the end of a fling and tells no click, a large contact it calls a tap. Pressed shows (`data-pressed`) as long as
 * lifting would act, and no longer. A palm reaches no element at all. What still rises is there as soon as it is touched.
 */
import { lift, nothingLies, presses, putDown, pxPerMm, RESTING_MS, spread, takeAway, type Contacts } from '#core/gesture/contacts.ts';
import { SLOP } from '#core/gesture/swipe.ts';
import { now, startTimer } from './clock.ts';
import { elementAt, wayOut } from './shadow-roots.ts';

/** What a tap is about to act on. */
export interface Tap {
  /** Innermost element under the finger when it came down, whatever shadow root that lies in. */
  readonly target: Element;
  /** The control it came down on; null: beside all controls. */
  readonly control: Element | null;
  /** ms on the session's clock, however late the page hears of it. */
  readonly liftedAt: number;
}

/** Asked before a tap acts. True: it has taken the tap, which then acts on nothing. */
export type Interceptor = (tap: Tap) => boolean;

interface Finger extends Omit<Tap, 'liftedAt'> {
  readonly x: number;
  readonly y: number;
  /** Where the control was when the finger came down: what moves away under a finger was meant all the same. */
  readonly box: DOMRect | null;
  /** Ends the wait for the moment from which it rests. */
  readonly lies: () => void;
}

const CONTROL = 'button, [role="button"], [role="slider"]';
const PRESSED = 'data-pressed';
/** Where all that touches is to be seen. */
const HEARS_PALMS = '[data-hears-palms]';

function shortSide(): number {
  return Math.min(innerWidth, innerHeight);
}

/** Puts what rises or appears under the finger where it goes to. True when anything did. */
function arrive(path: readonly EventTarget[]): boolean {
  const roots = path.filter((node) => node instanceof ShadowRoot);
  const entering = roots.flatMap((root) => root.getAnimations()).filter((one) => one instanceof CSSAnimation && one.playState === 'running' && Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
  for (const one of entering) one.finish();
  return entering.length > 0;
}

function targetOf(event: PointerEvent): Element | undefined {
  const path = event.composedPath();
  const met = arrive(path) ? elementAt(event.clientX, event.clientY) : null;
  return met ?? path.find((node) => node instanceof Element);
}

function within(box: DOMRect | null | undefined, { clientX: x, clientY: y }: PointerEvent): boolean {
  return box != null && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Lifted here, it means what it came down on. */
function inPlace({ control, box, x, y }: Finger, event: PointerEvent): boolean {
  return Math.hypot(event.clientX - x, event.clientY - y) < SLOP * shortSide() || within(box, event) || within(control?.getBoundingClientRect(), event);
}

export function listenForTaps(diagonalInches: number, before: readonly Interceptor[] = []): void {
  let contacts: Contacts = nothingLies;
  const fingers = new Map<number, Finger>();
  /** Contacts that turned out to be palms: elements hear no more of them. */
  const palms = new Set<number>();

  function show(pointer: number, pressed: boolean): void {
    fingers.get(pointer)?.control?.toggleAttribute(PRESSED, pressed);
  }

  function forget(pointer: number): void {
    show(pointer, false);
    fingers.get(pointer)?.lies();
    fingers.delete(pointer);
    contacts = takeAway(contacts, pointer);
  }

  function across(event: PointerEvent): number {
    return Math.max(event.width, event.height) / pxPerMm(shortSide(), diagonalInches);
  }

  function down(event: PointerEvent): void {
    const pointer = event.pointerId;
    if (event.button !== 0) return;
    forget(pointer);
    palms.delete(pointer);
    const target = targetOf(event);
    if (target === undefined) return;
    const control = wayOut(target).find((element) => element.matches(CONTROL)) ?? null;
    contacts = putDown(contacts, { pointer, across: across(event), onControl: control !== null, at: now() });
    const lies = startTimer(now() + RESTING_MS, () => show(pointer, false));
    fingers.set(pointer, { target, control, x: event.clientX, y: event.clientY, box: control?.getBoundingClientRect() ?? null, lies });
    show(pointer, presses(contacts, pointer));
    contacts = spreadTo(event);
  }

  /** As large as it is now. */
  function spreadTo(event: PointerEvent): Contacts {
    const pointer = event.pointerId;
    const after = spread(contacts, pointer, across(event));
    if (after !== contacts && !palms.has(pointer) && fingers.get(pointer)?.target.closest(HEARS_PALMS) == null) {
      palms.add(pointer);
      show(pointer, false);
      // Who follows this finger has to let go of it; of one that was a palm from the start nobody has heard.
      if (event.type !== 'pointerdown') fingers.get(pointer)?.target.dispatchEvent(new PointerEvent('pointercancel', { bubbles: true, composed: true, pointerId: pointer, pointerType: event.pointerType }));
    }
    return after;
  }

  window.addEventListener('pointerdown', (event) => {
    down(event);
    if (palms.has(event.pointerId)) event.stopImmediatePropagation();
  }, { capture: true });
  window.addEventListener('pointermove', (event) => {
    const finger = fingers.get(event.pointerId);
    if (finger === undefined) return;
    contacts = spreadTo(event);
    if (palms.has(event.pointerId)) event.stopImmediatePropagation();
    else show(event.pointerId, presses(contacts, event.pointerId) && inPlace(finger, event));
  }, { capture: true });
  for (const over of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(over, (event) => {
      if (!event.isTrusted || !palms.has(event.pointerId)) return;
      forget(event.pointerId);
      event.stopImmediatePropagation();
    }, { capture: true });
  }
  window.addEventListener('pointercancel', (event) => {
    if (event.isTrusted) forget(event.pointerId);
  }, { capture: true });
  // Last of all: what follows a finger (the page, the progress) has let it go by then.
  window.addEventListener('pointerup', (event) => {
    const finger = fingers.get(event.pointerId);
    if (finger === undefined) return;
    const { taps } = lift(contacts, event.pointerId, now(), inPlace(finger, event));
    forget(event.pointerId);
    if (!taps || before.some((taken) => taken({ ...finger, liftedAt: event.timeStamp }))) return;
    const { clientX, clientY, pointerId, pointerType } = event;
    finger.target.dispatchEvent(new PointerEvent('click', { bubbles: true, composed: true, cancelable: true, clientX, clientY, pointerId, pointerType, isPrimary: true, detail: 1 }));
  });
  window.addEventListener('click', (event) => {
    // The engine's own click of a finger, which comes late, after the next tap, for a palm, or never, and may land on what has
    // appeared meanwhile. A key's click has no pointer.
    if (event.isTrusted && event instanceof PointerEvent && event.pointerType !== '') event.stopImmediatePropagation();
  }, { capture: true });
}
