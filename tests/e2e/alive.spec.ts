/** Whatever takes the page away, the kiosk comes back to the right screen by itself, and its log says what happened. */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../../main/launch/places.ts';
import { RELAUNCH_CODE } from '../../main/supervisor/restart.ts';
import { bundledShow } from './support/bundled-show.ts';
import { expect, test, type Kiosk, type LogEntry } from './support/kiosk.ts';
import { heard } from './support/voice.ts';

/** The launcher's promise to start it again: so a relaunch is an exit code here, and no process that nobody watches. */
const LAUNCHER = { KIOSK_LAUNCHER: 'test' };

async function logged(kiosk: Kiosk, event: string): Promise<LogEntry[]> {
  return (await kiosk.log()).filter((entry) => entry.event === event);
}

async function pagePid(kiosk: Kiosk): Promise<number> {
  return kiosk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
}

/** Ends the page's process as the system would when it runs out of memory. */
async function killPage(kiosk: Kiosk): Promise<void> {
  process.kill(await pagePid(kiosk), 'SIGKILL');
}

/** Waits until the page has come up more than `before` times, and looks at that page from then on. */
async function cameBack(kiosk: Kiosk, before: number, timeout = 60_000): Promise<void> {
  await expect.poll(async () => (await logged(kiosk, 'ready')).length, { timeout }).toBeGreaterThan(before);
  await kiosk.reached();
}

async function readies(kiosk: Kiosk): Promise<number> {
  return (await logged(kiosk, 'ready')).length;
}

test.describe('the page is gone', () => {
  test('on attract: attract, with the failure and the recovery in the log', async ({ kiosk }) => {
    const opened = await kiosk();
    await killPage(opened);
    await cameBack(opened, 1);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    expect(await logged(opened, 'page-failed')).toMatchObject([{ level: 'error', failure: 'render process gone', remedy: 'reload' }]);
    const [recovered] = await logged(opened, 'recovered');
    expect(recovered).toMatchObject({ failure: 'render process gone', remedy: 'reload' });
    expect(recovered?.['ms']).toEqual(expect.any(Number));
  });

  test('on a slide: the same slide, telling, language and choices, once; there again: attract', async ({ kiosk }) => {
    const opened = await kiosk();
    await opened.begin('Español', /Para niñas y niños/);
    await opened.touch('Más');
    await opened.touch('Pantalla');
    await opened.fingers.tap(opened.page.getByRole('radio', { name: 'Tamaño 3 de 4' }));
    await opened.touch('Cerrar');
    await opened.touch('Siguiente');
    const slide = await opened.root.getAttribute('slide');
    expect(slide).not.toBeNull();
    await killPage(opened);
    await cameBack(opened, 1);
    for (const [name, value] of [['screen', 'slide'], ['slide', slide ?? ''], ['language', 'es'], ['telling', 'kids'], ['playing', '']] as const) {
      await expect(opened.root).toHaveAttribute(name, value);
    }
    await expect(opened.page.locator('html')).toHaveAttribute('data-text', '3');
    expect((await heard(opened.page)).playing).toHaveLength(1);
    await killPage(opened);
    await cameBack(opened, 2);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    await expect(opened.page.locator('html')).not.toHaveAttribute('data-text', '3');
  });

  test('on a slide that the visitor had stopped: it stays stopped', async ({ kiosk }) => {
    const opened = await kiosk();
    await opened.begin();
    await opened.touch('Next');
    await opened.touch('Pause');
    await killPage(opened);
    await cameBack(opened, 1);
    await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
    await expect(opened.button('Play')).toBeVisible();
    expect((await heard(opened.page)).playing).toEqual([]);
    await opened.touch('Play');
    await expect(opened.root).toHaveAttribute('playing', '');
  });

  test('the machine slept: whoever was there is gone, so attract', async ({ kiosk }) => {
    const opened = await kiosk();
    await opened.begin();
    await opened.app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
    await cameBack(opened, 1);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    await killPage(opened);
    await cameBack(opened, 2);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    expect(await logged(opened, 'page-failed')).toHaveLength(1);
  });
});

test.describe('the page hangs, and nobody touches it', () => {
  test('in an endless loop', async ({ kiosk }) => {
    const opened = await kiosk();
    await opened.begin();
    opened.doom('for (;;);');
    await cameBack(opened, 1);
    await expect(opened.root).toHaveAttribute('slide', 'welcome');
    expect(await logged(opened, 'page-failed')).toMatchObject([{ failure: 'page hung', remedy: 'reload' }]);
  });

  test('stopped by the system', async ({ kiosk }) => {
    const opened = await kiosk();
    process.kill(await pagePid(opened), 'SIGSTOP');
    await cameBack(opened, 1);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    // Killed, and not left behind as a process that does not end.
    expect(await logged(opened, 'page-failed')).toMatchObject([{ failure: 'page hung', remedy: 'reload', reason: 'killed (exit code 9)' }]);
  });
});

test('a page that takes all memory is ended, and comes back', async ({ kiosk }) => {
  const opened = await kiosk();
  opened.doom('const all = []; for (;;) all.push(new Array(100_000).fill(Math.random()));');
  await cameBack(opened, 1);
  await expect(opened.root).toHaveAttribute('screen', 'attract');
  expect(await logged(opened, 'page-failed')).toMatchObject([{ failure: 'render process gone', remedy: 'reload' }]);
});

test('the GPU process is killed: the page stays and goes on painting', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.begin();
  const gpu = async (): Promise<number> => opened.app.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);
  const first = await gpu();
  process.kill(first, 'SIGKILL');
  await expect.poll(async () => (await logged(opened, 'survived')).length).toBe(1);
  await expect.poll(gpu).not.toBe(first);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  // A frame that is drawn now, not one that was kept: the first ones of a new GPU process may still be empty.
  await opened.still();
  await expect.poll(async () => (await opened.page.screenshot()).length).toBeGreaterThan(20_000);
  expect(await logged(opened, 'page-failed')).toEqual([]);
});

test('a window that is gone is replaced by a new one that covers the screen', async ({ kiosk }) => {
  const opened = await kiosk();
  await opened.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.destroy(); });
  await cameBack(opened, 1);
  const { bounds, display, count } = await opened.app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds(), display: screen.getPrimaryDisplay().bounds, count: BrowserWindow.getAllWindows().length,
  }));
  expect(bounds).toEqual(display);
  expect(count).toBe(1);
  expect(await logged(opened, 'page-failed')).toMatchObject([{ failure: 'window closed', remedy: 'new window' }]);
});

test.describe('it does not help to load the page again', () => {
  test('a page that dies whenever it has come up: again, a new window, a relaunch; then it rests', async ({ kiosk, folder }) => {
    const opened = await kiosk({ userData: folder, env: LAUNCHER });
    const ended = new Promise<number | null>((resolve) => opened.app.process().once('exit', resolve));
    await opened.app.evaluate(({ app, BrowserWindow }) => {
      const kill = (): void => {
        for (const { webContents } of BrowserWindow.getAllWindows()) process.kill(webContents.getOSProcessId(), 'SIGKILL');
      };
      app.on('web-contents-created', (_event, contents) => contents.on('dom-ready', kill));
      for (const { webContents } of BrowserWindow.getAllWindows()) webContents.on('dom-ready', kill);
      kill();
    });
    expect(await ended).toBe(RELAUNCH_CODE);
    const remedies = (await logged(opened, 'page-failed')).map((entry) => entry['remedy']);
    expect(remedies).toEqual(['reload', 'reload', 'reload', 'new window', 'new window', 'relaunch']);
  });

  test('without its files it rests, and comes back by itself when they are there again', async ({ kiosk, folder }) => {
    const app = await copyOfTheApp(folder);
    const userData = path.join(folder, 'user-data');
    const files = path.join(app, 'dist', 'renderer');
    await rename(files, `${files}-gone`);
    const first = await kiosk({ app, userData, env: LAUNCHER, comesUp: false });
    await new Promise((resolve) => first.app.process().once('exit', resolve));
    expect((await logged(first, 'page-failed')).map((entry) => entry['failure'])).toEqual(Array.from({ length: 6 }, () => 'load failed'));
    const second = await kiosk({ app, userData, env: LAUNCHER, comesUp: false });
    await expect.poll(async () => (await logged(second, 'rest')).length).toBe(1);
    await second.reached();
    expect(second.page.url()).toBe('app://kiosk/resting');
    await expect(second.root).toHaveAttribute('screen', 'resting');
    await rename(`${files}-gone`, files);
    await cameBack(second, 0, 90_000);
    await expect(second.root).toHaveAttribute('screen', 'attract');
    expect(await logged(second, 'recovered')).toHaveLength(1);
  });

  test('without any show it rests, says why once, and comes back by itself when there is one', async ({ kiosk, folder }) => {
    const app = await copyOfTheApp(folder);
    const show = path.join(app, 'media', 'bone-marrow', 'show.yaml');
    await rename(show, `${show}-gone`);
    const opened = await kiosk({ app, comesUp: false });
    await expect(opened.root).toHaveAttribute('screen', 'resting');
    expect((await logged(opened, 'show-fault')).map((entry) => entry['fault'])).toEqual([expect.stringContaining('show.yaml')]);
    // A resting page whose process dies is put there again.
    await killPage(opened);
    await expect.poll(async () => opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.isCrashed())).toBe(false);
    await opened.reached();
    await expect(opened.root).toHaveAttribute('screen', 'resting');
    await rename(`${show}-gone`, show);
    await cameBack(opened, 0, 90_000);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    expect(await logged(opened, 'show-fault')).toHaveLength(1);
  });

  test('a page that never comes up: a new window, and again until it is there', async ({ kiosk, folder }) => {
    const app = await copyOfTheApp(folder);
    const file = path.join(app, 'dist', 'renderer', 'index.html');
    const whole = await readFile(file, 'utf8');
    await writeFile(file, whole.replace(/<script[^>]*><\/script>/, ''));
    const opened = await kiosk({ app, comesUp: false });
    await expect.poll(async () => (await logged(opened, 'page-failed')).length, { timeout: 60_000 }).toBe(1);
    expect(await logged(opened, 'page-failed')).toMatchObject([{ failure: 'never ready', remedy: 'new window', livedMs: 0 }]);
    await writeFile(file, whole);
    await cameBack(opened, 0, 90_000);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
  });

  test('a preload that fails is a failure too', async ({ kiosk, folder }) => {
    const app = await copyOfTheApp(folder);
    await writeFile(path.join(app, 'dist', 'main', 'preload.cjs'), 'throw new Error("broken");\n');
    const opened = await kiosk({ app, env: LAUNCHER, comesUp: false });
    await new Promise((resolve) => opened.app.process().once('exit', resolve));
    expect((await logged(opened, 'page-failed'))[0]).toMatchObject({ failure: 'preload failed', reason: 'broken' });
    expect(await logged(opened, 'relaunch')).toHaveLength(1);
  });
});

/** The built application with a show of its own, to be damaged. */
async function copyOfTheApp(folder: string): Promise<string> {
  const app = path.join(folder, 'app');
  await mkdir(path.join(app, 'media'), { recursive: true });
  for (const name of ['package.json', 'dist']) await cp(path.join(root, name), path.join(app, name), { recursive: true });
  await cp(bundledShow, path.join(app, 'media', 'bone-marrow'), { recursive: true });
  return app;
}

test('errors in the main process are in the log and cost nothing; too many of them a relaunch', async ({ kiosk }) => {
  const opened = await kiosk({ env: LAUNCHER });
  const ended = new Promise<number | null>((resolve) => opened.app.process().once('exit', resolve));
  await opened.begin();
  const failOnce = (): Promise<unknown> => opened.app.evaluate(() => void setTimeout(() => { throw new Error('nobody caught this'); }));
  await failOnce();
  await expect.poll(async () => (await logged(opened, 'main-error')).length).toBe(1);
  await opened.app.evaluate(() => void Promise.reject(new Error('nor this')));
  await expect.poll(async () => (await logged(opened, 'main-rejection')).length).toBe(1);
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  await failOnce().catch(() => undefined);
  expect(await ended).toBe(RELAUNCH_CODE);
  expect(await logged(opened, 'survived')).toMatchObject([{ remedy: 'carry on' }, { remedy: 'carry on' }, { remedy: 'relaunch' }]);
});

test.describe('kiosk.yaml is changed while the kiosk runs', () => {
  const buttons = ['English', 'Español'];

  test('a broken one changes nothing but the log; a mended one takes effect', async ({ kiosk, folder }) => {
    const file = path.join(folder, 'kiosk.yaml');
    const opened = await kiosk({ userData: folder });
    await writeFile(file, 'languages: [en\n');
    await expect.poll(async () => (await logged(opened, 'config-fault')).length).toBe(1);
    expect(await readies(opened)).toBe(1);
    await writeFile(file, 'languages: [es]\n');
    await cameBack(opened, 1);
    await opened.wake();
    await expect(opened.button(buttons[1] ?? '')).toBeVisible();
    await expect(opened.button(buttons[0] ?? '')).toHaveCount(0);
    await rm(file);
    await cameBack(opened, 2);
    await opened.wake();
    await expect(opened.button(buttons[0] ?? '')).toBeVisible();
    expect(await logged(opened, 'page-failed')).toEqual([]);
  });

  test('in the middle of a visit it waits until the visitor has gone', async ({ kiosk, folder }) => {
    const opened = await kiosk({ userData: folder });
    await opened.begin();
    await writeFile(path.join(folder, 'kiosk.yaml'), 'languages: [es]\n');
    // The visit goes on for longer than the kiosk takes to notice.
    await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones', { timeout: 60_000 });
    expect(await logged(opened, 'config-changed')).toEqual([]);
    await opened.touch('Topics');
    await opened.touch(/Your questions/);
    await opened.touch('Next');
    await opened.touch('Start over');
    await cameBack(opened, 1);
    expect(await logged(opened, 'config-changed')).toHaveLength(1);
  });
});

test('the clock of the machine jumps a day on and a day back: nothing happens', async ({ kiosk }) => {
  const opened = await kiosk({ config: 'idle: { timeoutSeconds: 600, warningSeconds: 60 }\n' });
  await opened.begin();
  await opened.touch('Pause');
  // In ten jumps on and ten back: each has to be seen by a look of the supervisor before the page's next heartbeat hides it.
  for (const hours of [...Array.from({ length: 10 }, () => 2.4), ...Array.from({ length: 10 }, () => -2.4)]) {
    const ms = hours * 3_600_000;
    await opened.page.evaluate((jump) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + jump;
    }, ms);
    await opened.app.evaluate((_electron, jump) => {
      const real = Date.now.bind(Date);
      Date.now = () => real() + jump;
      return new Promise((resolve) => setTimeout(resolve, 1_100));
    }, ms);
    await expect(opened.root).toHaveAttribute('screen', 'slide');
  }
  expect(await logged(opened, 'page-failed')).toEqual([]);
  await killPage(opened);
  await cameBack(opened, 1);
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
});
