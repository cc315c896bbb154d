/** Where a visit goes on after a crash. */
import { expect, test } from 'vitest';
import type { Place } from '#core/session/place.ts';
import { createResume } from '../../../../main/supervisor/resume.ts';

const choices = { volume: 0.4, muted: false, text: 1, captions: true, theme: 'paper', calm: false, lowReach: false, spoken: false, scanning: 'off' } as const;

function slide(id: string): Place {
  return { screen: 'slide', language: 'en', story: 'kids', slide: id, seen: [0], stopped: false, pace: 'show', picked: [], choices };
}

test('at first, and on attract, there is nothing to come back to', () => {
  const resume = createResume();
  expect([resume.next(), resume.isIdle()]).toEqual([null, true]);
  resume.failed();
  expect(resume.next()).toBeNull();
  resume.at(slide('hello'));
  expect(resume.isIdle()).toBe(false);
  resume.at(null);
  resume.failed();
  expect([resume.next(), resume.isIdle()]).toEqual([null, true]);
});

test('a slide is come back to once; if its page fails there again, attract', () => {
  const resume = createResume();
  resume.at(slide('hello'));
  resume.failed();
  expect(resume.next()).toEqual(slide('hello'));
  resume.at(slide('hello'));
  resume.failed();
  expect([resume.next(), resume.isIdle()]).toEqual([null, true]);
});

test('also if it fails before it has come up, or after a choice on that slide', () => {
  const resume = createResume();
  resume.at(slide('hello'));
  resume.failed();
  resume.failed();
  expect(resume.next()).toBeNull();
  resume.at(slide('hello'));
  resume.failed();
  resume.at({ ...slide('hello'), choices: { ...choices, text: 4 } });
  resume.failed();
  expect(resume.next()).toBeNull();
});

test('another slide is a new place', () => {
  const resume = createResume();
  for (const id of ['hello', 'bye', 'hello']) {
    resume.at(slide(id));
    resume.failed();
    expect(resume.next()).toEqual(slide(id));
  }
});

test('forgotten when the machine slept', () => {
  const resume = createResume();
  resume.at(slide('hello'));
  resume.failed();
  resume.forget();
  expect([resume.next(), resume.isIdle()]).toEqual([null, true]);
});
