/** The window and its screen: it covers it again whatever happens to it, keeps it on, and there is one of it. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { resolveElectron } from '../../main/launch/electron-runtime.ts';
import { root } from '../../main/launch/places.ts';
import { asUser } from '../../main/launch/run-as-user.ts';
import { startChangeableDisplay } from './support/changeable-display.ts';
import { expect, test, type Kiosk } from './support/kiosk.ts';

interface Cover {
  readonly window: object | undefined;
  readonly display: object;
  readonly count: number;
}

async function cover(kiosk: Kiosk): Promise<Cover> {
  return kiosk.app.evaluate(({ BrowserWindow, screen }) => {
    const windows = BrowserWindow.getAllWindows();
    return { window: windows[0]?.getBounds(), display: screen.getPrimaryDisplay().bounds, count: windows.length };
  });
}

test('the display is turned, made smaller, larger, unplugged and plugged in again: the window covers it, and the page fills the window', async ({ kiosk }) => {
  const display = await startChangeableDisplay();
  try {
    const opened = await kiosk({ env: { DISPLAY: display.name } });
    await opened.begin();
    const fills = async (width: number, height: number): Promise<void> => {
      await expect.poll(() => cover(opened)).toEqual({ window: { x: 0, y: 0, width, height }, display: { x: 0, y: 0, width, height }, count: 1 });
      await expect.poll(() => opened.size()).toEqual({ width, height });
    };
    await fills(1080, 1920);
    await display.set('1920x1080');
    await fills(1920, 1080);
    await display.set('1280x720');
    await fills(1280, 720);
    await display.set('off');
    await display.set('1080x1920');
    await fills(1080, 1920);
    await opened.touch('Next');
    await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
    expect((await opened.log()).filter((entry) => entry.level === 'error')).toEqual([]);
  } finally {
    display.close();
  }
});

test('the screen is kept on', async ({ kiosk }) => {
  const opened = await kiosk();
  expect((await opened.log()).filter((entry) => entry.event === 'screen-stays-on')).toMatchObject([{ started: true }]);
});

test('a second start hands over to the first and ends', async ({ kiosk, folder }) => {
  const opened = await kiosk({ userData: folder });
  await opened.begin();
  const second = await startAgain(folder);
  expect(second.code).toBe(0);
  expect(second.said).toContain('handed over');
  await expect.poll(async () => (await opened.log()).filter((entry) => entry.event === 'second-start').length).toBe(1);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  expect(await cover(opened)).toMatchObject({ count: 1 });
});

async function startAgain(userData: string): Promise<{ code: number | null; said: string }> {
  const { executable } = await resolveElectron();
  const said = path.join(userData, 'second.txt');
  const output = openSync(said, 'w');
  const { command, args, env } = asUser(executable, [root, '--user-data-dir', userData]);
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', output, output] });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  closeSync(output);
  return { code, said: await readFile(said, 'utf8') };
}
