/**
 * Five touches in the top left corner: how the staff ask for their panel.
 * Guarantees: one finger at a time, one touch after the other, nothing touched elsewhere in between, all within three
 * seconds; a wiping hand, a flat palm or a child that drums on the whole screen does not come to it.
 */
import { pxPerMm } from './contacts.ts';

export interface CornerTouch {
  /** px from the left and the top of the screen. */
  readonly x: number;
  readonly y: number;
  /** No other finger lies on the screen. */
  readonly alone: boolean;
  /** ms on a clock that never jumps. */
  readonly at: number;
}

/** Times of the touches that count so far, ms, oldest first. */
export type CornerTouches = readonly number[];

export const noTouches: CornerTouches = [];

export const CORNER_TOUCHES = 5;
/** From the first to the last touch, ms. */
export const CORNER_MS = 3_000;
/**
 * Side of the corner. Two fingers wide: whoever knows of it hits it without aiming, in passing, behind a cloth. A visitor's
 * controls need 20 mm each and stand apart, so that not one of them lies in it as a whole.
 */
export const CORNER_MM = 30;

/** px; `shortSide` of the screen in px. */
export function cornerSide(shortSide: number, diagonalInches: number): number {
  return CORNER_MM * pxPerMm(shortSide, diagonalInches);
}

export interface CornerStep {
  readonly touches: CornerTouches;
  /** This was the fifth. */
  readonly opens: boolean;
}

/** `side` of the corner in px. */
export function countTouch(touches: CornerTouches, { x, y, alone, at }: CornerTouch, side: number): CornerStep {
  if (!alone || x >= side || y >= side) return { touches: noTouches, opens: false };
  const counted = [...touches.filter((earlier) => at - earlier <= CORNER_MS), at];
  return counted.length < CORNER_TOUCHES ? { touches: counted, opens: false } : { touches: noTouches, opens: true };
}
