/** The needle is seen by who asks for it, and by nobody else; and what stands beside a slide. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { addressOf, deep, mount, one, SIZES, START } from './mount.ts';
import { richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

const SLIDE = 8;
const pictureUrl = (): string => (one('kiosk-picture') as HTMLElementTagNameMap['kiosk-picture']).url;
const words = (): string => deep('[part~="word"]').map((word) => word.textContent).join(' ');

async function onSlide(size: keyof typeof SIZES): ReturnType<typeof mount> {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send(...START, { type: 'display', change: { calm: true } }, { type: 'go', index: SLIDE });
  await kiosk.still();
  return kiosk;
}

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: one touch shows the needle with its words, lit as they are heard, and one puts it away', async (size) => {
  const kiosk = await onSlide(size);
  expect(kiosk.app.getAttribute('slide')).toBe('the-sample');
  expect(pictureUrl()).toBe(addressOf('the-sample'));
  await tap(middleOf(page.getByRole('button', { name: 'Show me the needle' }).element()));
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'needle', shown: true }]);
  expect(pictureUrl()).toBe(addressOf('the-sample.needle'));
  expect(words()).toContain('This is a drawing.');
  await kiosk.set({ asideWord: 5, word: 1 });
  expect(one('[part="word current"]').textContent).toBe('needle');
  expect(deep('[data-lit]').map((part) => part.dataset['part'])).toContain('needle');
  await tap(middleOf(page.getByRole('button', { name: 'Hide the needle' }).element()));
  await kiosk.still();
  expect(pictureUrl()).toBe(addressOf('the-sample'));
  expect(words()).not.toContain('This is a drawing.');
});

test('words of the needle are no place to speak from', async () => {
  const kiosk = await onSlide('portrait');
  await kiosk.send({ type: 'needle', shown: true });
  await tap(middleOf(one('[data-word="1"]')));
  expect(kiosk.told).toEqual([]);
});

function cross(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: the key and the question beside the slide are on screen at every size and reach, and nothing lies on the key', async (size) => {
  const kiosk = await onSlide(size);
  for (const lowReach of [false, true]) {
    for (const text of [1, 2, 3, 4] as const) {
      await kiosk.send({ type: 'display', change: { text, lowReach } });
      await kiosk.still();
      const where = `${size}, text ${text}${lowReach ? ', low reach' : ''}`;
      const key = page.getByRole('button', { name: 'Show me the needle' }).element().getBoundingClientRect();
      expect(Math.min(key.width, key.height), where).toBeGreaterThanOrEqual(96);
      expect(key.left, where).toBeGreaterThanOrEqual(0);
      expect(key.right, where).toBeLessThanOrEqual(innerWidth);
      if (lowReach && size === 'portrait') expect(key.top, where).toBeGreaterThanOrEqual(0.4 * innerHeight - 1);
      const beside = deep('.beside').filter((one) => one.getBoundingClientRect().height > 0);
      expect(beside.map((one) => one.textContent.replace(/\s+/g, ' ').trim()), where).toEqual(['May I stay with my child? Ask the care team.']);
      const box = beside[0]?.getBoundingClientRect() ?? key;
      expect(box.left, where).toBeGreaterThanOrEqual(0);
      expect(box.bottom, where).toBeLessThanOrEqual(one('.ground').getBoundingClientRect().top);
      expect(cross(box, one('kiosk-progress').getBoundingClientRect()), `${where}: on the progress`).toBe(false);
      expect(parseFloat(getComputedStyle(beside[0] ?? document.body).fontSize), where).toBeGreaterThanOrEqual(40);
      expect(cross(box, key), `${where}: one on the other`).toBe(false);
    }
  }
});
