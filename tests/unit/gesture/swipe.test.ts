/** A page follows one finger that goes sideways, and nothing else. */
import { describe, expect, test } from 'vitest';
import { atRest, follow, type Sample, type Swipe, type SwipeOutcome } from '#core/gesture/swipe.ts';

const WIDTH = 1080;

function drive(samples: readonly Sample[]): { swipe: Swipe; outcomes: SwipeOutcome[]; offsets: number[] } {
  let swipe: Swipe = atRest;
  const outcomes: SwipeOutcome[] = [];
  const offsets: number[] = [];
  for (const sample of samples) {
    const step = follow(swipe, sample, WIDTH, WIDTH);
    swipe = step.swipe;
    if (swipe.kind === 'following') offsets.push(swipe.offset);
    if (step.outcome !== undefined) outcomes.push(step.outcome);
  }
  return { swipe, outcomes, offsets };
}

/** One finger from (500, 500), moved by (dx, dy) in steps over `ms`. */
function stroke(dx: number, dy: number, ms: number, pointer = 1): Sample[] {
  const steps = 8;
  const moves = Array.from({ length: steps }, (_, index): Sample => {
    const share = (index + 1) / steps;
    return { type: 'move', pointer, x: 500 + dx * share, y: 500 + dy * share, at: ms * share };
  });
  return [{ type: 'down', pointer, x: 500, y: 500, at: 0 }, ...moves, { type: 'up', pointer, x: 500 + dx, y: 500 + dy, at: ms + 1 }];
}

describe('settles', () => {
  test.each([
    ['far to the left', stroke(-400, 20, 900), ['left']],
    ['far to the right', stroke(400, -20, 900), ['right']],
    ['short but fast', stroke(-140, 0, 60), ['left']],
    ['short and slow', stroke(-140, 0, 900), ['stay']],
    ['a tap', stroke(8, 6, 60), []],
    ['up', stroke(30, -500, 300), []],
    ['diagonal', stroke(-400, 330, 300), []],
  ] as const)('%s', (_name, samples, outcomes) => {
    expect(drive(samples).outcomes).toEqual(outcomes);
    expect(drive(samples).swipe).toEqual(atRest);
  });
  test('far, but thrown back at the end: stays', () => {
    const there = stroke(-400, 0, 600).slice(0, -1);
    const back: Sample[] = [{ type: 'move', pointer: 1, x: 140, y: 500, at: 640 }, { type: 'move', pointer: 1, x: 190, y: 500, at: 660 }, { type: 'up', pointer: 1, x: 195, y: 500, at: 670 }];
    expect(drive([...there, ...back]).outcomes).toEqual(['stay']);
  });
});

test('follows 1:1 from where the finger came down', () => {
  expect(drive(stroke(-400, 0, 400)).offsets).toEqual([-50, -100, -150, -200, -250, -300, -350, -400]);
});

test('a second finger ends it, and nothing begins until both are up', () => {
  const one = stroke(-300, 0, 300);
  const second: Sample = { type: 'down', pointer: 2, x: 800, y: 800, at: 200 };
  const { outcomes, swipe } = drive([...one.slice(0, 6), second, ...one.slice(6)]);
  expect(outcomes).toEqual(['stay']);
  expect(swipe).toEqual({ kind: 'void', fingers: 1 });
  expect(drive([...one.slice(0, 6), second, ...one.slice(6), { ...second, type: 'up' }, ...one]).outcomes).toEqual(['stay', 'left']);
});

test('a cancelled pointer leaves the page where it was', () => {
  expect(drive([...stroke(-400, 0, 300).slice(0, -1), { type: 'cancel', pointer: 1, x: 100, y: 500, at: 301 }]).outcomes).toEqual(['stay']);
});
