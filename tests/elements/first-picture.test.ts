import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liftFirstPicture } from '../../renderer/shell/first-picture.ts';

const cover = (): Element | null => document.querySelector('.first-picture');

beforeEach(() => {
  const element = document.createElement('div');
  element.className = 'first-picture';
  document.body.append(element);
});

afterEach(() => {
  vi.useRealTimers();
  cover()?.remove();
});

test('the first picture stays until what it covers is drawn, and then it is gone', async () => {
  let drawn = (): void => undefined;
  const lifted = liftFirstPicture(new Promise<void>((resolve) => (drawn = resolve)));
  await new Promise((resolve) => requestAnimationFrame(resolve));
  expect(cover()).not.toBeNull();
  drawn();
  await lifted;
  expect(cover()).toBeNull();
});

test('it is lifted when nothing is ever drawn', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const lifted = liftFirstPicture(new Promise(() => undefined));
  await vi.advanceTimersByTimeAsync(2_000);
  await lifted;
  expect(cover()).toBeNull();
});

test('it is lifted when drawing fails', async () => {
  await liftFirstPicture(Promise.reject(new Error('not drawn')));
  expect(cover()).toBeNull();
});
