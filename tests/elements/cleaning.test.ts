/** Cleaning: nothing in it reacts, and its seconds are read from afar. */
import { expect, test } from 'vitest';
import { contrast } from './colour.ts';
import { deep, mount, one, SIZES, type Mounted } from './mount.ts';
import { tap } from './touch.ts';

const ORIENTATIONS = Object.keys(SIZES) as (keyof typeof SIZES)[];

async function wiping(size: keyof typeof SIZES = 'portrait', language = 'en'): Promise<Mounted> {
  const kiosk = await mount({ size });
  await kiosk.set({ languages: ['en', 'es'] });
  await kiosk.send({ type: 'staff-corner' }, { type: 'language', language }, { type: 'unlocked' }, { type: 'clean' });
  await kiosk.set({ remaining: 30 });
  await kiosk.still();
  return kiosk;
}

test('the ring drains with the seconds', async () => {
  const kiosk = await wiping();
  const seen = (): string[] => [one('.ring strong').textContent, getComputedStyle(one('.ring-left')).strokeDasharray, one('.ring').getAttribute('aria-label') ?? ''];
  expect(seen()).toEqual(['30', '100px, 200px', '30 seconds left']);
  await kiosk.set({ remaining: 6 });
  expect(seen()).toEqual(['6', '20px, 200px', '6 seconds left']);
});

test('fingers and keys find nothing', async () => {
  const kiosk = await wiping();
  expect(deep('button, a, [role="button"], [tabindex], input')).toEqual([]);
  const before = kiosk.session;
  for (const place of [{ x: 40, y: 40 }, { x: 540, y: 700 }, { x: 540, y: 960 }, { x: 1000, y: 1880 }]) await tap(place);
  await kiosk.send({ type: 'touch' }, { type: 'next' }, { type: 'staff-corner' }, { type: 'leave' });
  expect(kiosk.told).toEqual([]);
  expect(kiosk.session).toBe(before);
});

test.each(ORIENTATIONS.flatMap((size) => ['en', 'es'].map((language) => [size, language] as const)))('%s, %s: two languages, the staff\'s first, large and whole', async (size, language) => {
  const kiosk = await wiping(size, language);
  expect([kiosk.app.getAttribute('screen'), kiosk.app.getAttribute('language')]).toEqual(['cleaning', language]);
  const titles = ['Cleaning: the screen does not react', 'Limpieza: la pantalla no responde'];
  expect([one('h1').textContent, one('h2').textContent]).toEqual(language === 'en' ? titles : titles.reverse());
  expect(parseFloat(getComputedStyle(one('.ring strong')).fontSize)).toBeGreaterThanOrEqual(200);
  const paper = getComputedStyle(one('.moon-shape')).fill;
  for (const text of deep('h1, h2, p, strong', one('kiosk-cleaning').shadowRoot ?? document)) {
    const box = text.getBoundingClientRect();
    // On the paper, which leaves the corners free.
    for (const [x, y] of [[box.left, box.top], [box.right, box.top], [box.left, box.bottom], [box.right, box.bottom]] as const) {
      expect(one('kiosk-cleaning').shadowRoot?.elementsFromPoint(x, y).some((element) => element.matches('.moon-shape path')), `${text.textContent} at ${x}, ${y}`).toBe(true);
    }
    expect(contrast(getComputedStyle(text).color, paper), text.textContent).toBeGreaterThanOrEqual(7);
  }
});
