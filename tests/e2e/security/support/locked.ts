/**
 * One running kiosk for all attacks, on a display of its own, with everything around it that an attack could reach.
 * Guarantees: each test begins on a fresh page and ends with the kiosk as it was: same address, one window over the whole
 * display, no menu or dialog, no zoom, nothing selected or copied, and a page that answers a finger.
 */
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base, type CDPSession, type Page } from '@playwright/test';
import { startVirtualDisplay } from '../../../../main/launch/display.ts';
import { PAGE } from '../../../../main/protocol/scheme.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';
import { Kiosk, type LogEntry } from '../../support/kiosk.ts';
import { Outside } from './outside.ts';
import { XScreen } from './x-screen.ts';

/** What the desktop would open a file, a page or an address with. */
const OPENERS = ['xdg-open', 'gio', 'gvfs-open', 'kde-open', 'kde-open5', 'x-www-browser', 'sensible-browser', 'firefox', 'chromium'];
const CLIPBOARD = 'as it was';
/** In a file that no page may read. */
export const SECRET = 'the secret of the house';

/** What an attack knows of its surroundings. */
export interface Places {
  readonly http: string;
  readonly host: string;
  readonly udp: string;
  /** Absolute path of the file with the secret. */
  readonly secret: string;
}

export class Locked {
  /** Electron's number of each page that is not the kiosk's. */
  readonly #strangers = new Map<Page, number>();

  private constructor(
    readonly kiosk: Kiosk,
    readonly outside: Outside,
    /** null where windows need no X server. */
    readonly screen: XScreen | null,
    readonly folder: string,
    readonly cdp: CDPSession,
    readonly places: Places,
  ) {}

  static async open(folder: string): Promise<{ readonly locked: Locked; readonly close: () => Promise<void> }> {
    const display = process.platform === 'linux' ? await startVirtualDisplay('portrait') : null;
    const outside = await Outside.listen();
    const programs = path.join(folder, 'programs');
    await mkdir(programs);
    for (const name of OPENERS) {
      await writeFile(path.join(programs, name), `#!/bin/sh\necho "$0 $*" >> ${path.join(folder, 'opened')}\n`);
      await chmod(path.join(programs, name), 0o755);
    }
    const secret = path.join(folder, 'secret.svg');
    await writeFile(secret, `<svg xmlns="http://www.w3.org/2000/svg"><title>${SECRET}</title></svg>`);
    const kiosk = await Kiosk.open({
      userData: path.join(folder, 'user-data'),
      show: writeTinyShow(path.join(folder, 'show')),
      env: { PATH: `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`, ...(display === null ? {} : { DISPLAY: `:${display.number}`, WAYLAND_DISPLAY: '' }) },
    });
    const screen = display === null ? null : await XScreen.open(display.number);
    const http = `http://127.0.0.1:${outside.port}`;
    const places = { http, host: `127.0.0.1:${outside.port}`, udp: `127.0.0.1:${outside.udpPort}`, secret };
    const locked = new Locked(kiosk, outside, screen, folder, await kiosk.page.context().newCDPSession(kiosk.page), places);
    return {
      locked,
      close: async () => {
        await locked.fresh();
        screen?.close();
        await kiosk.close();
        await outside.close();
        display?.close();
      },
    };
  }

  get page(): Page {
    return this.kiosk.page;
  }

  /** Loads the page anew, as only the main process may, and counts from now on what reaches it. */
  async fresh(): Promise<void> {
    await this.kiosk.app.evaluate(async ({ BrowserWindow, clipboard }, { PAGE, CLIPBOARD }) => {
      const [window] = BrowserWindow.getAllWindows();
      await window?.loadURL(PAGE);
      window?.focus();
      await clipboard.writeText(CLIPBOARD);
    }, { PAGE, CLIPBOARD });
    await expect.poll(async () => await this.ask(`document.querySelector('kiosk-app')?.getAttribute('screen') ?? ''`)).toBe('attract');
    await this.ask(`{
      globalThis.seen = { fingers: 0, keys: [] };
      window.addEventListener('pointerdown', ({ pointerType }) => { if (pointerType === 'touch') seen.fingers += 1; }, true);
      window.addEventListener('keydown', (event) => { seen.keys.push([event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.metaKey && 'Meta', event.key].filter(Boolean).join('+')); }, true);
    }`);
    if (this.screen !== null) {
      // The kiosk's lies on its paper.
      const window = (await this.screen.windows()).at(-1);
      if (window !== undefined) await this.screen.focus(window.id);
    }
  }

  /** Keys that reached the page since it is fresh, or since asked last; each with the modifiers it came with. */
  async keysSeen(): Promise<string[]> {
    return await this.ask<string[]>('seen.keys.splice(0)');
  }

  /** What the kiosk's page makes of an expression. @throws when it does not answer. */
  async ask<Answer>(expression: string): Promise<Answer> {
    const answer = await this.#run<Answer>(expression, this.page, 20_000);
    if (answer === undefined) throw new Error(`the page does not answer: ${expression}`);
    return answer.value;
  }

  /**
   * A script run in a page as with a touch just before; undefined when the page is gone or silent so long, ms. By Electron and
   * not by Playwright: developer tools lose an answer, or have a thing done twice, whenever a frame appears (desktop-windows.ts).
   */
  async #run<Answer>(script: string, page: Page, limitMs: number): Promise<{ readonly value: Answer } | undefined> {
    const answer = await this.kiosk.app.evaluate(async ({ BrowserWindow, webContents }, { script, id, strangers, limitMs }) => {
      const kiosk = BrowserWindow.getAllWindows().find((window) => !strangers.includes(window.webContents.id));
      const contents = id === undefined ? kiosk?.webContents : webContents.fromId(id);
      const answer = contents?.executeJavaScript(script, true).then((value: unknown) => ({ value }), (error: unknown) => ({ mistake: `${String(error)}\n${script}` }));
      return await Promise.race([answer, new Promise<undefined>((resolve) => { setTimeout(resolve, limitMs); })]);
    }, { script, id: this.#strangers.get(page), strangers: [...this.#strangers.values()], limitMs }) as { readonly value: Answer } | { readonly mistake: string } | undefined;
    if (answer !== undefined && 'mistake' in answer) throw new Error(answer.mistake);
    return answer;
  }

  /** Everything about the kiosk that no visitor may change. */
  async state(): Promise<Record<string, unknown>> {
    const outer = await this.kiosk.app.evaluate(async ({ BrowserWindow, clipboard, screen, webContents }) => {
      const [window] = BrowserWindow.getAllWindows();
      const display = screen.getPrimaryDisplay().bounds;
      return {
        windows: BrowserWindow.getAllWindows().length,
        pages: webContents.getAllWebContents().length,
        url: window?.webContents.getURL(),
        zoom: window?.webContents.getZoomFactor(),
        covers: JSON.stringify(window?.getBounds()) === JSON.stringify(display),
        seen: window?.isVisible() === true && !window.isMinimized(),
        developerTools: window?.webContents.isDevToolsOpened(),
        clipboard: await clipboard.readText(),
      };
    });
    const inner = await this.ask<Record<string, unknown>>(`({
      scale: visualViewport.scale,
      scrolled: [scrollX, scrollY],
      ratio: devicePixelRatio,
      width: innerWidth,
      selected: getSelection().toString(),
      fullScreen: document.fullscreenElement !== null,
      pointerLocked: document.pointerLockElement !== null,
      screens: document.querySelectorAll('kiosk-app[screen]').length,
      focused: document.hasFocus(),
    })`);
    return { ...outer, ...inner, onDisplay: (await this.screen?.windows())?.length, opened: await this.opened() };
  }

  /** Command lines of programs of the desktop that were started. */
  async opened(): Promise<string> {
    return await readFile(path.join(this.folder, 'opened'), 'utf8').catch(() => '');
  }

  /** The kiosk is as it was before, and answers a finger. */
  async expectUnmoved(before: Record<string, unknown>, what = 'afterwards'): Promise<void> {
    await expect.poll(async () => await this.state(), { message: what }).toEqual(before);
    const fingers = async (): Promise<number> => await this.ask<number>('seen.fingers');
    const touched = await fingers();
    await this.kiosk.fingers.tapAt({ x: 2, y: 2 });
    expect(await fingers(), what).toBe(touched + 1);
  }

  /** Entries of the log from now on. */
  async logFrom(): Promise<() => Promise<LogEntry[]>> {
    const before = (await this.kiosk.log()).length;
    return async () => (await this.kiosk.log()).slice(before);
  }

  /**
   * Lets a page do something as its own script would, and says what came of it: what it returned (as JSON), `done`,
   * `refused: …`, `no answer` when it still waits after `limitMs`, or `gone` when the page is. `code` knows the Places by their names, and
   * `add(tag, attributes)` puts an element into the page.
   */
  async attempt(code: string, { page = this.page, limitMs = 1_500 }: { readonly page?: Page; readonly limitMs?: number } = {}): Promise<string> {
    // From a timer: what is called directly may make script of text whatever the policy says.
    const expression = `new Promise((tell) => {
      setTimeout(() => tell('no answer'), ${limitMs});
      const { ${Object.keys(this.places).join(', ')} } = ${JSON.stringify(this.places)};
      const add = (tag, attributes = {}, parent = document.body) => {
        const element = document.createElement(tag);
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
        parent.append(element);
        return element;
      };
      setTimeout(() => (async () => { ${code} })().then(
        (value) => tell(value === undefined ? 'done' : JSON.stringify(value)),
        (error) => tell('refused: ' + (error?.name ?? '') + ' ' + (error?.message ?? error))));
    })`;
    return (await this.#run<string>(expression, page, limitMs + 5_000))?.value ?? 'gone';
  }

  /** Many at once; name → what came of it. */
  async attempts(attacks: Readonly<Record<string, string>>, options: { readonly page?: Page; readonly limitMs?: number } = {}): Promise<Record<string, string>> {
    return Object.fromEntries(await Promise.all(Object.entries(attacks).map(async ([name, code]): Promise<[string, string]> => [name, await this.attempt(code, options)])));
  }

  /**
   * A page that is not the kiosk's, in the kiosk's session and without its policy, as if one had got in all the same: what
   * stands behind the policy has to hold alone. Closed when the test is over.
   */
  async stranger(url = 'data:text/html,<body>a stranger', webPreferences: Readonly<Record<string, unknown>> = {}): Promise<Page> {
    const opened = this.kiosk.app.waitForEvent('window');
    const id = await this.kiosk.app.evaluate(async ({ BrowserWindow, session }, { url, webPreferences }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, session: session.fromPartition('kiosk') } });
      await window.loadURL(url).catch(() => undefined);
      return window.webContents.id;
    }, { url, webPreferences });
    const page = await opened;
    this.#strangers.set(page, id);
    return page;
  }

  /** The rights that the kiosk's window runs with, as Electron took them. */
  async preferences(): Promise<Record<string, unknown>> {
    return await this.kiosk.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> } | undefined;
      return { ...contents?.getLastWebPreferences(), session: null };
    });
  }

  async closeStrangers(): Promise<void> {
    await this.kiosk.app.evaluate(({ BrowserWindow, webContents }, ids) => {
      for (const id of ids) {
        const contents = webContents.fromId(id);
        if (contents !== undefined) BrowserWindow.fromWebContents(contents)?.destroy();
      }
    }, [...this.#strangers.values()]);
    this.#strangers.clear();
  }
}

/** `locked`: the one kiosk, fresh for each test; afterwards it is found unmoved, and nobody was called. */
export const test = base.extend<{ locked: Locked }, { everywhere: Locked }>({
  // Playwright asks for a destructured first argument.
  everywhere: [async ({}, use) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-locked-'));
    const { locked, close } = await Locked.open(folder);
    await use(locked);
    await close();
    await rm(folder, { recursive: true, force: true });
  }, { scope: 'worker' }],
  locked: async ({ everywhere }, use) => {
    await everywhere.fresh();
    const before = await everywhere.state();
    await use(everywhere);
    await everywhere.closeStrangers();
    await everywhere.expectUnmoved(before);
    expect(await everywhere.outside.visitors()).toEqual([]);
  },
});
export { expect };
