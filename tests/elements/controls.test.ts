/** The keys under the picture: names as tools and screen readers know them, sizes as fingers need them. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { distance, isInert } from './geometry.ts';
import { deep, mount, one, SIZES, START } from './mount.ts';
import { middleOf, tap } from './touch.ts';

const key = (name: string): ReturnType<typeof page.getByRole> => page.getByRole('button', { name, exact: true });

test('Mute becomes Unmute and back', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await tap(middleOf(key('Mute').element()));
  await kiosk.still();
  expect(kiosk.session).toMatchObject({ choices: { muted: true } });
  expect(key('Mute').query()).toBeNull();
  await tap(middleOf(key('Unmute').element()));
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'mute' }, { type: 'unmute' }]);
  expect(key('Mute').query()).not.toBeNull();
});

test('Pause becomes Play and back', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  await tap(middleOf(key('Pause').element()));
  await kiosk.still();
  await tap(middleOf(key('Play').element()));
  await kiosk.still();
  expect(kiosk.told).toEqual([{ type: 'pause' }, { type: 'play' }]);
  expect(key('Pause').query()).not.toBeNull();
});

test('a hundred fast taps end on the right slide, with one page on screen', async () => {
  const kiosk = await mount();
  await kiosk.send(...START);
  const next = one('.next');
  const back = one('.prev');
  for (let tap = 0; tap < 50; tap += 1) {
    // Two on, one back, as an impatient finger does; sometimes drawn between, sometimes not.
    next.click();
    if (tap % 3 === 0) await kiosk.app.updateComplete;
    if (kiosk.session.screen !== 'slide') break;
    next.click();
    back.click();
    if (kiosk.session.screen !== 'slide' || kiosk.session.index > 12) back.click();
  }
  await kiosk.still();
  const { session } = kiosk;
  if (session.screen !== 'slide') throw new Error(`on ${session.screen}`);
  const slide = kiosk.show.editions['en']?.stories['grown-ups']?.[session.index];
  expect(kiosk.app.getAttribute('slide')).toBe(slide?.id);
  expect(one('.title').textContent).toBe(slide?.title.replaceAll("'", '’'));
  expect(one('kiosk-picture').getBoundingClientRect().left).toBe(0);
});

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: Back, Pause and Next have their sign beside the word, in both languages', async (size) => {
  const kiosk = await mount({ size, edit: (show) => ({ ...show, languages: ['en', 'es'] }) });
  for (const language of ['en', 'es']) {
    await kiosk.send({ type: 'wake' }, { type: 'start-over' }, { type: 'wake' }, { type: 'language', language }, { type: 'story', story: 'grown-ups' });
    await kiosk.still();
    for (const turn of deep('.turn')) {
      const [sign, word] = ['.icon', 'span'].map((piece) => turn.querySelector(piece)?.getBoundingClientRect() ?? new DOMRect());
      expect((sign?.top ?? 0) < (word?.bottom ?? 0) && (word?.top ?? 0) < (sign?.bottom ?? 0), `${language}: ${turn.textContent.trim()}`).toBe(true);
    }
  }
});

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: every target is 96 px or more and 32 px from the next', async (size) => {
  const kiosk = await mount({ size });
  const visits = [[], START.slice(0, 2), START, [...START, { type: 'open', sheet: 'topics' }], [...START, { type: 'open', sheet: 'display' }], [...START, { type: 'go', index: 14 }, { type: 'next' }]] as const;
  for (const visit of visits) {
    await kiosk.send({ type: 'wake' }, { type: 'start-over' }, ...visit);
    await kiosk.still();
    const targets = deep('button, [role="slider"]').filter((target) => !isInert(target) && target.getClientRects().length > 0);
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      const box = target.getBoundingClientRect();
      const where = `${size} ${kiosk.session.screen}: ${target.textContent.trim() || target.className}`;
      expect(box.width, where).toBeGreaterThanOrEqual(95.9);
      expect(box.height, where).toBeGreaterThanOrEqual(95.9);
      expect([box.left >= 0, box.top >= 0, box.right <= innerWidth + 0.1, box.bottom <= innerHeight + 0.1], `${where} is on screen`).toEqual([true, true, true, true]);
      for (const other of targets) {
        // Doors, rows and topics are areas that share a side, not keys in a row.
        if (other === target || [target, other].some((one) => one.matches('.door, .row, .entry, .wake'))) continue;
        expect(distance(box, other.getBoundingClientRect()), `${where} from ${other.textContent.trim()}`).toBeGreaterThanOrEqual(31.9);
      }
    }
  }
});

test.each(Object.keys(SIZES) as (keyof typeof SIZES)[])('%s: the word of a key lies within it, in both languages, at every text size, playing and paused', async (size) => {
  const kiosk = await mount({ size, pictures: false, edit: (show) => ({ ...show, languages: ['en', 'es'] }) });
  const faults: string[] = [];
  for (const language of ['en', 'es']) {
    for (const story of ['grown-ups', 'kids'] as const) {
      for (const text of [1, 2, 3, 4] as const) {
        for (const then of ['play', 'pause'] as const) {
          await kiosk.send({ type: 'start-over' }, { type: 'wake' }, { type: 'language', language }, { type: 'display', change: { text, calm: true } }, { type: 'story', story }, { type: then });
          await kiosk.still();
          const turns = deep('.turn');
          expect(turns.length).toBeGreaterThanOrEqual(3);
          for (const turn of turns) {
            const word = new Range();
            word.selectNodeContents(turn.querySelector('span') ?? turn);
            const [within, around] = [word.getBoundingClientRect(), turn.getBoundingClientRect()];
            const room = Math.min(within.left - around.left, around.right - within.right);
            if (room < 8) faults.push(`${language}, ${story}, text ${text}: ${turn.textContent.trim()} has ${room.toFixed(0)} px`);
          }
        }
      }
    }
  }
  expect(faults).toEqual([]);
});
