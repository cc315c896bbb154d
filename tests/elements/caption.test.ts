/** The caption: words in part="word", the one being spoken in part="word current"; a touch on a word speaks from there. */
import { expect, test } from 'vitest';
import { deep, mount, one, START } from './mount.ts';
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

test('a touch on a word speaks from that word', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await kiosk.still();
  await tap(middleOf(one('[data-word="3"]')));
  expect(kiosk.told).toEqual([{ type: 'seek', word: 3 }]);
});
