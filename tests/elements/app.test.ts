/** What <kiosk-app> says of itself to tests, tools and style sheets (CONTRACT), and that the screens follow the session. */
import { expect, test } from 'vitest';
import { deep, DISPLAY, mount, one, START } from './mount.ts';

test('the app reflects screen, slide, language, telling and playing', async () => {
  const kiosk = await mount();
  const reflected = (): (string | null)[] => ['screen', 'slide', 'language', 'telling', 'playing'].map((name) => kiosk.app.getAttribute(name));
  expect(reflected()).toEqual(['attract', null, null, null, null]);
  await kiosk.send({ type: 'wake' }, { type: 'language', language: 'en' });
  expect(reflected()).toEqual(['choose', null, 'en', null, null]);
  await kiosk.send({ type: 'story', story: 'grown-ups' });
  await kiosk.set({ audible: true });
  expect(reflected()).toEqual(['slide', 'welcome', 'en', 'grown-ups', '']);
  await kiosk.send({ type: 'go', index: 2 });
  expect(kiosk.app.getAttribute('slide')).toBe('the-factory');
  await kiosk.send({ type: 'pause' });
  await kiosk.set({ audible: false });
  kiosk.later(60_000);
  await kiosk.send({ type: 'time' });
  expect(reflected()).toEqual(['warning', 'the-factory', 'en', 'grown-ups', null]);
  await kiosk.send({ type: 'touch' }, { type: 'go', index: 14 }, { type: 'next' });
  expect(reflected()).toEqual(['finish', null, 'en', 'grown-ups', null]);
  await kiosk.send({ type: 'start-over' });
  expect(reflected()).toEqual(['attract', null, null, null, null]);
});

test('what a visitor sets stands on <html>, and is gone with the visit', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'display', change: { text: 3, theme: 'contrast', calm: true, lowReach: true } });
  const { dataset } = document.documentElement;
  expect({ ...dataset }).toMatchObject({ text: '3', contrast: 'high', calm: '', reach: 'low', telling: 'grown-ups' });
  await kiosk.send({ type: 'language', language: 'en-GB' });
  expect(document.documentElement.lang).toBe('en-GB');
  await kiosk.send({ type: 'start-over' });
  expect(dataset['text']).toBe('1');
  expect(['contrast', 'calm', 'reach', 'telling'].filter((name) => name in dataset)).toEqual([]);
});

test('controls keep 20 mm on a smaller panel and never shrink on a larger one', async () => {
  const kiosk = await mount();
  const reach = (): string => document.documentElement.style.getPropertyValue('--reach');
  const config = { idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, clinic: {}, staff: false, hours: null };
  await kiosk.set({ config: { ...config, display: { ...DISPLAY, diagonalInches: 15.6 } } });
  expect(Number(reach())).toBeCloseTo(21.5 / 15.6);
  await kiosk.set({ config: { ...config, display: { ...DISPLAY, diagonalInches: 55 } } });
  expect(reach()).toBe('1');
});

test('a part of the picture carries data-lit while it is named, and only then', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'go', index: 2 });
  const words = kiosk.show.editions['en']?.stories['grown-ups']?.[2]?.main.words ?? [];
  const lit = (): string[] => [...new Set(deep('[data-lit]').map((part) => part.dataset['part'] ?? ''))];
  await kiosk.set({ word: words.findIndex((word) => word.parts.includes('red-cell')) });
  expect(lit()).toEqual(['red-cell']);
  expect(deep('kiosk-picture[lighting]')).toHaveLength(1);
  await kiosk.set({ word: words.findIndex((word) => word.parts.length === 0) });
  expect(lit()).toEqual([]);
  expect(deep('kiosk-picture[lighting]')).toHaveLength(0);
});

test('the mark of a draft stands on every slide that nobody reviewed', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  expect(one('.draft.slip').textContent).toBe('Draft, not yet reviewed by a clinician');
});
