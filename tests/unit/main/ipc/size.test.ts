/** How large a message may be: as large as the contract allows, and not much larger. */
import { expect, test } from 'vitest';
import { placeSchema } from '#core/bridge.ts';
import { DISPLAY_CHOICES, MAX_SECONDS, MAX_TIMES } from '#core/usage/counted.ts';
import { visitCountSchema } from '#core/usage/visit-count.ts';
import { isSmall } from '../../../../main/ipc/size.ts';

const NAME = 'a'.repeat(40);
const LANGUAGE = 'zh-Hans-CN';

test('the largest place and the largest count of a visit are small enough', () => {
  const place = placeSchema.parse({
    screen: 'slide', language: LANGUAGE, story: 'grown-ups', slide: 'x'.repeat(100), seen: Array.from({ length: 1_000 }, (_, index) => index), stopped: false, pace: 'visitor',
    picked: Array.from({ length: 100 }, () => 'x'.repeat(100)), choices: { volume: 0.4, muted: false, text: 4, captions: true, theme: 'contrast', calm: false, lowReach: false, spoken: true, scanning: 'medium' },
  });
  const count = visitCountSchema.parse({
    language: LANGUAGE, story: 'grown-ups', finished: true, end: 'start-over', choices: DISPLAY_CHOICES, languageChanges: MAX_TIMES,
    slides: Array.from({ length: 120 }, () => ({ story: 'grown-ups', slide: NAME, seconds: MAX_SECONDS })),
    words: Array.from({ length: 100 }, () => ({ term: NAME, times: MAX_TIMES })),
    questions: Array.from({ length: 100 }, () => NAME),
  });
  expect([isSmall(place), isSmall(count)]).toEqual([true, true]);
});

test('no larger than a few of them', () => {
  expect(isSmall('x'.repeat(60_001))).toBe(false);
  expect(isSmall(Array.from({ length: 1_501 }, () => 1))).toBe(false);
  expect(isSmall(Object.fromEntries(Array.from({ length: 1_501 }, (_, index) => [index, 1])))).toBe(false);
  expect(isSmall(new Map())).toBe(false);
});
