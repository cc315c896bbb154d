/** The caption: words in part="word", the one being spoken in part="word current"; a touch on a word speaks from there. */
import { expect, test } from 'vitest';
import { TELLINGS } from '#core/show/telling.ts';
import type { TextStep } from '#core/session/state.ts';
import { deep, mount, one, SIZES, START } from './mount.ts';
import { middleOf, tap } from './touch.ts';

test('the word being spoken is marked, alone, and stays in view to the last', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'go', index: 2 });
  const words = kiosk.show.editions['en']?.stories['grown-ups']?.[2]?.main.words ?? [];
  await kiosk.still();
  expect(deep('[part="word current"]')).toEqual([]);
  for (const [index, word] of words.entries()) {
    await kiosk.set({ word: index });
    expect(one('[part="word current"]').textContent).toBe(word.text.replaceAll("'", '’'));
    expect(one('[part="word current"]').closest('[part="caption"]')).not.toBeNull();
  }
  expect(deep('[part="word"]').length).toBeGreaterThan(0);
});

test('a caption takes no more than the three lines kept for it', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'display', change: { calm: true } });
  const slides = kiosk.show.editions['en']?.stories['grown-ups'] ?? [];
  for (const [index, slide] of slides.entries()) {
    await kiosk.send({ type: 'go', index });
    await kiosk.still();
    for (const word of slide.main.words.keys()) {
      await kiosk.set({ word });
      const caption = one('[part="caption"]');
      expect(Math.round(caption.clientHeight / parseFloat(getComputedStyle(caption).lineHeight)), `${slide.id}, word ${word}`).toBeLessThanOrEqual(3);
    }
  }
});

const SIZED = (Object.keys(SIZES) as (keyof typeof SIZES)[]).flatMap((size) =>
  ([1, 2, 3, 4] as const).flatMap((text) => [false, true].map((lowReach): [keyof typeof SIZES, TextStep, boolean] => [size, text, lowReach])),
);

test.each(SIZED)('%s, text size %i, low reach %s: every word spoken, in every language and telling, is seen whole', async (size, text, lowReach) => {
  const kiosk = await mount({ size, pictures: false });
  const hidden: string[] = [];
  for (const language of ['en', 'es']) {
    for (const story of TELLINGS) {
      await kiosk.send({ type: 'wake' }, { type: 'start-over' }, { type: 'wake' }, { type: 'display', change: { text, lowReach, calm: true } }, { type: 'language', language }, { type: 'story', story });
      for (const [index, slide] of (kiosk.show.editions[language]?.stories[story] ?? []).entries()) {
        await kiosk.send({ type: 'go', index });
        await kiosk.still();
        for (const word of slide.main.words.keys()) {
          await kiosk.set({ word });
          const { top, bottom } = one('[part~="current"]').getBoundingClientRect();
          const held = one('.panel:not([aria-hidden])').shadowRoot?.querySelector('.held')?.getBoundingClientRect() ?? new DOMRect();
          // A word's box reaches a little over its line where lines stand close.
          if (bottom > held.bottom + 4 || top < held.top - 4) hidden.push(`${language} ${story} ${slide.id}, word ${word}: ${Math.round(Math.max(bottom - held.bottom, held.top - top))} px`);
        }
      }
    }
  }
  expect(hidden).toEqual([]);
});

test('a touch on a word speaks from that word', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await kiosk.still();
  await tap(middleOf(one('[data-word="3"]')));
  expect(kiosk.told).toEqual([{ type: 'seek', word: 3 }]);
});
