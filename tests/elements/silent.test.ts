/** A slide that nobody speaks shows its whole text, of every slide, language and telling, in both orientations. */
import { expect, test } from 'vitest';
import type { StoryId } from '#core/show/show.ts';
import { deep, DISPLAY, mount, one, SIZES, START } from './mount.ts';
import { drag } from './touch.ts';

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: the whole text fits, at 40 px or more, with a picture left', async (size) => {
  const kiosk = await mount({ spoken: false, size });
  for (const [language, edition] of Object.entries(kiosk.show.editions)) {
    for (const telling of Object.keys(edition.stories) as StoryId[]) {
      await kiosk.send({ type: 'wake' }, { type: 'start-over' }, { type: 'wake' }, { type: 'display', change: { calm: true } }, { type: 'language', language }, { type: 'story', story: telling });
      for (const [index, slide] of (edition.stories[telling] ?? []).entries()) {
        await kiosk.send({ type: 'go', index });
        await kiosk.still();
        const where = `${size} ${language} ${telling} ${slide.id}`;
        const caption = one('[part="caption"]');
        expect(caption.querySelectorAll('[part~="word"]'), where).toHaveLength(slide.main.words.length);
        expect(parseFloat(getComputedStyle(caption).fontSize), where).toBeGreaterThanOrEqual(40);
        const panel = one('.panel');
        expect(panel.scrollHeight, `${where}: height of the words`).toBeLessThanOrEqual(panel.clientHeight);
        expect(caption.getBoundingClientRect().bottom, `${where}: words above the stones`).toBeLessThanOrEqual(one('kiosk-progress').getBoundingClientRect().top + 1);
        expect(one('kiosk-tools').getBoundingClientRect().bottom, `${where}: tools on screen`).toBeLessThanOrEqual(innerHeight);
        expect(one('.picture').clientHeight, `${where}: picture`).toBeGreaterThanOrEqual(400);
      }
    }
  }
});

test('a narration that cannot be heard leaves the whole text, also when it has been read', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  const words = kiosk.show.editions['en']?.stories['grown-ups']?.[0]?.main.words ?? [];
  const shown = (): number => one('[part="caption"]').querySelectorAll('[part~="word"]').length;
  expect(shown()).toBeLessThan(words.length);
  await kiosk.send({ type: 'voice-failed', take: 1 });
  expect(shown()).toBe(words.length);
  kiosk.later(120_000);
  await kiosk.send({ type: 'time' });
  expect(kiosk.session).toMatchObject({ voice: { kind: 'ended' } });
  expect(shown()).toBe(words.length);
});

test('the page beside, seen while the finger drags, shows its whole text too', async () => {
  const kiosk = await mount({ spoken: false });
  await kiosk.send(...START);
  const finger = await drag({ x: 800, y: 500 }, -400, 0);
  await kiosk.still();
  const [, next] = kiosk.show.editions['en']?.stories['grown-ups'] ?? [];
  expect(deep('.panel[data-index="1"] kiosk-caption')[0]?.shadowRoot?.querySelectorAll('[part="word"]')).toHaveLength(next?.main.words.length ?? 0);
  await finger.lift();
});

test('a narration that is paused keeps its caption', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await kiosk.set({ word: 1 });
  const before = one('[part="caption"]').textContent;
  await kiosk.send({ type: 'pause' });
  expect(one('[part="caption"]').textContent).toBe(before);
});

test('finish fits in every language, telling and orientation', async () => {
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    const kiosk = await mount({ size });
    await kiosk.set({ config: { idle: { timeoutSeconds: 60, warningSeconds: 20 }, sound: { volume: 0.4, ceiling: 0.8 }, display: DISPLAY, clinic: { name: 'Blood and Marrow Clinic', questionsPhone: '555 0134 22' }, staff: false, hours: null } });
    for (const [language, edition] of Object.entries(kiosk.show.editions)) {
      for (const telling of Object.keys(edition.stories) as StoryId[]) {
        const last = edition.stories[telling]?.length ?? 0;
        await kiosk.send({ type: 'wake' }, { type: 'start-over' }, { type: 'wake' }, { type: 'display', change: { calm: true } }, { type: 'language', language }, { type: 'story', story: telling }, { type: 'go', index: last - 1 }, { type: 'next' }, { type: 'stayed', wanted: false });
        await kiosk.still();
        const where = `${size} ${language} ${telling}`;
        for (const selector of ['.page', '.carry']) {
          const sheet = one(selector);
          const lowest = Math.max(...[...sheet.querySelectorAll('li, p, .qr')].map((piece) => piece.getBoundingClientRect().bottom));
          expect(lowest, `${where} ${selector}`).toBeLessThanOrEqual(sheet.getBoundingClientRect().bottom - 8);
        }
        expect(one('.page').getBoundingClientRect().bottom, where).toBeLessThanOrEqual(one('.ground').getBoundingClientRect().top + 1);
        expect(one('.go').getBoundingClientRect().bottom, where).toBeLessThanOrEqual(innerHeight);
      }
    }
  }
});
