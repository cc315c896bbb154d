/** A whole visit by touch: attract, wake, choose, every slide, finish, and the way back. */
import { bundledShow, slideIds } from './support/bundled-show.ts';
import { expect, test } from './support/kiosk.ts';
import { heard } from './support/voice.ts';

test('the first touch only wakes, wherever it lands', async ({ kiosk }) => {
  const opened = await kiosk();
  const { root, fingers } = opened;
  const english = opened.button('English');
  await expect(root).toHaveAttribute('screen', 'attract');
  // Asleep, the language is covered: a finger on it must wake and no more.
  await fingers.tap(english);
  await expect(opened.button('Touch the screen')).toHaveCount(0);
  await expect(root).toHaveAttribute('screen', 'attract');
  await fingers.tap(english);
  await expect(root).toHaveAttribute('screen', 'choose');
  await expect(root).toHaveAttribute('language', 'en');
});

test('every slide by Next, then finish', { tag: '@packaged' }, async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  for (const id of await slideIds('grown-ups')) {
    await expect(opened.root).toHaveAttribute('slide', id);
    await expect(opened.root).toHaveAttribute('playing', '');
    await opened.touch('Next');
  }
  await expect(opened.root).toHaveAttribute('screen', 'finish');
  await expect(opened.root).not.toHaveAttribute('playing', '');
  expect((await heard(opened.page)).playing).toEqual([]);
});

test('every slide by swipe, and back to the first one', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const ids = await slideIds('grown-ups');
  for (const id of ids) {
    await expect(opened.root).toHaveAttribute('slide', id);
    if (id !== ids.at(-1)) await opened.swipe('left');
  }
  for (const id of [...ids].reverse()) {
    await expect(opened.root).toHaveAttribute('slide', id);
    if (id !== ids[0]) await opened.swipe('right');
  }
});

test('no tap is lost after a swipe', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const ids = await slideIds('grown-ups');
  const next = await opened.button('Next').boundingBox();
  if (next === null) throw new Error('no Next');
  // Swiped and tapped as fast as a finger can, from several places.
  for (const [turn, y] of [300, 400, 509, 700, 350, 509, 450].entries()) {
    await opened.fingers.swipe({ x: 900, y }, { x: 300, y }, 4);
    await opened.fingers.tapAt({ x: next.x + 60, y: next.y + 60 });
    await expect(opened.root).toHaveAttribute('slide', ids[(turn + 1) * 2] ?? '');
  }
});

test('a diagonal slip and two fingers turn no page', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  await opened.fingers.swipe({ x: 800, y: 300 }, { x: 300, y: 750 });
  await opened.fingers.down([{ x: 800, y: 300 }, { x: 850, y: 500 }]);
  for (const x of [700, 600, 500, 400, 300]) await opened.fingers.move([{ x, y: 300 }, { x: x + 50, y: 500 }]);
  await opened.fingers.up();
  // A page that turned would have turned before this answer came.
  await opened.touch('Pause');
  await expect(opened.button('Play')).toBeVisible();
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
});

test('a hundred fast taps end on the right slide with the right voice, and one of it', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const ids = await slideIds('grown-ups');
  const next = await opened.button('Next').boundingBox();
  const back = await opened.button('Back').boundingBox();
  if (next === null || back === null) throw new Error('no keys');
  // Three on, one back, never before the first or behind the last.
  let index = 0;
  for (let tap = 0; tap < 100; tap += 1) {
    const on = index === 0 || (index < ids.length - 1 && tap % 4 !== 3);
    const key = on ? next : back;
    index += on ? 1 : -1;
    await opened.fingers.tapAt({ x: key.x + key.width / 2, y: key.y + key.height / 2 });
  }
  const id = ids[index] ?? '';
  await expect(opened.root).toHaveAttribute('slide', id);
  await expect(opened.root).toHaveAttribute('playing', '');
  const { playing, held } = await heard(opened.page);
  expect(playing).toEqual([`/show/narration/en/grown-ups/${id}.webm`]);
  expect(held).toBeLessThanOrEqual(2);
});

test('topics and the progress jump', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  await opened.touch('Topics');
  await opened.touch(/How long it takes/);
  await expect(opened.root).toHaveAttribute('slide', 'thirty-minutes');
  const ids = await slideIds('grown-ups');
  const stones = await opened.page.getByRole('slider').boundingBox();
  if (stones === null) throw new Error('no progress');
  await opened.fingers.tapAt({ x: stones.x + 6, y: stones.y + stones.height / 2 });
  await expect(opened.root).toHaveAttribute('slide', ids[0] ?? '');
});

test('left alone on finish: the warning, then attract with everything wiped', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 2, warningSeconds: 2 }\n' });
  await opened.begin();
  await opened.touch('Display');
  await opened.fingers.tap(opened.page.getByRole('radio', { name: 'High contrast' }));
  await expect(opened.page.locator('html')).toHaveAttribute('data-contrast', 'high');
  await opened.fingers.tap(opened.page.getByRole('tab', { name: 'Hear and touch' }));
  await opened.touch('Louder');
  await opened.touch('Close');
  await opened.touch('Topics');
  await opened.touch(/Your questions/);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('screen', 'finish');
  await opened.touch('No, thank you');
  // The last page is spoken first; the idle clock starts when the voice has ended.
  await expect(opened.root).toHaveAttribute('screen', 'warning', { timeout: 60_000 });
  await opened.touch("I'm still here");
  await expect(opened.root).toHaveAttribute('screen', 'finish');
  await expect(opened.root).toHaveAttribute('screen', 'warning');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  await expect(opened.root).not.toHaveAttribute('language', /.*/);
  await expect(opened.page.locator('html')).not.toHaveAttribute('data-contrast', /.*/);
  expect((await heard(opened.page)).volume).toBeCloseTo(0.4);
});

test('a voice that the visitor started is no idleness; paused, it is', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 1, warningSeconds: 60 }\n' });
  await opened.begin();
  const screens = await opened.page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const app = document.querySelector('kiosk-app');
        if (app === null) throw new Error('no app');
        const seen = [app.getAttribute('screen') ?? ''];
        new MutationObserver(() => {
          seen.push(app.getAttribute('screen') ?? '');
          if (app.getAttribute('slide') === 'inside-your-bones') resolve(seen);
        }).observe(app, { attributes: true });
      }),
  );
  expect(new Set(screens)).toEqual(new Set(['slide']));
  await opened.touch('Pause');
  await expect(opened.root).toHaveAttribute('screen', 'warning');
  // Any touch goes on where it was, and presses nothing that lies under it.
  await opened.fingers.tapAt({ x: 20, y: 20 });
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  await expect(opened.button('Play')).toBeVisible();
});

test('the bundled show is what plays', async ({ kiosk }) => {
  const opened = await kiosk();
  expect((await opened.log()).filter((entry) => entry.event === 'show')).toMatchObject([{ origin: 'bundled', folder: bundledShow }]);
});
