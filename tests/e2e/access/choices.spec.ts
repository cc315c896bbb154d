/**
 * What a visit looks like at its start, and that it does so again for the next visitor: the clinic's kiosk.yaml, the system's
 * own wishes, and every choice of the Display panel wiped by each way a visit can end.
 */
import { expect, test, type Kiosk } from '../support/kiosk.ts';
import { staffConfig, touchCorner } from '../support/staff.ts';

type Look = Readonly<Record<string, string | undefined>>;

/** What <html> tells the style sheets of a visit's choices. */
async function lookOf({ page }: Kiosk): Promise<Look> {
  return page.evaluate(() => {
    const { text, contrast, room, calm, reach, spoken, scanning } = document.documentElement.dataset;
    return Object.fromEntries(Object.entries({ text, contrast, room, calm, reach, spoken, scanning }).filter(([, value]) => value !== undefined));
  });
}

const heard = ({ page }: Kiosk): Promise<string | null> => page.locator('kiosk-display-sheet .level').getAttribute('aria-label');

async function turnTo({ fingers, page }: Kiosk, leaf: 'See' | 'Hear and touch'): Promise<void> {
  await fingers.tap(page.getByRole('tab', { name: leaf, exact: true }));
}

const set = async (kiosk: Kiosk, role: 'radio' | 'switch', name: string): Promise<void> => kiosk.fingers.tap(kiosk.page.getByRole(role, { name, exact: true }));

/** Everything that the Display panel of an awake attract screen says. */
async function panelOf(kiosk: Kiosk): Promise<unknown> {
  const said = async (): Promise<readonly string[]> => kiosk.page.locator('kiosk-display-sheet').locator('[role="radio"][aria-checked="true"], [role="switch"][aria-checked="true"]').evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? one.textContent.trim()));
  await kiosk.touch('Display');
  const see = await said();
  await turnTo(kiosk, 'Hear and touch');
  const panel = [...see, ...(await said()), await heard(kiosk)];
  await kiosk.touch('Close');
  return panel;
}

/** By touch, everything other than it began; what changes how touches act comes last. */
async function changeAll(kiosk: Kiosk): Promise<void> {
  await kiosk.touch('Display');
  await set(kiosk, 'radio', 'Size 2 of 4');
  await set(kiosk, 'radio', 'High contrast');
  await set(kiosk, 'switch', 'No movement');
  await turnTo(kiosk, 'Hear and touch');
  await kiosk.touch('Louder');
  await set(kiosk, 'switch', 'Captions');
  await set(kiosk, 'switch', 'Low reach');
}

const ENDS: Readonly<Record<string, (kiosk: Kiosk) => Promise<void>>> = {
  'start over': async (kiosk) => {
    await kiosk.touch('Close');
    await kiosk.touch('Mute');
    await expect(kiosk.button('Unmute')).toBeVisible();
    await kiosk.touch('More');
    await kiosk.touch('Topics');
    await kiosk.touch('Start over');
  },
  'left alone': async (kiosk) => {
    await set(kiosk, 'radio', 'Slow');
    await set(kiosk, 'switch', 'Read to me');
    await expect.poll(() => lookOf(kiosk)).toMatchObject({ spoken: '', scanning: 'slow' });
    await expect(kiosk.root).toHaveAttribute('screen', 'warning', { timeout: 60_000 });
  },
  'the corner of the staff': async (kiosk) => {
    await set(kiosk, 'radio', 'Fast');
    await set(kiosk, 'switch', 'Read to me');
    await expect.poll(() => lookOf(kiosk)).toMatchObject({ spoken: '', scanning: 'fast' });
    await touchCorner(kiosk);
    await expect(kiosk.root).toHaveAttribute('screen', 'staff');
    expect(await lookOf(kiosk)).toEqual({ text: '1' });
    await kiosk.touch('Cancel');
  },
};

test('every choice is wiped with the visit, however it ends', async ({ kiosk }) => {
  const opened = await kiosk({ config: `idle: { timeoutSeconds: 3, warningSeconds: 1 }\n${await staffConfig()}` });
  await opened.wake();
  const before = await panelOf(opened);
  expect(before).toEqual(['Size 1 of 4', 'Paper', 'Captions', 'Off', 'Volume 3 of 5']);
  for (const [end, leave] of Object.entries(ENDS)) {
    await opened.touch('English');
    await opened.touch(/For grown-ups/);
    await changeAll(opened);
    expect(await lookOf(opened), end).toEqual({ text: '2', contrast: 'high', calm: '', reach: 'low' });
    await expect(opened.page.locator('.panel kiosk-caption'), end).toHaveCount(0);
    expect(await heard(opened), end).toBe('Volume 4 of 5');
    await leave(opened);
    await expect(opened.root, end).toHaveAttribute('screen', 'attract');
    expect(await lookOf(opened), end).toEqual({ text: '1' });
    await opened.wake();
    expect(await panelOf(opened), end).toEqual(before);
  }
});

test('a visit starts with what the clinic configured, and what a visitor changed of it is wiped back to that', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'display: { textSize: 130, theme: dark, calm: true, captions: false, lowReach: true }\n' });
  const clinics = { text: '2', room: 'dark', calm: '', reach: 'low' };
  expect(await lookOf(opened)).toEqual(clinics);
  await opened.begin();
  expect(await lookOf(opened)).toEqual(clinics);
  await expect(opened.page.locator('.panel kiosk-caption')).toHaveCount(0);
  await opened.touch('More');
  await opened.touch('Display');
  await set(opened, 'radio', 'Size 1 of 4');
  await set(opened, 'radio', 'Paper');
  await set(opened, 'switch', 'No movement');
  await turnTo(opened, 'Hear and touch');
  await set(opened, 'switch', 'Captions');
  await set(opened, 'switch', 'Low reach');
  expect(await lookOf(opened)).toEqual({ text: '1' });
  await expect(opened.page.locator('.panel kiosk-caption')).toHaveCount(1);
  await opened.touch('Close');
  await opened.touch('Topics');
  await opened.touch('Start over');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  expect(await lookOf(opened)).toEqual(clinics);
});

test('a system that asks for less movement and more contrast gets both from the start, and again after a visit', async ({ kiosk }) => {
  const opened = await kiosk();
  expect(await lookOf(opened)).toEqual({ text: '1' });
  await opened.page.emulateMedia({ reducedMotion: 'reduce', contrast: 'more' });
  await opened.page.reload();
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  const wished = { text: '1', contrast: 'high', calm: '' };
  await expect.poll(() => lookOf(opened)).toEqual(wished);
  await opened.begin();
  await opened.touch('Display');
  await set(opened, 'radio', 'Dark room');
  await set(opened, 'switch', 'No movement');
  expect(await lookOf(opened)).toEqual({ text: '1', room: 'dark' });
  await opened.touch('Close');
  await opened.touch('Topics');
  await opened.touch('Start over');
  await expect.poll(() => lookOf(opened)).toEqual(wished);
});
