/** Something to do on a kids' slide: by touching parts of the picture, never by a swipe, and never in the way of Next. */
import { expect, test } from 'vitest';
import { deep, mount, one, START } from './mount.ts';
import { richShow } from './rich-show.ts';
import { drag, middleOf, tap } from './touch.ts';

const KIDS = [...START.slice(0, 2), { type: 'story', story: 'kids' }] as const;
const seen = (part: string): boolean => deep(`[data-part="${part}"]`).some((one) => one.getBoundingClientRect().width > 0);
/** The largest piece of a part: a picture lies on several sheets. */
const size = (one: Element): number => one.getBoundingClientRect().width * one.getBoundingClientRect().height;
const part = (name: string): HTMLElement => deep(`[data-part="${name}"]`).sort((a, b) => size(b) - size(a))[0] ?? document.body;

async function onSlide(id: string): ReturnType<typeof mount> {
  const kiosk = await mount({ edit: richShow });
  const index = kiosk.show.editions['en']?.stories.kids?.findIndex((slide) => slide.id === id) ?? -1;
  await kiosk.send(...KIDS, { type: 'display', change: { calm: true } }, { type: 'go', index });
  await kiosk.still();
  expect(kiosk.app.getAttribute('slide')).toBe(id);
  return kiosk;
}

test('steps are done one after the other; each shows and hides its parts, the last one is answered', async () => {
  const kiosk = await onSlide('breathe');
  expect(one('.find').textContent).toContain('Touch Elephant');
  expect(['balloon-1', 'balloon-2'].map(seen)).toEqual([false, false]);
  await tap(middleOf(part('toy')));
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'do', part: 'toy' }]);
  expect(['balloon-1', 'balloon-2'].map(seen)).toEqual([true, false]);
  await tap(middleOf(part('child')));
  await kiosk.still();
  expect(['balloon-1', 'balloon-2'].map(seen)).toEqual([false, true]);
  expect(one('.find').textContent).toContain('What a big balloon.');
  expect(kiosk.session).toMatchObject({ aside: { of: 'answer' } });
  await kiosk.set({ asideWord: 3 });
  expect(one('[part="word current"]').textContent).toBe('balloon.');
  expect(deep('[data-lit]').map((lit) => lit.dataset['part'])).toContain('child');
});

test('a choice can be changed, and the picture with it', async () => {
  const kiosk = await onSlide('bandage');
  await tap(middleOf(part('bandage-coral')));
  await kiosk.still();
  expect(['placed-coral', 'placed-sage'].map(seen)).toEqual([true, false]);
  await tap(middleOf(part('bandage-sage')));
  await kiosk.still();
  expect(['placed-coral', 'placed-sage'].map(seen)).toEqual([false, true]);
});

test('a finger beside a small part means it all the same; far from it, nothing', async () => {
  const kiosk = await onSlide('bandage');
  const box = part('bandage-coral').getBoundingClientRect();
  await tap({ x: box.left - 12, y: box.top - 12 });
  expect(kiosk.told).toEqual([{ type: 'do', part: 'bandage-coral' }]);
  await tap({ x: 40, y: 400 });
  expect(kiosk.told).toHaveLength(1);
});

test('Next goes on, whatever is left to do', async () => {
  const kiosk = await onSlide('breathe');
  await tap(middleOf(one('.next')));
  await kiosk.still();
  expect(kiosk.app.getAttribute('slide')).not.toBe('breathe');
});

test('a deed is still to be seen when one comes back', async () => {
  const kiosk = await onSlide('bandage');
  await tap(middleOf(part('bandage-sage')));
  await kiosk.send({ type: 'next' });
  await kiosk.still();
  await kiosk.send({ type: 'back' });
  await kiosk.still();
  expect(['placed-coral', 'placed-sage'].map(seen)).toEqual([false, true]);
});

test('a swipe over the part is no touch, and turns the page', async () => {
  const kiosk = await onSlide('bandage');
  const finger = await drag(middleOf(part('bandage-coral')), 500, 0);
  await finger.lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'back' }]);
});
