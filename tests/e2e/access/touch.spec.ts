/**
 * Any hand: fingertip, knuckle, glove, pen, two fingers, a palm that rests, a finger that slides off.
 * Guarantees: seen on the running kiosk, by contacts with the size that a panel's driver tells.
 */
import type { Locator } from '@playwright/test';
import { RESTING_MS } from '#core/gesture/contacts.ts';
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { middleOf, type Point, type Touching } from '../support/touch.ts';

/** px in a mm on a panel of 21.5 inches. */
const PX = 4.03;

/** A contact so many mm across. */
function contact(at: Point, mm: number, id = 0): Touching {
  return { ...at, radiusX: (mm * PX) / 2, radiusY: (mm * PX) / 2, id };
}

/** On the first page, where nothing moves by itself any more. */
async function onPage(open: () => Promise<Kiosk>): Promise<Kiosk> {
  const opened = await open();
  await opened.begin();
  await opened.touch('Pause');
  await opened.still();
  return opened;
}

/** The number of the page, in words, once it is said. */
async function atPage(opened: Kiosk, number: number): Promise<void> {
  await expect(opened.page.locator('kiosk-progress .count')).toHaveText(new RegExp(`^${number} `));
}

/** Writes down what elements hear of contacts from now on. */
async function overhear({ page }: Kiosk): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const types: string[] = [];
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'click']) document.addEventListener(type, () => types.push(type), { capture: true });
    return types;
  });
  return () => heard.evaluate((types) => types.splice(0));
}

const pressed = (of: Locator): Promise<boolean> => of.evaluate((element) => element.hasAttribute('data-pressed') && getComputedStyle(element).boxShadow !== 'none');

test('a knuckle, a glove and a pen turn the page; a palm does not, and is in no finger’s way', async ({ kiosk }) => {
  const opened = await onPage(kiosk);
  const { fingers } = opened;
  const next = await middleOf(opened.button('Next'));
  const back = await middleOf(opened.button('Back'));
  let page = 1;
  for (const mm of [2, 18, 28]) {
    await fingers.down([contact(next, mm)]);
    await fingers.up();
    page += 1;
    await atPage(opened, page);
  }
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await fingers.session.send('Input.dispatchMouseEvent', { type, ...back, button: 'left', clickCount: 1, pointerType: 'pen' });
  }
  await atPage(opened, 3);

  const { width, height } = await opened.size();
  const palm = contact(next, 70, 1);
  await fingers.down([palm]);
  expect(await pressed(opened.button('Next'))).toBe(false);
  // It rests on Next while a finger goes back.
  await fingers.down([palm, contact(back, 9, 2)]);
  expect(await pressed(opened.button('Back'))).toBe(true);
  await fingers.up();
  await atPage(opened, 2);
  // Wiped over the page it reaches no element and turns nothing, and a finger is flat in the end.
  const overheard = await overhear(opened);
  const wiped = contact({ x: width * 0.8, y: height * 0.2 }, 60);
  await fingers.down([wiped]);
  for (const share of [0.6, 0.4, 0.2]) await fingers.move([{ ...wiped, x: width * share }]);
  await fingers.up();
  expect(await overheard()).toEqual([]);
  await fingers.down([contact(next, 9)]);
  await fingers.move([contact({ ...next, x: next.x + 9 }, 60)]);
  await expect.poll(() => pressed(opened.button('Next'))).toBe(false);
  await fingers.move([contact({ ...next, x: next.x + 18 }, 60)]);
  await fingers.up();
  expect(await overheard()).toEqual(['pointerdown', 'pointercancel']);
  await opened.touch('Back');
  await atPage(opened, 1);
});

test('a finger that slides off shows that it lets go, one that comes back takes hold again', async ({ kiosk }) => {
  const opened = await onPage(kiosk);
  const { fingers } = opened;
  const button = opened.button('Next');
  const next = await middleOf(button);
  const beside = { x: next.x, y: next.y - 400 };
  await fingers.down([next]);
  expect(await pressed(button)).toBe(true);
  await fingers.move([beside]);
  expect(await pressed(button)).toBe(false);
  await fingers.up();
  await opened.touch('Topics');
  await expect(opened.page.getByRole('dialog')).toBeVisible();
  await opened.touch('Close');
  await atPage(opened, 1);

  await fingers.down([next]);
  await fingers.move([beside]);
  // A trembling finger: to and fro, and well away from where it came down, but on the key.
  await fingers.move([{ x: next.x + 150, y: next.y + 40 }]);
  expect(await pressed(button)).toBe(true);
  await fingers.up();
  await atPage(opened, 2);
});

test('of two fingers the first counts, of one that rests and one that taps the second', async ({ kiosk }) => {
  const opened = await onPage(kiosk);
  const { fingers } = opened;
  const next = { ...(await middleOf(opened.button('Next'))), id: 1 };
  const topics = { ...(await middleOf(opened.button('Topics'))), id: 2 };
  await fingers.down([next]);
  await fingers.down([next, topics]);
  await fingers.up();
  await atPage(opened, 2);
  await expect(opened.page.getByRole('dialog')).toHaveCount(0);

  await fingers.down([next]);
  // What rests lets go of the key by itself.
  await expect.poll(() => pressed(opened.button('Next')), { timeout: RESTING_MS * 4 }).toBe(false);
  await fingers.down([next, topics]);
  await fingers.up();
  await expect(opened.page.getByRole('dialog')).toBeVisible();
  await opened.touch('Close');
  await atPage(opened, 2);
});

test('the stones go by a tap, also beside a palm; a finger drawn away from them goes nowhere', async ({ kiosk }) => {
  const opened = await onPage(kiosk);
  const { fingers } = opened;
  const stones = opened.page.locator('kiosk-progress .segs');
  const box = await stones.boundingBox();
  if (box === null) throw new Error('no stones');
  const at = (share: number): Point => ({ x: box.x + box.width * share, y: box.y + box.height / 2 });
  const palm = contact({ x: 200, y: 500 }, 60, 1);
  await fingers.down([palm]);
  await fingers.down([palm, { ...at(0.995), id: 2 }]);
  await fingers.up();
  const [, number = '', total = ''] = /^(\d+) of (\d+)/.exec(await opened.page.locator('kiosk-progress .count').innerText()) ?? [];
  expect(number).toBe(total);
  await fingers.down([at(0.4)]);
  await expect(opened.page.locator('.preview')).toBeVisible();
  await fingers.move([{ ...at(0.4), y: box.y - 300 }]);
  await expect(opened.page.locator('.preview')).toHaveCount(0);
  await fingers.up();
  await fingers.tapAt(at(0.005));
  await atPage(opened, 1);
});

test('no tap is lost while a page turns, a sheet rises or attract gives way', async ({ kiosk }) => {
  const opened = await kiosk();
  const { fingers } = opened;
  await opened.wake();
  await opened.touch('English');
  await expect(opened.root).toHaveAttribute('screen', 'choose');
  await opened.touch(/For grown-ups/);
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  const next = await middleOf(opened.button('Next'));
  for (let tap = 0; tap < 6; tap += 1) await fingers.tapAt(next);
  await atPage(opened, 7);
  // Where Close will be once the sheet has risen: a hand that knows the way is there before it.
  const topics = await middleOf(opened.button('Topics'));
  await fingers.tapAt(topics);
  await opened.still();
  const close = await middleOf(opened.button('Close'));
  const entry = await middleOf(opened.page.locator('.entry').nth(2));
  await fingers.tapAt(close);
  await expect(opened.page.getByRole('dialog')).toHaveCount(0);
  await Promise.all([fingers.down([topics]), fingers.up(), fingers.down([entry]), fingers.up()]);
  await atPage(opened, 3);
  // As it has risen half the way, held there by nobody: a finger that lies on it longer than it rises.
  await fingers.tapAt(topics);
  await fingers.down([entry]);
  await opened.still();
  await fingers.up();
  await atPage(opened, 3);
  await expect(opened.page.getByRole('dialog')).toHaveCount(0);
});
