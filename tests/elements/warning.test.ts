/** The warning: seconds and ring agree, a touch on it presses nothing beneath, the visit goes on where it was. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mount, one, START, type Mounted } from './mount.ts';
import { middleOf, tap } from './touch.ts';

async function warned(): Promise<Mounted> {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'go', index: 2 }, { type: 'pause' });
  kiosk.later(60_000);
  await kiosk.send({ type: 'time' });
  await kiosk.set({ remaining: 20 });
  await kiosk.still();
  return kiosk;
}

test('the ring drains with the seconds', async () => {
  const kiosk = await warned();
  const dashes = (): string => getComputedStyle(one('.ring-left')).strokeDasharray;
  expect([one('.ring strong').textContent, dashes()]).toEqual(['20', '100px, 200px']);
  await kiosk.set({ remaining: 5 });
  expect([one('.ring strong').textContent, dashes()]).toEqual(['5', '25px, 200px']);
  expect(one('.ring').getAttribute('aria-label')).toBe('5 seconds left');
});

test('the key says that somebody is there', async () => {
  const kiosk = await warned();
  await tap(middleOf(page.getByRole('button', { name: "I'm still here", exact: true }).element()));
  expect(kiosk.told).toEqual([{ type: 'touch' }]);
  expect(kiosk.app.getAttribute('screen')).toBe('slide');
  expect(kiosk.app.getAttribute('slide')).toBe('the-factory');
});

test('a touch beside it presses nothing beneath', async () => {
  const kiosk = await warned();
  await tap(middleOf(one('.next')));
  expect(kiosk.told).toEqual([]);
});
