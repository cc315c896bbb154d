/**
 * Fingers on the glass: real touch events, made by the browser itself.
 * Guarantees: what a test does here goes the way of a finger, hit test and pointer capture included.
 */
import { cdp } from 'vitest/browser';
import { nextFrame } from './mount.ts';

export interface Place {
  /** px from the left and the top of the tested page. */
  readonly x: number;
  readonly y: number;
}

/** The tested page lies in a frame, which may be moved and scaled. */
function onGlass({ x, y }: Place): Place {
  const frame = window.frameElement?.getBoundingClientRect();
  if (frame === undefined) return { x, y };
  const scale = frame.width / innerWidth;
  return { x: frame.left + x * scale, y: frame.top + y * scale };
}

async function send(type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: readonly Place[]): Promise<void> {
  const touchPoints = fingers.map((place, id) => ({ ...onGlass(place), id }));
  await command('Input.dispatchTouchEvent', { type, touchPoints });
}

function command(method: string, parameters: object): Promise<unknown> {
  return (cdp() as unknown as { send(method: string, parameters: object): Promise<unknown> }).send(method, parameters);
}

/** Fingers that are down; moved and lifted together, or one by one. */
export interface Fingers {
  move(...places: readonly Place[]): Promise<void>;
  /** Puts one more finger down beside those that lie there. */
  add(place: Place): Promise<void>;
  lift(): Promise<void>;
}

export async function down(place: Place): Promise<Fingers> {
  let lying: readonly Place[] = [place];
  await send('touchStart', lying);
  return {
    async move(...places) {
      lying = places;
      await send('touchMove', lying);
      // The browser hands moves over once a frame.
      await nextFrame();
    },
    async add(another) {
      lying = [...lying, another];
      await send('touchStart', lying);
    },
    async lift() {
      await send('touchEnd', []);
    },
  };
}

/** Frames within which a click follows a finger that was lifted, if any does: what was touched may be gone by then. */
const CLICK_FRAMES = 30;

/** Down and up; back when the click that the browser makes of it was heard. */
export async function tap(place: Place): Promise<void> {
  // A page that is still at work answers late, and a finger that lies too long is no tap.
  await nextFrame();
  await nextFrame();
  const finger = await down(place);
  const clicked = new Promise((resolve) => window.addEventListener('click', resolve, { once: true }));
  const waited = async (): Promise<void> => {
    for (let frame = 0; frame < CLICK_FRAMES; frame += 1) await nextFrame();
  };
  await Promise.all([finger.lift(), Promise.race([clicked, waited()])]);
}

/** Puts a finger down at `from`, moves it by `x` and `y` px in ten steps; still down. */
export async function drag(from: Place, x: number, y: number): Promise<Fingers> {
  const fingers = await down(from);
  for (let step = 1; step <= 10; step += 1) await fingers.move({ x: from.x + (x * step) / 10, y: from.y + (y * step) / 10 });
  return fingers;
}

/** The same way by a panel that speaks as a mouse does, pressed and let go. */
export async function mouseDrag(from: Place, x: number, y: number): Promise<void> {
  const mouse = (type: string, place: Place): Promise<unknown> => command('Input.dispatchMouseEvent', { type, ...onGlass(place), button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed', from);
  for (let step = 1; step <= 10; step += 1) {
    await mouse('mouseMoved', { x: from.x + (x * step) / 10, y: from.y + (y * step) / 10 });
    await nextFrame();
  }
  await mouse('mouseReleased', { x: from.x + x, y: from.y + y });
}

export function middleOf(element: Element): Place {
  const box = element.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
