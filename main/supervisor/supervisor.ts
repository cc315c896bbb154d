/**
 * Keeps a page on the screen.
 * Guarantees: whatever takes the page away (its process gone or hung, a load that fails, a window that closes), it is loaded
 * again after a growing delay, in a new window where the old one is gone, and each failure is in the log.
 */
import type { BrowserWindow, WebContents } from 'electron';
import type { Log } from '../log.ts';
import { MEMORY_MS, retryDelay } from './policy.ts';

/** A page that is silent for so long (ms) hangs. Long, since a loaded machine may stall for seconds. */
const HEARTBEAT_LIMIT_MS = 15_000;
/** The same from the start of a load to the first sign of life. */
const START_LIMIT_MS = 30_000;
const LOOK_EVERY_MS = 1_000;

export interface Supervisor {
  /** Opens the first window. */
  readonly start: () => void;
  /** The page of the moment; null between two windows. */
  readonly contents: () => WebContents | null;
  /** The page is alive: it has come up, or its heart has beaten. */
  readonly alive: () => void;
  /** Brings the window to the front. */
  readonly focus: () => void;
  /** From now on the window may close. */
  readonly stop: () => void;
}

export interface Watched {
  readonly openWindow: () => BrowserWindow;
  /** Address of the page. */
  readonly page: string;
  /** In development a page may stand still at a breakpoint. */
  readonly mayHang: boolean;
}

export function createSupervisor({ openWindow, page, mayHang }: Watched, log: Log): Supervisor {
  let window: BrowserWindow | null = null;
  let failures: number[] = [];
  let retry: NodeJS.Timeout | null = null;
  /** Until when the page has to give a sign of life; null while there is nothing to wait for. */
  let silentUntil: number | null = null;
  let stopped = false;

  function fail(failure: string, fields: Readonly<Record<string, unknown>> = {}): void {
    if (stopped) return;
    const now = Date.now();
    failures = [...failures.filter((time) => now - time < MEMORY_MS), now];
    const delayMs = retryDelay(failures, now);
    log.error('page-failed', { failure, ...fields, delayMs });
    silentUntil = null;
    // One failure often shows twice (a process gone, a load aborted): one retry is enough.
    retry ??= setTimeout(() => {
      retry = null;
      load();
    }, delayMs);
  }

  function load(): void {
    if (stopped) return;
    if (window === null || window.isDestroyed()) window = watch(openWindow());
    silentUntil = Date.now() + START_LIMIT_MS;
    // did-fail-load tells of a failure with its reason; the promise would tell it a second time.
    window.loadURL(page).catch(() => undefined);
  }

  function watch(opened: BrowserWindow): BrowserWindow {
    const { webContents } = opened;
    opened.on('close', (event) => {
      // A window manager's close button, Alt+F4: nothing a visitor may do.
      if (!stopped) event.preventDefault();
    });
    // A page's own window.close() gets here whatever the options say.
    opened.on('closed', () => {
      window = null;
      fail('window closed');
    });
    opened.on('unresponsive', () => webContents.forcefullyCrashRenderer());
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => fail('render process gone', { reason, exitCode }));
    webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
      if (isMainFrame) fail('load failed', { code, description });
    });
    webContents.on('did-navigate', (_event, _url, status) => {
      if (status >= 400) fail('load failed', { status });
    });
    webContents.on('preload-error', (_event, _path, error) => fail('preload failed', { reason: error.message }));
    return opened;
  }

  const look = setInterval(() => {
    if (mayHang || silentUntil === null || Date.now() < silentUntil) return;
    silentUntil = null;
    log.error('page-hung');
    // Ends in render-process-gone, and so in a retry.
    if (window !== null && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  }, LOOK_EVERY_MS);

  return {
    start: load,
    contents: () => (window === null || window.isDestroyed() ? null : window.webContents),
    alive: () => {
      silentUntil = Date.now() + HEARTBEAT_LIMIT_MS;
    },
    focus: () => {
      if (window === null || window.isDestroyed()) return;
      window.show();
      window.focus();
    },
    stop: () => {
      stopped = true;
      clearInterval(look);
      if (retry !== null) clearTimeout(retry);
    },
  };
}
