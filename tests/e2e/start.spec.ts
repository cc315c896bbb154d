/** The command that people type: `npm start`, and what the window is. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../../main/launch/places.ts';
import { expect, test } from './support/kiosk.ts';

test('npm start says "kiosk ready" once, as a line of its own, and ends with Ctrl+C', async ({ folder }) => {
  const child = spawn('npm', ['start', '--', '--user-data-dir', path.join(folder, 'user-data')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await expect.poll(() => output.split('\n')).toContain('kiosk ready');
  // To the whole group, as a terminal does.
  process.kill(-(child.pid ?? 0), 'SIGINT');
  await ended;
  expect(output.split('\n').filter((line) => line === 'kiosk ready')).toHaveLength(1);
});

test('one window covers the display, with nothing around it', { tag: '@packaged' }, async ({ kiosk }) => {
  const { app, page } = await kiosk();
  const { window, display, menu, count } = await app.evaluate(({ BrowserWindow, Menu, screen }) => {
    const windows = BrowserWindow.getAllWindows();
    return { window: windows[0]?.getBounds(), display: screen.getPrimaryDisplay().bounds, menu: Menu.getApplicationMenu() === null, count: windows.length };
  });
  expect(window).toEqual(display);
  expect({ menu, count }).toEqual({ menu: true, count: 1 });
  expect(await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual({ width: display.width, height: display.height });
});

test('a page that is killed comes back to attract', { tag: '@packaged' }, async ({ kiosk }) => {
  const opened = await kiosk();
  const readies = async (): Promise<number> => (await opened.log()).filter((entry) => entry.event === 'ready').length;
  expect(await readies()).toBe(1);
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(readies).toBe(2);
  expect((await opened.log()).map((entry) => entry.event)).toContain('page-failed');
});
