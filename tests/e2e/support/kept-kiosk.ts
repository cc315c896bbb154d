/**
 * The kiosk as an operator starts it, through the launcher, and what can be done to it from outside.
 * Guarantees: its processes are found and killed as the system knows them; the page is asked through a connection made for
 * each question, so that a crash, a new window or a whole new kiosk is no obstacle; when it was closed no process is left.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root } from '../../../main/launch/places.ts';
import { DevTools } from './devtools.ts';
import type { LogEntry } from './kiosk.ts';
import type { Point } from './touch.ts';

/** What the page shows, from its own mouth. */
export interface Shown {
  readonly screen: string;
  readonly slide: string | null;
  readonly language: string | null;
  readonly telling: string | null;
  /** Language of the first key on the attract screen; null elsewhere. */
  readonly first: string | null;
  /** When this page was opened, ms since 1970: another page has another one. */
  readonly openedAt: number;
  /** When a frame with all of this had been painted, ms since 1970. */
  readonly paintedAt: number;
}

export type Part = 'main' | 'renderer' | 'gpu-process';

/** An answer of the page that takes longer counts as none. */
const ANSWER_MS = 1_500;
const LOOK_MS = 40;

/** Two frames: what is on screen when the second begins was painted by the first. */
const LOOK = `new Promise((resolve) => {
  const app = document.querySelector('kiosk-app');
  if (app === null) { resolve(null); return; }
  requestAnimationFrame(() => requestAnimationFrame(() => resolve({
    screen: app.getAttribute('screen') ?? '', slide: app.getAttribute('slide'), language: app.getAttribute('language'), telling: app.getAttribute('telling'),
    first: app.shadowRoot?.querySelector('kiosk-attract')?.shadowRoot?.querySelector('.langs button')?.lang ?? null,
    openedAt: performance.timeOrigin, paintedAt: Date.now(),
  })));
})`;

export class KeptKiosk {
  private constructor(
    private readonly launcher: ChildProcess,
    private readonly ended: Promise<void>,
    private readonly port: number,
    readonly userData: string,
    /** kiosk.yaml; written to, it is read again. */
    readonly configFile: string,
    /** What the launcher and the kiosk print. */
    readonly outputFile: string,
  ) {}

  /** Started, not yet on screen: wait with `until`. */
  static async start(folder: string, config: string): Promise<KeptKiosk> {
    const userData = path.join(folder, 'user-data');
    const configFile = path.join(folder, 'kiosk.yaml');
    const outputFile = path.join(folder, 'output.txt');
    await mkdir(userData, { recursive: true });
    await writeFile(configFile, config);
    const port = await freePort();
    const output = openSync(outputFile, 'w');
    const args = ['main/launch/bootstrap.mjs', 'start', '--user-data-dir', userData, '--config', configFile, `--remote-debugging-port=${port}`];
    const launcher = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', output, output] });
    closeSync(output);
    const ended = new Promise<void>((resolve) => {
      launcher.once('exit', () => { resolve(); });
    });
    return new KeptKiosk(launcher, ended, port, userData, configFile, outputFile);
  }

  /** What is on screen; undefined: no page answers, or it has nothing to show. */
  async look(): Promise<Shown | undefined> {
    return this.#ask(async (page) => (await page.evaluate<Shown | null>(LOOK)) ?? undefined);
  }

  /** Looks until it is so. @throws with what was seen last, when it is not within the limit, ms. */
  async until(isSo: (shown: Shown) => boolean, what: string, limitMs = 120_000): Promise<Shown> {
    let last: Shown | undefined;
    const limit = Date.now() + limitMs;
    while (Date.now() < limit) {
      const shown = await this.look();
      if (shown !== undefined && isSo(shown)) return shown;
      last = shown ?? last;
      await pause(LOOK_MS);
    }
    throw new Error(`${what}: not within ${limitMs / 1000} s; last seen: ${JSON.stringify(last ?? null)}; the log ends with:\n${(await this.#logText()).split('\n').slice(-12).join('\n')}`);
  }

  /** Process ids of a part, the youngest first; Chromium's helpers carry the user-data folder in their command line too. */
  processes(part: Part): number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => partOf(pid, this.userData) === part)
      .sort((a, b) => b - a);
  }

  /** @throws when there is no such process. Returns when it was sent, ms since 1970. */
  kill(part: Part, signal: 'SIGKILL' | 'SIGSTOP' = 'SIGKILL'): number {
    const pids = this.processes(part);
    if (pids.length === 0) throw new Error(`there is no ${part} to send ${signal} to`);
    const at = Date.now();
    for (const pid of pids) process.kill(pid, signal);
    return at;
  }

  /** The page runs in a circle from now on, for ever. Returns since when, ms since 1970. @throws when there is none. */
  async spin(): Promise<number> {
    const at = await this.#ask(async (page) => {
      const began = Date.now();
      page.tell('Runtime.evaluate', { expression: 'for (;;);' });
      // Answered by nobody: it spins.
      await page.send('Runtime.evaluate', { expression: '1' }).catch(() => undefined);
      return began;
    });
    if (at === undefined) throw new Error('there is no page to hang');
    return at;
  }

  /** A finger, down and up. */
  async tap(at: Point): Promise<void> {
    await this.#ask(async (page) => {
      await page.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at, id: 0 }] });
      await page.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    });
  }

  /** Touches the first of what the selector finds in an element's shadow root. False when there is nothing on screen. */
  async touch(host: string, selector: string): Promise<boolean> {
    const place = await this.#ask((page) =>
      page.evaluate<Point | null>(`(() => {
        const roots = [document];
        for (const root of roots) for (const element of root.querySelectorAll('*')) {
          if (element.shadowRoot !== null) roots.push(element.shadowRoot);
          if (element.getRootNode().host?.localName !== ${JSON.stringify(host)} || !element.matches(${JSON.stringify(selector)})) continue;
          const box = element.getBoundingClientRect();
          if (box.width > 0) return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        }
        return null;
      })()`),
    );
    if (place === undefined || place === null) return false;
    await this.tap(place);
    return true;
  }

  /** All of it, also what was rotated away. */
  async log(): Promise<LogEntry[]> {
    return (await this.#logText()).split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as LogEntry);
  }

  /** Waits until the event was logged more often than that. Returns how often. @throws when it is not within the limit, ms. */
  async logged(event: string, before: number, limitMs = 60_000): Promise<number> {
    const limit = Date.now() + limitMs;
    while (Date.now() < limit) {
      const count = await this.times(event);
      if (count > before) return count;
      await pause(LOOK_MS);
    }
    throw new Error(`the log did not say ${event} within ${limitMs / 1000} s; it ends with:\n${(await this.#logText()).split('\n').slice(-12).join('\n')}`);
  }

  /** How often the log says it. */
  async times(event: string): Promise<number> {
    return (await this.log()).filter((entry) => entry.event === event).length;
  }

  /** Ends it as Ctrl+C does, then whatever is left of it. */
  async close(): Promise<void> {
    this.launcher.kill('SIGINT');
    await this.ended;
    for (const part of ['main', 'gpu-process', 'renderer'] as const) for (const pid of this.processes(part)) process.kill(pid, 'SIGKILL');
  }

  /** undefined when there is no page, or it does not answer. */
  async #ask<T>(question: (page: DevTools) => Promise<T>): Promise<T | undefined> {
    let page: DevTools | undefined;
    try {
      const targets = (await (await fetch(`http://127.0.0.1:${this.port}/json/list`, { signal: AbortSignal.timeout(ANSWER_MS) })).json()) as { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string }[];
      const target = targets.find(({ type }) => type === 'page');
      if (target === undefined) return undefined;
      page = await DevTools.at(target.webSocketDebuggerUrl, ANSWER_MS);
      return await question(page);
    } catch {
      return undefined;
    } finally {
      page?.close();
    }
  }

  async #logText(): Promise<string> {
    const texts = await Promise.all(['kiosk.2.log', 'kiosk.1.log', 'kiosk.log'].map((name) => readFile(path.join(this.userData, 'logs', name), 'utf8').catch(() => '')));
    return texts.join('');
  }
}

function partOf(pid: number, userData: string): Part | undefined {
  const words = commandLineOf(pid);
  if (!words.some((word) => word.includes(userData))) return undefined;
  const type = words.find((word) => word.startsWith('--type='))?.slice('--type='.length);
  if (type === 'renderer' || type === 'gpu-process') return type;
  // The launcher carries the same arguments; the script that Electron is started by (see run-as-user) has become Electron.
  return type === undefined && !words.some((word) => word.endsWith('bootstrap.mjs')) && words[0] !== 'unshare' ? 'main' : undefined;
}

/** Chromium joins those of its helpers by spaces. */
function commandLineOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]+/).filter((word) => word !== '');
  } catch {
    return [];
  }
}

/** A port of this machine that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) resolve(address.port);
        else reject(new Error('no port'));
      });
    });
  });
}
