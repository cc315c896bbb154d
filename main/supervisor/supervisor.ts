/**
 * Keeps a page on the screen.
 * Guarantees: whatever takes the page away (its process gone or hung, a load that fails, a window that closes), the policy's
 * remedy follows; where nothing helps or there is nothing to play, the resting page stands there and the kiosk tries again by
 * itself; each failure, and each recovery with its duration, is in the log.
 */
import type { BrowserWindow, WebContents } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { decide, MAX_DELAY_MS, type Failure, type FailureKind, type Remedy } from './policy.ts';
import type { Recoveries } from './recoveries.ts';
import type { Resume } from './resume.ts';

/** A page that is silent for so long (ms) hangs. Long, since a loaded machine may stall for seconds. */
export const HEARTBEAT_LIMIT_MS = 15_000;
/** The same from the start of a load to the page's first picture. */
const START_LIMIT_MS = 30_000;
/** How long a process that was ended may take to be gone, ms. */
const END_LIMIT_MS = 5_000;
const LOOK_EVERY_MS = 1_000;
/** Chromium's ERR_ABORTED. */
const ABORTED = -3;

export interface Supervisor {
  /** Opens the first window; `playable`: whether there is something to play, which may still be found out. */
  readonly start: (playable: Promise<boolean>) => void;
  /** The page of the moment; null between two windows. */
  readonly contents: () => WebContents | null;
  /** The page's heart has beaten. */
  readonly alive: () => void;
  /** The page has come up. */
  readonly ready: () => void;
  /** There is nothing to play: the resting page, until there is. */
  readonly rest: (reason: string) => void;
  /** Loads the page anew, for what it plays has changed. It begins on attract. */
  readonly refresh: () => void;
  /** Ends this process and begins a new one. */
  readonly relaunch: () => void;
  readonly gpuGone: (reason: string) => void;
  readonly mainError: (reason: string) => void;
  /** Brings the window to the front. */
  readonly focus: () => void;
  /** From now on the window may close. */
  readonly stop: () => void;
}

export interface Watched {
  readonly openWindow: () => BrowserWindow;
  /** Addresses of the page and of the one that stands there instead. */
  readonly page: string;
  readonly restingPage: string;
  /** Looks again whether there is something to play. Must not throw. */
  readonly prepare: () => Promise<boolean>;
  /** Called each time the page has come up. */
  readonly cameUp: () => void;
  /** Ends this process and begins a new one. */
  readonly relaunch: () => void;
  /** In development a page may stand still at a breakpoint. */
  readonly mayHang: boolean;
}

/** ms on a clock that nobody can set and that stands still while the machine sleeps. */
const now = (): number => performance.now();

export function createSupervisor(watched: Watched, recoveries: Recoveries, resume: Resume, log: Log): Supervisor {
  let window: BrowserWindow | null = null;
  let retry: NodeJS.Timeout | null = null;
  /** Until when the page has to give a sign of life; null while there is nothing to wait for. */
  let silentUntil: number | null = null;
  /** Since when the page is on screen; null when it is not. */
  let readySince: number | null = null;
  /** When the page was last asked for. */
  let loadedAt = 0;
  /** The failure that is being mended. */
  let mending: { readonly failure: string; readonly remedy: Remedy; readonly since: number } | null = null;
  /** The page's process is being ended because it hung. */
  let hung = false;
  /** The resting page stands there, and whether it was loaded twice in this wait. */
  let resting: 'no' | 'shown' | 'shown again' = 'no';
  let stopped = false;

  function fail(kind: FailureKind, reason: string): void {
    // One failure often shows twice (a process gone, a load aborted): one remedy is enough.
    if (stopped || retry !== null) return;
    const failure = failureNow(kind, reason);
    const { remedy, delayMs } = decide(recoveries.all(), failure, failure.at);
    log.error('page-failed', { failure: kind, reason, livedMs: failure.livedMs, remedy, delayMs });
    recoveries.add(failure, remedy);
    resume.failed();
    silentUntil = null;
    readySince = null;
    mending = { failure: kind, remedy, since: mending?.since ?? now() };
    if (remedy === 'rest') showResting(kind);
    retry = setTimeout(() => {
      retry = null;
      void mend(remedy);
    }, delayMs);
  }

  function failureNow(kind: FailureKind, reason: string): Failure {
    return { kind, reason, at: Date.now(), livedMs: readySince === null ? 0 : Math.round(now() - readySince) };
  }

  /** The page is still there; only too many of these ask for something to be done. */
  function survive(kind: FailureKind, reason: string): void {
    if (stopped) return;
    const failure = failureNow(kind, reason);
    const { remedy } = decide(recoveries.all(), failure, failure.at);
    log.warn('survived', { failure: kind, reason, remedy });
    recoveries.add(failure, remedy);
    if (remedy === 'relaunch') relaunch();
  }

  async function mend(remedy: Remedy): Promise<void> {
    if (stopped) return;
    switch (remedy) {
      case 'carry on':
        break;
      case 'relaunch':
        relaunch();
        break;
      case 'new window':
        replaceWindow();
        load();
        break;
      case 'reload':
        load();
        break;
      case 'rest':
        await wake();
        break;
    }
  }

  function relaunch(): void {
    log.warn('relaunch');
    // Its end closes the window too: that is no failure.
    stop();
    watched.relaunch();
  }

  function load(): void {
    if (stopped) return;
    const opened = openWindow();
    resting = 'no';
    hung = false;
    loadedAt = now();
    silentUntil = loadedAt + START_LIMIT_MS;
    // Machine code that was cached from a page that crashed may be what crashed it.
    if (mending !== null) void opened.webContents.session.clearCodeCaches({ urls: [] }).catch(() => undefined);
    // did-fail-load tells of a failure with its reason; the promise would tell it a second time.
    opened.loadURL(watched.page).catch(() => undefined);
  }

  /** Once more, if there is something to play. */
  async function wake(): Promise<void> {
    if (await watched.prepare()) load();
    else rest('there is nothing to play');
  }

  function rest(reason: string): void {
    if (stopped || retry !== null) return;
    mending ??= { failure: reason, remedy: 'rest', since: now() };
    showResting(reason);
    retry = setTimeout(() => {
      retry = null;
      void wake();
    }, MAX_DELAY_MS);
  }

  function showResting(reason: string): void {
    silentUntil = null;
    readySince = null;
    const { webContents } = openWindow();
    const stands = resting !== 'no' && !webContents.isCrashed();
    resting = 'shown';
    if (stands) return;
    log.warn('rest', { reason });
    loadResting(webContents);
  }

  /** Where not even this page can be shown, the window's own colour is what there is. */
  function loadResting(webContents: WebContents): void {
    webContents.loadURL(watched.restingPage).catch((error: unknown) => log.error('resting-page-failed', { reason: errorText(error) }));
  }

  function openWindow(): BrowserWindow {
    if (window === null || window.isDestroyed()) window = watch(watched.openWindow());
    return window;
  }

  /** The new window is there before the old one goes: the screen is never bare. */
  function replaceWindow(): void {
    const old = window;
    window = watch(watched.openWindow());
    if (old !== null && !old.isDestroyed()) old.destroy();
  }

  /** What an event tells of counts only while its window is the one on screen, and shows the page and not the resting one. */
  function watch(opened: BrowserWindow): BrowserWindow {
    const { webContents } = opened;
    const failHere = (kind: FailureKind, reason: string): void => {
      if (opened === window) fail(kind, reason);
    };
    opened.on('close', (event) => {
      // A window manager's close button, Alt+F4: nothing a visitor may do.
      if (!stopped) event.preventDefault();
    });
    // A page's own window.close() gets here whatever the options say.
    opened.on('closed', () => {
      if (opened !== window) return;
      window = null;
      fail('window closed', 'closed by the page or the system');
    });
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      if (opened !== window) return;
      if (retry !== null && resting === 'shown') {
        // Once for each wait: a resting page that keeps dying is left to the window's own colour.
        resting = 'shown again';
        loadResting(webContents);
        return;
      }
      const kind = hung ? 'page hung' : 'render process gone';
      hung = false;
      fail(kind, `${reason} (exit code ${exitCode})`);
    });
    webContents.on('did-fail-load', (_event, code, description, url, isMainFrame) => {
      // A load that another one took the place of tells so too.
      if (isMainFrame && code !== ABORTED && url !== watched.restingPage) failHere('load failed', `${description} (${code})`);
    });
    webContents.on('did-navigate', (_event, url, status) => {
      if (url === watched.restingPage) return;
      if (status >= 400) failHere('load failed', `answered ${status}`);
      // Electron asks nobody before about:blank.
      else if (url !== watched.page) failHere('load failed', `left for ${url.slice(0, 200)}`);
    });
    webContents.on('preload-error', (_event, _path, error) => failHere('preload failed', error.message));
    return opened;
  }

  const look = setInterval(() => {
    if (watched.mayHang || silentUntil === null || now() < silentUntil) return;
    silentUntil = null;
    if (readySince === null) {
      endPage();
      fail('never ready', `no picture within ${START_LIMIT_MS} ms`);
      return;
    }
    if (hung) {
      // Not even SIGKILL has ended it (a driver holds it in the kernel): leave it behind.
      hung = false;
      replaceWindow();
      fail('page hung', 'its process does not end');
      return;
    }
    hung = true;
    silentUntil = now() + END_LIMIT_MS;
    // Tells of itself as a process that is gone.
    endPage();
  }, LOOK_EVERY_MS);

  function stop(): void {
    stopped = true;
    clearInterval(look);
    if (retry !== null) clearTimeout(retry);
  }

  /** A page that hangs does not end when it is asked to; a stopped process does not even hear it. */
  function endPage(): void {
    if (window === null || window.isDestroyed()) return;
    const pid = window.webContents.getOSProcessId();
    try {
      if (pid > 0) process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already.
    }
  }

  return {
    start: (playable) => {
      // Before it is known: the page comes up while the show is read.
      load();
      void playable.then((found) => {
        if (!found) rest('there is nothing to play');
      });
    },
    contents: () => (window === null || window.isDestroyed() ? null : window.webContents),
    alive: () => {
      if (readySince !== null) silentUntil = now() + HEARTBEAT_LIMIT_MS;
    },
    ready: () => {
      readySince = now();
      silentUntil = readySince + HEARTBEAT_LIMIT_MS;
      watched.cameUp();
      log.info('ready', { ms: Math.round(readySince - loadedAt) });
      if (mending === null) return;
      const { failure, remedy, since } = mending;
      mending = null;
      log.info('recovered', { failure, remedy, ms: Math.round(now() - since) });
    },
    rest,
    refresh: () => {
      resume.forget();
      if (retry !== null) clearTimeout(retry);
      retry = null;
      load();
    },
    relaunch,
    gpuGone: (reason) => survive('gpu process gone', reason),
    mainError: (reason) => survive('main error', reason),
    focus: () => {
      if (window === null || window.isDestroyed()) return;
      window.show();
      window.focus();
    },
    stop,
  };
}
