/** The attract loop: the first touch only wakes, the second one chooses; nothing changes under the finger. */
import { expect, test } from 'vitest';
import { ends, mount, moving, one } from './mount.ts';
import { middleOf, tap } from './touch.ts';

test('the first touch wakes and presses nothing of what lies under the finger', async () => {
  const kiosk = await mount();
  const english = middleOf(one('.go[lang="en"]'));
  await tap(english);
  expect(kiosk.told).toEqual([{ type: 'wake' }]);
  await kiosk.still();
  expect(kiosk.app.getAttribute('screen')).toBe('attract');
  await tap(english);
  expect(kiosk.told).toEqual([{ type: 'wake' }, { type: 'language', language: 'en' }]);
  await kiosk.still();
  expect(kiosk.app.getAttribute('screen')).toBe('choose');
});

test('the questions take turns while it sleeps and stand still while it is awake', async () => {
  const kiosk = await mount();
  const question = (): string => one('.display-t').textContent;
  const first = question();
  const turns = kiosk.show.languages.length;
  await kiosk.set({ question: turns });
  const second = question();
  expect(second).not.toBe(first);
  await kiosk.send({ type: 'wake' });
  await kiosk.set({ question: 2 * turns });
  expect(question()).toBe(second);
});

test('each turn is in the next language', async () => {
  const kiosk = await mount();
  const spoken: string[] = [];
  for (let turn = 0; turn < kiosk.show.languages.length; turn += 1) {
    await kiosk.set({ question: turn });
    spoken.push(one('.text').lang);
  }
  expect(spoken).toEqual(kiosk.show.languages);
});

test('under No movement the loop stands still', async () => {
  const kiosk = await mount();
  await kiosk.still();
  const endless = (): Animation[] => moving().filter((animation) => !ends(animation));
  expect(endless().length).toBeGreaterThan(0);
  await kiosk.send({ type: 'wake' }, { type: 'display', change: { calm: true } });
  expect(endless()).toEqual([]);
});
