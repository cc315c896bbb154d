/** What is on the screen while the kiosk is not: the resting page, paper where the window is gone, the first picture before any script. */
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { resolveElectron } from '../../main/launch/electron-runtime.ts';
import { root } from '../../main/launch/places.ts';
import { executableAsUser } from '../../main/launch/run-as-user.ts';
import { PAGE, RESTING_PAGE } from '../../main/protocol/scheme.ts';
import { expect, test } from './support/kiosk.ts';

/** What the window shows: how many colours, and the colours (red, green, blue) at points given as shares of its size. */
async function look(app: ElectronApplication, points: readonly (readonly [number, number])[]): Promise<{ colours: number; at: number[][] }> {
  return app.evaluate(async ({ BrowserWindow }, points) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    if (image === undefined) throw new Error('there is no window');
    const { width, height } = image.getSize();
    // Blue, green, red, alpha.
    const pixels = image.toBitmap();
    const at = points.map(([x, y]) => {
      const first = 4 * (Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1)));
      return [pixels[first + 2] ?? -1, pixels[first + 1] ?? -1, pixels[first] ?? -1];
    });
    const found = new Set<number>();
    for (let pixel = 0; pixel < pixels.length; pixel += 4) found.add(pixels.readUInt32LE(pixel));
    return { colours: found.size, at };
  }, points);
}

test('the resting page is painted as it was written, without a word from its policy', async ({ kiosk }) => {
  const { app, page } = await kiosk();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  await app.evaluate(({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL(address), RESTING_PAGE);
  await expect(page.locator('kiosk-app')).toHaveAttribute('screen', 'resting');
  await expect(page.getByRole('status').getByRole('heading', { level: 1 })).toHaveText('This screen is having a rest.');
  await expect(page.locator('[lang="es"]').getByRole('heading')).toHaveText('Esta pantalla descansa un rato.');
  // Each inside the screen, in a size that is read across a room.
  for (const text of await page.locator('h1, h2, p').all()) await expect(text).toBeInViewport({ ratio: 1 });
  // Night at the top, water at the foot, and the toy between.
  await expect(async () => {
    const { colours, at } = await look(app, [[0, 0], [1, 1]]);
    expect(at).toEqual([[0x26, 0x1e, 0x35], [0x17, 0x45, 0x4b]]);
    expect(colours).toBeGreaterThan(100);
  }).toPass({ timeout: 15_000 });
  expect(said).toEqual([]);
});

test('the resting page needs no file: it is answered where the renderer and the show are gone', async ({ folder }) => {
  const bare = path.join(folder, 'bare');
  await mkdir(path.join(bare, 'dist'), { recursive: true });
  await cp(path.join(root, 'dist/main'), path.join(bare, 'dist/main'), { recursive: true });
  await cp(path.join(root, 'package.json'), path.join(bare, 'package.json'));
  const { executable } = await resolveElectron();
  const app = await _electron.launch({ executablePath: executableAsUser(executable), chromiumSandbox: true, args: [bare, '--user-data-dir', path.join(folder, 'user-data')], env: process.env as Record<string, string> });
  try {
    await app.firstWindow();
    const answers = await app.evaluate(async ({ BrowserWindow }, addresses) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      return Promise.all(addresses.map(async (address) => {
        const answer = await session?.fetch(address);
        return { status: answer?.status, rests: (await answer?.text())?.includes('This screen is having a rest.') };
      }));
    }, [PAGE, RESTING_PAGE]);
    expect(answers).toEqual([{ status: 404, rests: false }, { status: 200, rests: true }]);
  } finally {
    await app.close();
  }
});

test('without a window there is paper on the whole display, not the desktop and not black', async ({ kiosk }) => {
  const { app } = await kiosk();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  await expect(async () => {
    const seen = await app.evaluate(async ({ desktopCapturer, screen }) => {
      const [display] = await desktopCapturer.getSources({ types: ['screen'], thumbnailSize: screen.getPrimaryDisplay().size });
      const pixels = display?.thumbnail.toBitmap() ?? Buffer.alloc(0);
      const found = new Set<string>();
      for (let pixel = 0; pixel < pixels.length; pixel += 4) found.add(pixels.toString('hex', pixel, pixel + 3));
      return [...found];
    });
    // #faf3e6, blue first.
    expect(seen).toEqual(['e6f3fa']);
  }).toPass({ timeout: 15_000 });
});

test('before any script there is a picture, not white and not one colour; with the script it is gone', async ({ kiosk }) => {
  const { app, page } = await kiosk();
  await expect(page.locator('.first-picture')).toHaveCount(0);
  await expect(page.locator('kiosk-app')).toBeVisible();

  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.js'] });
  const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('.js'));
  await app.evaluate(({ BrowserWindow }, address) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL(address), PAGE);
  await refused;
  await expect(page.locator('kiosk-app')).toHaveCount(0);
  await expect(page.locator('.first-picture')).toHaveAttribute('aria-hidden', 'true');
  // Sky at the top, a lighter part of it in landscape; sand at the foot; more than a few colours between.
  const far = (found: number[] | undefined, wanted: readonly number[]): number => Math.max(...wanted.map((value, channel) => Math.abs((found?.[channel] ?? 999) - value)));
  await expect(async () => {
    const { colours, at } = await look(app, [[0, 0], [0.1, 0.99]]);
    expect(far(at[0], [0xbd, 0xd8, 0xd3])).toBeLessThan(20);
    expect(far(at[1], [0xf1, 0xe2, 0xc8])).toBeLessThan(12);
    expect(colours).toBeGreaterThan(500);
  }).toPass({ timeout: 15_000 });
});
