/** The staff behind their corner and PIN: every function of the panel, used by touch on the running kiosk. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KioskBridge } from '#core/bridge.ts';
import { RELAUNCH_CODE } from '../../main/supervisor/restart.ts';
import { expect, test, type Kiosk } from './support/kiosk.ts';
import { openPad, openPanel, PIN, staffConfig, touchCorner, turnTo, typePin } from './support/staff.ts';
import { breakSound, heard, listen } from './support/voice.ts';

const CLINIC_VOLUME = 0.4;

function leaf(kiosk: Kiosk): ReturnType<Kiosk['page']['locator']> {
  return kiosk.page.locator('kiosk-staff-panel .leaf');
}

/** What the page could learn behind the panel's back. */
async function asksForReport(kiosk: Kiosk): Promise<'told' | 'refused'> {
  return kiosk.page.evaluate(() => (window as unknown as { kiosk: KioskBridge }).kiosk.staffReport().then(() => 'told' as const, () => 'refused' as const));
}

/** Every sentence of the pad from now on: some of them stay for a second only. */
async function sentences(kiosk: Kiosk): Promise<() => Promise<string[]>> {
  await kiosk.page.locator('kiosk-staff-pad .says').evaluate((says) => {
    const said: string[] = [];
    (globalThis as unknown as { kioskSaid: string[] }).kioskSaid = said;
    new MutationObserver(() => said.push(says.textContent.trim())).observe(says, { childList: true, characterData: true, subtree: true });
  });
  return () => kiosk.page.evaluate(() => (globalThis as unknown as { kioskSaid: string[] }).kioskSaid);
}

/** How often the page has come up. */
async function readies(kiosk: Kiosk): Promise<number> {
  return (await kiosk.log()).filter((entry) => entry.event === 'ready').length;
}

async function ended(kiosk: Kiosk): Promise<number | null> {
  return new Promise((resolve) => kiosk.app.process().once('exit', resolve));
}

test('five touches in the corner open the pad, from a slide too; four do not; without a PIN there is none', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await opened.begin();
  for (let touch = 0; touch < 4; touch += 1) await opened.fingers.tapAt({ x: 30, y: 30 });
  await expect(opened.root).toHaveAttribute('screen', 'slide');
  await opened.fingers.tapAt({ x: 30, y: 30 });
  await expect(opened.root).toHaveAttribute('screen', 'staff');
  await expect(opened.root).not.toHaveAttribute('playing');
  await opened.touch('Cancel');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  await opened.close();
  const without = await kiosk();
  await touchCorner(without);
  await without.begin();
});

test('a wrong PIN is told in words and slows down; a keyboard works; the right one opens, and leaving locks', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  const says = opened.page.locator('kiosk-staff-pad .says');
  await openPad(opened);
  await expect(says).toHaveText('Type your PIN');
  const said = await sentences(opened);
  const again = 'This PIN is wrong. Please try again.';
  await typePin(opened, '1111');
  await expect.poll(said).toContain(again);
  for (const key of ['2', '2', '2', 'Backspace', '2', '2', 'Enter']) await opened.page.keyboard.press(key);
  await expect.poll(async () => (await said()).filter((one) => one === again).length).toBe(2);
  await typePin(opened, '3333');
  await expect.poll(async () => (await said()).filter((one) => one === again).length).toBe(3);
  // The wait runs from the moment the PIN is handed over: on a busy machine comparing may take up the shorter ones.
  expect(await said()).toEqual(expect.arrayContaining(['One moment …', expect.stringMatching(/^This PIN is wrong\. Please wait [2-4] seconds\.$/)]));
  await expect(opened.page.locator('kiosk-staff-pad .dots .in')).toHaveCount(0);
  expect(await asksForReport(opened)).toBe('refused');
  await typePin(opened, PIN);
  await expect(opened.page.locator('kiosk-staff-panel')).toBeVisible();
  expect(await asksForReport(opened)).toBe('told');
  await opened.touch('Leave');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  await expect.poll(() => asksForReport(opened)).toBe('refused');
  const log = JSON.stringify(await opened.log());
  for (const pin of ['1111', '2222', '3333', PIN]) expect(log).not.toContain(`"${pin}"`);
});

test('five wrong PINs lock for 15 minutes, said in words', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  const says = opened.page.locator('kiosk-staff-pad .says');
  await openPad(opened);
  for (let wrong = 1; wrong <= 5; wrong += 1) {
    await typePin(opened, '1111');
    if (wrong < 5) await expect(says).toHaveText('This PIN is wrong. Please try again.');
  }
  await expect(says).toHaveText('Too many wrong PINs. Locked for 15 minutes.');
  await typePin(opened, PIN);
  await expect(opened.page.locator('kiosk-staff-pad')).toBeVisible();
  expect(await asksForReport(opened)).toBe('refused');
});

test('what the kiosk is and plays, in both languages, with the review of each', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await openPanel(opened);
  const version = await opened.app.evaluate(({ app }) => app.getVersion());
  for (const text of [`Kiosk ${version}`, 'The show that comes with the kiosk', 'English', 'Español', 'Not reviewed by a clinician.']) await expect(leaf(opened)).toContainText(text);
  await opened.touch('Español');
  await expect(opened.root).toHaveAttribute('language', 'es');
  for (const text of [`Quiosco ${version}`, 'La presentación que viene con el quiosco', 'Falta la revisión clínica.']) await expect(leaf(opened)).toContainText(text);
  await opened.touch('English');
  await expect(leaf(opened)).toContainText('Show in use');
});

test('sound test: heard, louder when it is set louder, told when it cannot be; the clinic\'s volume afterwards', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await openPanel(opened);
  await turnTo(opened, 'sound');
  const loudness = await listen(opened.page);
  expect(await loudness()).toBeLessThan(0.001);
  const loudest = async (): Promise<number> => {
    let most = 0;
    await expect.poll(async () => {
      most = Math.max(most, await loudness());
      return leaf(opened).innerText();
    }, { intervals: [50] }).toContain('The sound went to the loudspeaker.');
    return most;
  };
  await opened.touch('Play the test sound');
  await expect(leaf(opened)).toContainText('The test sound is playing.');
  await expect(opened.page.locator('.level .lit').first()).toBeVisible();
  const before = await loudest();
  expect(before).toBeGreaterThan(0.02);
  await expect(opened.page.locator('.level .lit')).toHaveCount(0);
  for (let step = 0; step < 3; step += 1) await opened.touch('Louder');
  await expect(leaf(opened)).toContainText('Volume 5 of 5');
  expect((await heard(opened.page)).volume).toBeCloseTo(0.8);
  await opened.touch('Play it again');
  await expect(leaf(opened)).toContainText('The test sound is playing.');
  expect(await loudest()).toBeGreaterThan(before * 1.3);
  await breakSound(opened.page);
  await opened.touch('Play it again');
  await expect(leaf(opened)).toContainText('No sound can be played on this machine: audio context closed.');
  await expect.poll(async () => (await opened.log()).some((entry) => entry.event === 'sound-failed')).toBe(true);
  await opened.touch('Leave');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  expect((await heard(opened.page)).volume).toBeCloseTo(CLINIC_VOLUME);
});

test('touch test and display test, over the whole screen', async ({ kiosk }) => {
  const opened = await kiosk({ config: `${await staffConfig()}display: { diagonalInches: 32 }\n` });
  await openPanel(opened);
  const { width, height } = await opened.size();
  const inked = (): Promise<number> => opened.page.locator('kiosk-touch-test canvas').evaluate((sheet: HTMLCanvasElement) => sheet.getContext('2d')?.getImageData(0, 0, sheet.width, sheet.height).data.filter((value, at) => at % 4 === 3 && value > 0).length ?? 0);
  await turnTo(opened, 'touch');
  await opened.touch('Start the touch test');
  await opened.fingers.down([{ x: 2, y: 2 }, { x: width / 2, y: height / 2 }]);
  await opened.fingers.move([{ x: 2, y: height / 2 }, { x: width - 2, y: height / 2 }]);
  const says = opened.page.locator('kiosk-touch-test .says');
  await expect(says).toContainText('2 fingers');
  await expect(says).toContainText(`2, ${height / 2} · ${width - 2}, ${height / 2}`);
  await opened.fingers.up();
  await expect(says).toContainText('Draw with your fingers');
  expect(await inked()).toBeGreaterThan(5_000);
  await opened.touch('Clear');
  expect(await inked()).toBe(0);
  // Five touches in the corner are five touches here: staff are behind the PIN already.
  await touchCorner(opened);
  await opened.touch('Done');
  await turnTo(opened, 'display');
  await opened.touch('Start the display test');
  const test = opened.page.locator('kiosk-display-test');
  await expect(test).toContainText(`${width} × ${height} pixels, ${height > width ? 'portrait' : 'landscape'}`);
  await expect(test).toContainText(`${Math.round((32 * 25.4 * width) / Math.hypot(width, height))} × ${Math.round((32 * 25.4 * height) / Math.hypot(width, height))} mm at 32 inches`);
  expect(await opened.page.locator('.frame').boundingBox()).toEqual({ x: 0, y: 0, width, height });
  await opened.touch('One colour after another');
  for (let field = 1; field <= 6; field += 1) {
    await expect(test).toContainText(`${field} of 6.`);
    await opened.fingers.tapAt({ x: width / 2, y: height / 2 });
  }
  await opened.touch('Done');
  await expect(leaf(opened)).toBeVisible();
});

test('a killed page, a visit, and the counts as a file: failures, usage and export', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  const before = await readies(opened);
  process.kill(await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0), 'SIGKILL');
  await expect.poll(() => readies(opened), { timeout: 60_000 }).toBeGreaterThan(before);
  await opened.reached();
  await opened.begin();
  await openPanel(opened);
  await turnTo(opened, 'failures');
  for (const text of ['The page ended unexpectedly', 'The page was loaded again.']) await expect(leaf(opened)).toContainText(text);
  const today = await opened.page.evaluate(() => new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(new Date()));
  await expect(opened.page.locator('.failure').first()).toContainText(today);
  await turnTo(opened, 'usage');
  await expect(opened.page.locator('.count')).toHaveText(['1 visit, 0 to the end', '1 visit, 0 to the end', '1 visit, 0 to the end']);
  const folder = path.join(opened.userData, 'usage');
  await opened.button(folder).scrollIntoViewIfNeeded();
  await opened.touch(folder);
  const said = opened.page.locator('.export .says');
  await expect(said).toContainText('Saved: ');
  const file = (await said.innerText()).replace('Saved: ', '').trim();
  expect(path.dirname(file)).toBe(folder);
  const [header = '', ...rows] = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').trim().split(/\r?\n/);
  expect(header.split(',').length).toBeGreaterThan(3);
  expect(rows.length).toBeGreaterThan(0);
});

test('log: the last lines, by level', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await openPad(opened);
  await typePin(opened, '1111');
  await expect(opened.page.locator('kiosk-staff-pad .says')).toHaveText('This PIN is wrong. Please try again.');
  await typePin(opened, PIN);
  await expect(opened.page.locator('kiosk-staff-panel')).toBeVisible();
  await turnTo(opened, 'log');
  const events = opened.page.locator('.line .strong');
  await expect(events.filter({ hasText: /^ready$/ })).toHaveCount(1);
  await opened.fingers.tap(opened.page.getByRole('radio', { name: 'Warnings' }));
  await expect(events.filter({ hasText: /^staff-pin-wrong$/ })).toHaveCount(1);
  await expect(events.filter({ hasText: /^ready$/ })).toHaveCount(0);
  await opened.fingers.tap(opened.page.getByRole('radio', { name: 'Errors' }));
  await expect(leaf(opened)).toContainText('There is no such line.');
});

test('actions: cleaning mode, then reload: a locked page on attract', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await openPanel(opened);
  await turnTo(opened, 'actions');
  await opened.touch('Cleaning mode');
  await expect(opened.root).toHaveAttribute('screen', 'cleaning');
  await touchCorner(opened);
  await expect(opened.root).toHaveAttribute('screen', 'cleaning');
  await expect(opened.root).toHaveAttribute('screen', 'attract', { timeout: 40_000 });
  await openPanel(opened);
  await turnTo(opened, 'actions');
  const before = await readies(opened);
  await opened.touch('Reload');
  await expect.poll(() => readies(opened)).toBeGreaterThan(before);
  await opened.reached();
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  expect(await asksForReport(opened)).toBe('refused');
});

for (const [name, yes, code] of [['Restart', 'Yes, restart', RELAUNCH_CODE], ['Exit', 'Yes, exit', 0]] as const) {
  test(`actions: ${name} asks once, then ends the kiosk with code ${code}`, async ({ kiosk }) => {
    const opened = await kiosk({ config: await staffConfig(), env: { KIOSK_LAUNCHER: 'test' } });
    await openPanel(opened);
    await turnTo(opened, 'actions');
    await opened.touch(name);
    await opened.touch('No');
    await opened.touch(name);
    const end = ended(opened);
    // The kiosk may be gone before the finger's lift is acknowledged.
    await opened.touch(yes).catch(() => undefined);
    expect(await end).toBe(code);
  });
}

test('the pad closes after 20 s without a touch, the panel after 2 minutes, and both are locked then', async ({ kiosk }) => {
  const opened = await kiosk({ config: await staffConfig() });
  await openPad(opened);
  const opens = Date.now();
  await expect(opened.root).toHaveAttribute('screen', 'attract', { timeout: 40_000 });
  expect(Date.now() - opens).toBeGreaterThan(15_000);
  await openPanel(opened);
  const stays = Date.now();
  await expect(opened.root).toHaveAttribute('screen', 'attract', { timeout: 150_000 });
  expect(Date.now() - stays).toBeGreaterThan(110_000);
  expect(await asksForReport(opened)).toBe('refused');
});
