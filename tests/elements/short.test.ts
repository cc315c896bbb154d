/** Two minutes: a narrow door beside the two others, and a cell in Topics that leads there and back. */
import { expect, test } from 'vitest';
import { deep, mount, one, SIZES, START } from './mount.ts';
import { richShow } from './rich-show.ts';
import { middleOf, tap } from './touch.ts';

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: the narrow door opens the short story, and stands clear of the others at every size and reach', async (size) => {
  const kiosk = await mount({ edit: richShow, size });
  await kiosk.send(...START.slice(0, 2));
  for (const lowReach of [false, true]) {
    for (const text of [1, 2, 3, 4] as const) {
      await kiosk.send({ type: 'display', change: { text, lowReach } });
      await kiosk.still();
      const where = `${size}, text ${text}${lowReach ? ', low reach' : ''}`;
      const door = one('.door.short').getBoundingClientRect();
      expect(door.height, where).toBeGreaterThanOrEqual(96);
      expect(one('.door.short strong').scrollWidth, where).toBeLessThanOrEqual(one('.door.short strong').clientWidth + 1);
      expect(one('.door.short .door-t').getBoundingClientRect().right, where).toBeLessThanOrEqual(innerWidth);
      expect(door.bottom, where).toBeLessThanOrEqual(one('.ground').getBoundingClientRect().top + 1);
      for (const other of deep('.door:not(.short)')) {
        const words = other.querySelector('.door-t')?.getBoundingClientRect();
        const { top, bottom, right } = other.getBoundingClientRect();
        // Below the others, or where a low reach has little height, beside them.
        const below = !(lowReach && size === 'landscape');
        if (below) expect(bottom, where).toBeLessThanOrEqual(door.top + 1);
        else expect(right, where).toBeLessThanOrEqual(door.left + 1);
        expect(words?.bottom, where).toBeLessThanOrEqual((below ? door.top : bottom) - 16);
        expect(words?.top, where).toBeGreaterThanOrEqual(top - 1);
      }
    }
  }
  await kiosk.send({ type: 'display', change: { text: 1, lowReach: false } });
  await kiosk.still();
  await tap(middleOf(one('.door.short')));
  expect(kiosk.told).toEqual([{ type: 'story', story: 'short' }]);
  expect(kiosk.app.getAttribute('telling')).toBe('grown-ups');
});

test('the last cell of Topics changes to the short story, and back to the whole one', async () => {
  const kiosk = await mount({ edit: richShow });
  await kiosk.send(...START, { type: 'open', sheet: 'topics' });
  await kiosk.still();
  expect(deep('.entry').at(-1)?.textContent).toContain('The two-minute version');
  await tap(middleOf(one('.entry.story')));
  expect(kiosk.session).toMatchObject({ screen: 'slide', story: 'short', index: 0, sheet: null });
  await kiosk.send({ type: 'open', sheet: 'topics' });
  await kiosk.still();
  expect(one('.entry.story').textContent).toContain('The whole story');
  await tap(middleOf(one('.entry.story')));
  expect(kiosk.session).toMatchObject({ story: 'grown-ups' });
});

test('kids have no other story', async () => {
  const kiosk = await mount({ edit: richShow });
  await kiosk.send(...START.slice(0, 2), { type: 'story', story: 'kids' }, { type: 'open', sheet: 'topics' });
  expect(deep('.entry.story')).toEqual([]);
});
