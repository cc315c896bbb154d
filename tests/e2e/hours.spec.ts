/** Opening hours by the page's own clock, the staff's corner, and the screen while it is wiped: on the running kiosk. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DAYS } from '#core/hours/hours.ts';
import type { Happening } from '#core/session/events.ts';
import { hashPin } from '../../main/staff/pin-hash.ts';
import { expect, test, type Kiosk } from './support/kiosk.ts';

/** kiosk.yaml that is open on those days from today on: 0 is today. */
function openOn(...days: readonly number[]): string {
  const today = new Date().getDay();
  return `hours: { ${days.map((day) => `${DAYS[(today + day) % 7]}: "00:00-24:00"`).join(', ')} }\n`;
}
/** Also when midnight passes during the test. */
const NOW = [0, 1] as const;
const NOT_NOW = [3] as const;

/** The first of the five touches to the last: as fast as a finger can. */
async function touchCorner(kiosk: Kiosk, times = 5): Promise<void> {
  for (let touch = 0; touch < times; touch += 1) await kiosk.fingers.tapAt({ x: 40, y: 40 });
}

async function tell(kiosk: Kiosk, ...happenings: readonly Happening[]): Promise<void> {
  await kiosk.page.evaluate((all) => {
    for (const detail of all) document.querySelector('kiosk-app')?.dispatchEvent(new CustomEvent('happening', { detail }));
  }, happenings);
}

/** Sets the clock on the page's wall. */
async function setClock(kiosk: Kiosk, days: number): Promise<void> {
  await kiosk.page.evaluate((jump) => {
    const page = window as typeof window & { realDate?: DateConstructor; looks?: number };
    page.realDate ??= Date;
    const { realDate } = page;
    page.looks = 0;
    window.Date = new Proxy(realDate, {
      construct(real, given: []) {
        if (given.length > 0) return new real(...given);
        page.looks = (page.looks ?? 0) + 1;
        return new real(real.now() + jump);
      },
    });
  }, days * 86_400_000);
}

/** How often the page has looked at the clock since it was set. */
async function looks(kiosk: Kiosk): Promise<number> {
  return kiosk.page.evaluate(() => (window as typeof window & { looks?: number }).looks ?? 0);
}

/** Every screen from now on, the present one first; told at the end. */
async function screensFrom(kiosk: Kiosk): Promise<() => Promise<string[]>> {
  await kiosk.page.evaluate(() => {
    const app = document.querySelector('kiosk-app');
    const page = window as typeof window & { screens?: (string | null)[] };
    const screens: (string | null)[] = [];
    page.screens = screens;
    if (app !== null) new MutationObserver((changes) => screens.push(...changes.map((change) => change.oldValue))).observe(app, { attributeFilter: ['screen'], attributeOldValue: true });
  });
  return () =>
    kiosk.page.evaluate(() => {
      const all = [...((window as typeof window & { screens?: (string | null)[] }).screens ?? []), document.querySelector('kiosk-app')?.getAttribute('screen') ?? null];
      return all.filter((screen, index) => screen !== all[index - 1]).map(String);
    });
}

test('outside its hours it is closed: a touch says when it is open, five in the corner lead to the pad, a changed kiosk.yaml opens it', async ({ kiosk, folder }) => {
  const pin = `staff: { pinHash: "${await hashPin('2580')}" }\n`;
  const file = path.join(folder, 'kiosk.yaml');
  await writeFile(file, openOn(...NOT_NOW) + pin);
  const opened = await kiosk({ userData: folder });
  const { root, page } = opened;
  const words = page.locator('kiosk-closed .words');
  await expect(root).toHaveAttribute('screen', 'closed');
  await expect(words).toHaveCount(0);

  // Four are no more than a touch; elsewhere in between they do not add up.
  await touchCorner(opened, 4);
  await opened.fingers.tapAt({ x: 540, y: 1200 });
  await touchCorner(opened, 4);
  await expect(root).toHaveAttribute('screen', 'closed');
  await expect(words).toContainText('This screen is closed for now.');
  await expect(words).toContainText('Gracias por acercarse.');
  const day = new Intl.DateTimeFormat('en', { weekday: 'long' }).format(Date.now() + 3 * 86_400_000);
  await expect(words).toContainText(`${day}, all day`);
  await expect(words).toContainText(`It opens again on ${day} at 0:00.`);
  await expect(words).toHaveCount(0, { timeout: 30_000 });

  const screens = await screensFrom(opened);
  await opened.fingers.tapAt({ x: 540, y: 1200 });
  await touchCorner(opened);
  await expect(root).toHaveAttribute('screen', 'staff');
  await tell(opened, { type: 'leave' });
  await expect(root).toHaveAttribute('screen', 'closed');
  expect(await screens()).toEqual(['closed', 'staff', 'closed']);

  await writeFile(file, openOn(...NOW) + pin);
  await expect(root).toHaveAttribute('screen', 'attract', { timeout: 30_000 });
  await opened.begin();
  await touchCorner(opened);
  await expect(root).toHaveAttribute('screen', 'staff');
  await expect(root).not.toHaveAttribute('playing', '');
  await tell(opened, { type: 'leave' });
  await expect(root).toHaveAttribute('screen', 'attract');
  await writeFile(file, openOn(...NOT_NOW) + pin);
  await expect(root).toHaveAttribute('screen', 'closed', { timeout: 30_000 });
});

test('a visit that runs over closing time is not cut off; after it the kiosk is closed, and opens with its hours', async ({ kiosk }) => {
  const opened = await kiosk({ config: openOn(...NOW) });
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  // Without a PIN the corner is a place like any other: it wakes, and leads nowhere else.
  await touchCorner(opened, 6);
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  await opened.touch('English');
  await opened.touch(/For grown-ups/);
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  const screens = await screensFrom(opened);
  await setClock(opened, 3);
  await expect.poll(() => looks(opened), { timeout: 40_000 }).toBeGreaterThanOrEqual(2);
  expect(await screens()).toEqual(['slide']);
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  await opened.touch('Topics');
  await opened.touch('Start over');
  await expect(opened.root).toHaveAttribute('screen', 'closed');
  expect(await screens()).toEqual(['slide', 'closed']);
  await setClock(opened, 0);
  await expect(opened.root).toHaveAttribute('screen', 'attract', { timeout: 30_000 });
});

test('while the screen is wiped nothing reacts, however short the times of the clinic are, and it ends by itself', async ({ kiosk }) => {
  const opened = await kiosk({ config: `idle: { timeoutSeconds: 1, warningSeconds: 1 }\nstaff: { pinHash: "${await hashPin('2580')}" }\n` });
  const { root, page } = opened;
  await touchCorner(opened);
  await expect(root).toHaveAttribute('screen', 'staff');
  await tell(opened, { type: 'unlocked' }, { type: 'clean' });
  await expect(root).toHaveAttribute('screen', 'cleaning');
  const screens = await screensFrom(opened);
  const { width, height } = await opened.size();
  const seconds = page.getByRole('timer').locator('strong');
  const left = async (): Promise<number> => Number(await seconds.textContent());
  const first = await left();
  expect(first).toBeGreaterThan(20);
  for (const x of [0.04, 0.5, 0.96]) for (const y of [0.03, 0.3, 0.5, 0.7, 0.97]) await opened.fingers.tapAt({ x: x * width, y: y * height });
  await touchCorner(opened, 6);
  await opened.fingers.down([{ x: 300, y: 300 }, { x: 700, y: 900 }]);
  await opened.fingers.up();
  for (const key of ['Enter', 'Escape', 'ArrowRight', ' ']) await page.keyboard.press(key);
  expect(await screens()).toEqual(['cleaning']);
  await expect.poll(left).toBeLessThan(first);
  await expect(root).toHaveAttribute('screen', 'attract', { timeout: 60_000 });
  expect(await screens()).toEqual(['cleaning', 'attract']);
});
