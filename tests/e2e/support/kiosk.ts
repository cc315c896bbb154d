/**
 * The built kiosk on real Electron (or the packaged one, see package.ts), sandbox on, with a user-data folder of its own.
 * Guarantees: ready when it is given out; ended, with all its processes, when the test is over.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, chromium, expect, test as base, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { executableAsUser } from '../../../main/launch/run-as-user.ts';
import { resolveElectron } from '../../../main/launch/electron-runtime.ts';
import { root } from '../../../main/launch/places.ts';
import { drivenPackage, packageFolder } from './package.ts';
import { Fingers } from './touch.ts';

export interface KioskSetup {
  /** Text of kiosk.yaml; none: built-in defaults. */
  readonly config?: string;
  /** A show folder instead of the bundled one. */
  readonly show?: string;
  /** A user-data folder that is there already, of an earlier kiosk for example. */
  readonly userData?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Another folder of the application than the repository. */
  readonly app?: string;
  /** Whether it is expected to come up [true]. One that is not is given out with its first window. */
  readonly comesUp?: boolean;
}

export interface LogEntry {
  readonly level: string;
  readonly event: string;
  readonly [field: string]: unknown;
}

export class Kiosk {
  private constructor(
    readonly app: ElectronApplication,
    /** The page of the moment: another one after `reached`. */
    public page: Page,
    public fingers: Fingers,
    readonly userData: string,
  ) {}

  static async open(setup: KioskSetup & { readonly userData: string }): Promise<Kiosk> {
    const { userData } = setup;
    await mkdir(userData, { recursive: true });
    const program = setup.app === undefined ? await theProgram() : { executable: (await resolveElectron()).executable, args: [setup.app] };
    const args = [...program.args, '--user-data-dir', userData];
    if (setup.config !== undefined) {
      const file = path.join(userData, 'test-kiosk.yaml');
      await writeFile(file, setup.config);
      args.push('--config', file);
    }
    if (setup.show !== undefined) args.push('--show', setup.show);
    const app = await _electron.launch({
      executablePath: executableAsUser(program.executable),
      chromiumSandbox: true,
      args,
      cwd: root,
      env: { ...(process.env as Record<string, string>), ...setup.env },
    });
    const page = await app.firstWindow();
    const kiosk = new Kiosk(app, page, await Fingers.on(page), userData);
    if (setup.comesUp === false) return kiosk;
    await expect(kiosk.root).toHaveAttribute('screen', /.+/);
    await expect.poll(async () => (await kiosk.log()).some((entry) => entry.event === 'ready')).toBe(true);
    return kiosk;
  }

  /**
   * The page as it is now. Playwright takes a page that crashed for lost, also when the kiosk has brought it back, and does not
   * know of one that a new window holds: this asks Chromium afresh.
   */
  async reached(): Promise<void> {
    const [port = ''] = (await readFile(path.join(this.userData, 'DevToolsActivePort'), 'utf8')).split('\n');
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    const page = browser.contexts().flatMap((context) => context.pages()).at(-1);
    if (page === undefined) throw new Error('the kiosk has no page');
    this.page = page;
    this.fingers = await Fingers.on(page);
  }

  /** What the page is asked to do and never answers: it will hang, crash or go. */
  doom(expression: string): void {
    void this.fingers.session.send('Runtime.evaluate', { expression }).catch(() => undefined);
  }

  get root(): Locator {
    return this.page.locator('kiosk-app');
  }

  get current(): Locator {
    return this.page.locator('[part~="caption"] [part~="current"]');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** With the names that a visitor sees. */
  async touch(name: string | RegExp): Promise<void> {
    await this.fingers.tap(this.button(name));
  }

  /** attract → wake → language → telling → first slide */
  async begin(language = 'English', telling: string | RegExp = /For grown-ups/): Promise<void> {
    await this.wake();
    await this.touch(language);
    await expect(this.root).toHaveAttribute('screen', 'choose');
    await this.touch(telling);
    await expect(this.root).toHaveAttribute('screen', 'slide');
  }

  /** The first touch, on the middle of the screen. */
  async wake(): Promise<void> {
    await expect(this.root).toHaveAttribute('screen', 'attract');
    const size = await this.size();
    await this.fingers.tapAt({ x: size.width / 2, y: size.height / 2 });
    await expect(this.button('Touch the screen')).toHaveCount(0);
  }

  async size(): Promise<{ width: number; height: number }> {
    return this.page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  }

  /** Swipes one page on (`left`) or back (`right`), over the picture. */
  async swipe(direction: 'left' | 'right'): Promise<void> {
    const { width, height } = await this.size();
    const share = direction === 'left' ? [0.75, 0.2] : [0.25, 0.8];
    const picture = await this.page.locator('kiosk-picture').first().boundingBox();
    const across = (picture?.width ?? width) - 1;
    await this.fingers.swipe({ x: across * (share[0] ?? 0), y: height * 0.3 }, { x: across * (share[1] ?? 0), y: height * 0.3 });
  }

  /**
   * Waits until nothing on screen is on its way to somewhere: for pictures, not for tests of behaviour. It looks again each
   * frame; an animation's `finished` would keep the page it belongs to in memory (renderer/elements/animation-end.ts).
   */
  async still(): Promise<void> {
    await this.page.evaluate(async () => {
      for (;;) {
        // document.getAnimations() does not look into shadow roots.
        const roots: (Document | ShadowRoot)[] = [document];
        for (const root of roots) for (const element of root.querySelectorAll('*')) if (element.shadowRoot !== null) roots.push(element.shadowRoot);
        const moves = roots.flatMap((root) => root.getAnimations()).some((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)) && one.playState === 'running');
        if (!moves && document.querySelector('.first-picture') === null) break;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }

  async log(): Promise<LogEntry[]> {
    const text = await readFile(path.join(this.userData, 'logs', 'kiosk.log'), 'utf8').catch(() => '');
    return text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LogEntry);
  }

  async close(): Promise<void> {
    await this.app.close();
  }
}

/** What is started, and the arguments that name the app to it: a packaged kiosk is its own app. */
async function theProgram(): Promise<{ readonly executable: string; readonly args: readonly string[] }> {
  if (packageFolder !== undefined) return { executable: (await drivenPackage(packageFolder)).executable, args: [] };
  return { executable: (await resolveElectron()).executable, args: [root] };
}

/** `folder`: one of its own for each test. `kiosk(setup)` opens one; every one opened is closed after the test. */
export const test = base.extend<{ folder: string; kiosk: (setup?: KioskSetup) => Promise<Kiosk> }>({
  // Playwright asks for a destructured first argument.
  folder: async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  kiosk: async ({ folder }, use) => {
    const opened: Kiosk[] = [];
    await use(async (setup = {}) => {
      const kiosk = await Kiosk.open({ ...setup, userData: setup.userData ?? path.join(folder, `user-data-${opened.length}`) });
      opened.push(kiosk);
      return kiosk;
    });
    for (const kiosk of opened) await kiosk.close();
  },
});
export { expect };
