/** The swipe: the page follows the finger, turns by distance, and a slip does nothing. */
import { beforeEach, expect, test } from 'vitest';
import { deep, mount, one, START, type Mounted } from './mount.ts';
import { drag, mouseDrag, type Place } from './touch.ts';

const FROM: Place = { x: 640, y: 500 };
let kiosk: Mounted;

function shift(element: HTMLElement): number {
  return new DOMMatrixReadOnly(getComputedStyle(element).transform).m41;
}

beforeEach(async () => {
  kiosk = await mount();
  await kiosk.send(...START, { type: 'go', index: 2 });
  await kiosk.still();
});

test('to the left goes on, to the right goes back', async () => {
  await (await drag(FROM, -500, 20)).lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'next' }]);
  expect(kiosk.app.getAttribute('slide')).toBe('two-tests');
  await (await drag(FROM, 400, -20)).lift();
  await kiosk.still();
  expect(kiosk.told.at(-1)).toEqual({ type: 'back' });
  expect(kiosk.app.getAttribute('slide')).toBe('the-factory');
  expect(deep('.panel')).toHaveLength(1);
});

test('the words follow the finger 1:1, the picture at 0.85, the next page beside them', async () => {
  const finger = await drag(FROM, -200, 0);
  await kiosk.still();
  expect(shift(one('.panel[data-index="2"]'))).toBeCloseTo(-200, 0);
  expect(shift(one('.scene[data-index="2"]'))).toBeCloseTo(-170, 0);
  expect(shift(one('.panel[data-index="3"]'))).toBeCloseTo(1080 - 200, 0);
  await finger.move({ x: FROM.x + 100, y: FROM.y });
  await kiosk.still();
  expect(shift(one('.panel[data-index="2"]'))).toBeCloseTo(100, 0);
  expect(shift(one('.panel[data-index="1"]'))).toBeCloseTo(100 - 1080, 0);
  await finger.lift();
});

test('a page that is drawn back stays', async () => {
  const finger = await drag(FROM, -400, 0);
  for (const x of [-300, -200, -100, -60]) await finger.move({ x: FROM.x + x, y: FROM.y });
  await finger.lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([]);
  expect(shift(one('.panel'))).toBe(0);
});

test('a diagonal slip does nothing', async () => {
  await (await drag(FROM, -400, 390)).lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([]);
  expect(shift(one('.panel'))).toBe(0);
});

test('a second finger ends the swipe where it began', async () => {
  const fingers = await drag(FROM, -300, 0);
  await fingers.add({ x: 300, y: 700 });
  await fingers.move({ x: FROM.x - 500, y: FROM.y }, { x: 100, y: 700 });
  await fingers.lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([]);
  expect(shift(one('.panel'))).toBe(0);
});

test('in a script read from the right both ways are mirrored', async () => {
  document.documentElement.dir = 'rtl';
  try {
    const finger = await drag(FROM, 300, 0);
    await kiosk.still();
    expect(shift(one('.panel[data-index="3"]'))).toBeCloseTo(300 - 1080, 0);
    await finger.move({ x: FROM.x + 400, y: FROM.y });
    await finger.lift();
    await kiosk.still();
    expect(kiosk.told).toEqual([{ type: 'next' }]);
  } finally {
    document.documentElement.dir = '';
  }
});

test('a swipe that ends on a word does not seek', async () => {
  const word = one('[data-word="0"]').getBoundingClientRect();
  const place = { x: word.left + 400, y: word.top + 10 };
  await (await drag(place, -380, 0)).lift();
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'next' }]);
  await mouseDrag(place, -380, 0);
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'next' }, { type: 'next' }]);
});
