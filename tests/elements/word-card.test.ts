/** Hard words: dotted, large enough for a finger, explained on a card that is heard and closed. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { deep, mount, one, START } from './mount.ts';
import { richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

const SLIDE = 1;

async function onSlide(size: 'portrait' | 'landscape' = 'portrait'): ReturnType<typeof mount> {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send(...START, { type: 'go', index: SLIDE });
  await kiosk.still();
  return kiosk;
}

test.each(['portrait', 'landscape'] as const)('%s: a touch within 96 px height of a dotted word opens its card, beyond it speaks from the word touched', async (size) => {
  const kiosk = await onSlide(size);
  const { x, y } = middleOf(one('[data-term="marrow"]'));
  for (const off of [-46, 0, 46]) {
    await tap({ x, y: y + off });
    await kiosk.still();
    expect(kiosk.told, `${off} px`).toEqual([{ type: 'open', sheet: { term: 'marrow' } }]);
    await kiosk.send({ type: 'close' });
    kiosk.told.length = 0;
  }
  await tap(middleOf(one('[data-word="1"]')));
  expect(kiosk.told).toEqual([{ type: 'seek', word: 1 }]);
});

test('the card says the word and its meaning, word by word, and can be heard again', async () => {
  const kiosk = await onSlide();
  await tap(middleOf(one('[data-term="marrow"]')));
  await kiosk.set({ asideWord: 2 });
  const card = one('kiosk-word-card');
  expect(deep('h1', card.shadowRoot ?? card)[0]?.textContent).toBe('marrow');
  expect(deep('[part="word current"]', card.shadowRoot ?? card).map((word) => word.textContent)).toEqual(['spongy']);
  await kiosk.still();
  await tap(middleOf(page.getByRole('button', { name: 'Hear it again' }).element()));
  expect(kiosk.told.at(-1)).toEqual({ type: 'hear-word' });
  await tap(middleOf(page.getByRole('button', { name: 'Close' }).element()));
  await kiosk.still();
  expect(kiosk.session).toMatchObject({ screen: 'slide', sheet: null });
  expect(deep('kiosk-word-card')).toEqual([]);
});

test('a meaning that nobody speaks offers nothing to hear', async () => {
  const kiosk = await onSlide();
  await kiosk.send({ type: 'open', sheet: { term: 'silent' } });
  const card = one('kiosk-word-card').shadowRoot ?? document;
  expect(deep('[part="word"]', card).map((word) => word.textContent)).toEqual(['Nobody', 'speaks', 'this.']);
  expect(page.getByRole('button', { name: 'Hear it again' }).query()).toBeNull();
});

test('the keyboard opens a card as well', async () => {
  const kiosk = await onSlide();
  one('[data-term="marrow"]').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  expect(kiosk.told).toEqual([{ type: 'open', sheet: { term: 'marrow' } }]);
});

test('at every text size the card keeps to the screen', async () => {
  const kiosk = await onSlide();
  for (const text of [1, 2, 3, 4] as const) {
    await kiosk.send({ type: 'display', change: { text } }, { type: 'open', sheet: { term: 'marrow' } });
    await kiosk.still();
    const paper = one('kiosk-word-card').shadowRoot?.querySelector('.sheet');
    expect(paper?.getBoundingClientRect().top, `size ${text}`).toBeGreaterThanOrEqual(768);
    for (const button of deep('button', one('kiosk-word-card').shadowRoot ?? document)) {
      const box = button.getBoundingClientRect();
      expect(Math.min(box.width, box.height), `size ${text} ${button.textContent ?? ''}`).toBeGreaterThanOrEqual(96);
      expect(box.bottom).toBeLessThanOrEqual(innerHeight);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
    }
    await kiosk.send({ type: 'close' });
  }
});
