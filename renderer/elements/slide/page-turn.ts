/**
 * Moves two pages past each other: the one on screen, and at most one beside it.
 * Guarantees: only transforms; a turn takes at most `--m-turn` and can be taken up by a finger at any moment.
 * The picture follows at 0.85 of the finger, the words 1:1; each is measured in the width of its own place.
 */
import { animationEnd } from '../animation-end.ts';

/** The picture's share of the finger's way: what is behind moves less. */
const PICTURE_SHARE = 0.85;

/** One page: its picture and its words. */
export interface Leaf {
  readonly picture: HTMLElement;
  readonly words: HTMLElement;
}

/** -1: the page beside stands at the left, 1: at the right. */
export type Side = -1 | 1;

function widthOf(element: HTMLElement): number {
  return element.parentElement?.clientWidth ?? 0;
}

function shiftOf(element: HTMLElement): number {
  return new DOMMatrixReadOnly(getComputedStyle(element).transform).m41;
}

function place(element: HTMLElement, x: number): void {
  element.style.transform = x === 0 ? '' : `translate3d(${x}px, 0, 0)`;
}

/** How far the words of a page are from their place, in px; also in the middle of a turn. */
export function strayOf(leaf: Leaf): number {
  return shiftOf(leaf.words);
}

function halt(leaf: Leaf): void {
  for (const element of [leaf.picture, leaf.words]) for (const animation of element.getAnimations()) animation.cancel();
}

/** Shows the current page `offset` px from its place (to the right positive), and the other one beside it. */
export function follow(current: Leaf, other: Leaf | null, side: Side, offset: number): void {
  halt(current);
  place(current.picture, offset * PICTURE_SHARE);
  place(current.words, offset);
  if (other === null) return;
  halt(other);
  place(other.picture, side * widthOf(other.picture) + offset * PICTURE_SHARE);
  place(other.words, side * widthOf(other.words) + offset);
}

/** The current page goes to its place, the other one out of sight at `side`. Resolves true when it got there, false when it was taken up before. */
export async function settle(current: Leaf, other: Leaf | null, side: Side, durationMs: number, easing: string): Promise<boolean> {
  const ways: [HTMLElement, number][] = [
    [current.picture, 0],
    [current.words, 0],
  ];
  if (other !== null) ways.push([other.picture, side * widthOf(other.picture)], [other.words, side * widthOf(other.words)]);
  const from = ways.map(([element]) => shiftOf(element));
  for (const [element, to] of ways) {
    for (const animation of element.getAnimations()) animation.cancel();
    place(element, to);
  }
  // Without movement it is there, and not a frame later.
  if (durationMs === 0) return true;
  const turns = ways.map(([element, to], index) =>
    element.animate([{ transform: `translate3d(${from[index] ?? 0}px, 0, 0)` }, { transform: `translate3d(${to}px, 0, 0)` }], { duration: durationMs, easing }),
  );
  const arrived = await Promise.all(turns.map(animationEnd));
  return arrived.every(Boolean);
}
