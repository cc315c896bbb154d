/** The progress: one slider; touch or slide and the nearest stone lights, lifting goes there; arrow keys too. */
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deep, mount, one, START } from './mount.ts';
import { down, middleOf } from './touch.ts';

function stone(index: number): Element {
  const found = one('.segs').querySelectorAll('i')[index];
  if (found === undefined) throw new Error(`no stone ${index}`);
  return found;
}

test('the stone under the finger shows its slide, and lifting goes there', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await kiosk.still();
  const slides = kiosk.show.editions['en']?.stories['grown-ups'] ?? [];
  const finger = await down(middleOf(stone(4)));
  await kiosk.app.updateComplete;
  expect(one('.preview span').textContent).toBe(slides[4]?.title);
  await finger.move(middleOf(stone(9)));
  await kiosk.still();
  expect(one('.preview span').textContent).toBe(slides[9]?.title);
  expect(one('.count').textContent).toBe('10 of 15');
  expect(kiosk.told).toEqual([]);
  await finger.lift();
  expect(kiosk.told).toEqual([{ type: 'go', index: 9 }]);
  await kiosk.still();
  expect(deep('.preview')).toEqual([]);
  expect(kiosk.app.getAttribute('slide')).toBe(slides[9]?.id);
});

test('it is a slider for those who cannot see it, and for keys', async () => {
  const kiosk = await mount();
  await kiosk.send(...START, { type: 'go', index: 3 });
  const slider = one('[role="slider"]');
  slider.focus();
  for (const [name, index] of [['ArrowRight', 4], ['ArrowLeft', 3], ['End', 14], ['Home', 0]] as const) {
    await userEvent.keyboard(`{${name}}`);
    await kiosk.still();
    expect(kiosk.told.at(-1)).toEqual({ type: 'go', index });
    expect(slider.getAttribute('aria-valuenow')).toBe(String(index + 1));
  }
  expect(slider.getAttribute('aria-valuemax')).toBe('15');
  expect(slider.getAttribute('aria-valuetext')).toMatch(/^1 of 15, /);
});

test('at the first slide Left goes nowhere', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  one('[role="slider"]').focus();
  await userEvent.keyboard('{ArrowLeft}');
  expect(kiosk.told).toEqual([]);
});
