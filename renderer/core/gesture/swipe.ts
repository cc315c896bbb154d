/**
 * Pointer samples → a page that follows the finger, and where it settles.
 * Guarantees: one finger, mostly sideways, or nothing; a second finger or a slip up or down ends the swipe where it began.
 */

export interface Sample {
  readonly type: 'down' | 'move' | 'up' | 'cancel';
  readonly pointer: number;
  /** px from the left and the top of the screen. */
  readonly x: number;
  readonly y: number;
  /** ms on a clock that never jumps. */
  readonly at: number;
}

interface Point {
  readonly x: number;
  readonly at: number;
}

export type Swipe =
  | { readonly kind: 'rest' }
  /** Down, and not yet clear whether it is a tap or a swipe. */
  | { readonly kind: 'undecided'; readonly pointer: number; readonly x: number; readonly y: number }
  /** The page follows: `offset` px, to the right positive. `trail`: the last points, for the speed. */
  | { readonly kind: 'following'; readonly pointer: number; readonly x: number; readonly offset: number; readonly trail: readonly Point[] }
  /** Neither tap nor swipe; waits until so many fingers are up. */
  | { readonly kind: 'void'; readonly fingers: number };

export type SwipeOutcome = 'left' | 'right' | 'stay';

export interface SwipeStep {
  readonly swipe: Swipe;
  /** Set once, when a following page is let go. */
  readonly outcome?: SwipeOutcome;
}

/** A finger that moved less is tapping, as a share of the screen's short side. */
export const SLOP = 0.022;
/** Sideways must be so many times up-or-down. */
const SIDEWAYS = 1.4;
/** The page turns when it was moved by this share of the width … */
export const TURN_SHARE = 0.28;
/** … or let go faster than this share of the width in a second, in the same direction. */
export const TURN_SPEED = 0.9;
/** Speed is taken over the last so many ms. */
const TRAIL_MS = 90;

export const atRest: Swipe = { kind: 'rest' };

function settle(offset: number, trail: readonly Point[], x: number, at: number, width: number): SwipeOutcome {
  const oldest = trail.find((point) => at - point.at <= TRAIL_MS);
  const speed = oldest === undefined || at === oldest.at ? 0 : ((x - oldest.x) / (at - oldest.at)) * 1000;
  const far = Math.abs(offset) >= TURN_SHARE * width && Math.sign(speed) !== -Math.sign(offset);
  const fast = Math.abs(speed) >= TURN_SPEED * width && Math.sign(speed) === Math.sign(offset);
  if (!far && !fast) return 'stay';
  return offset < 0 ? 'left' : 'right';
}

/** `width` and `shortSide` of the screen in px. */
export function follow(swipe: Swipe, sample: Sample, width: number, shortSide: number): SwipeStep {
  const over = sample.type === 'up' || sample.type === 'cancel';
  if (swipe.kind === 'rest') {
    return { swipe: sample.type === 'down' ? { kind: 'undecided', pointer: sample.pointer, x: sample.x, y: sample.y } : swipe };
  }
  if (swipe.kind === 'void') {
    const fingers = swipe.fingers + (sample.type === 'down' ? 1 : over ? -1 : 0);
    return { swipe: fingers <= 0 ? atRest : { kind: 'void', fingers } };
  }
  if (sample.type === 'down') {
    const second: Swipe = { kind: 'void', fingers: 2 };
    return swipe.kind === 'following' ? { swipe: second, outcome: 'stay' } : { swipe: second };
  }
  if (sample.pointer !== swipe.pointer) return { swipe };
  if (swipe.kind === 'undecided') {
    if (over) return { swipe: atRest };
    const dx = sample.x - swipe.x;
    const dy = sample.y - swipe.y;
    if (Math.hypot(dx, dy) < SLOP * shortSide) return { swipe };
    if (Math.abs(dx) < SIDEWAYS * Math.abs(dy)) return { swipe: { kind: 'void', fingers: 1 } };
    return { swipe: { kind: 'following', pointer: swipe.pointer, x: swipe.x, offset: dx, trail: [{ x: sample.x, at: sample.at }] } };
  }
  if (sample.type === 'cancel') return { swipe: atRest, outcome: 'stay' };
  const offset = sample.x - swipe.x;
  if (sample.type === 'up') return { swipe: atRest, outcome: settle(offset, swipe.trail, sample.x, sample.at, width) };
  const trail = [...swipe.trail.filter((point) => sample.at - point.at <= TRAIL_MS), { x: sample.x, at: sample.at }];
  return { swipe: { ...swipe, offset, trail } };
}
