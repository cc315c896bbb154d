/**
 * The one window.
 * Guarantees: it covers its display edge to edge, with or without a window manager, and comes back to that when the display
 * changes; it is the colour of paper before there is a page; its page has no rights beyond a web page's.
 */
import { app, BrowserWindow, screen, type BrowserWindowConstructorOptions, type Rectangle, type Session } from 'electron';

/** The paper of the show (see the design tokens): what stands there before, between and after pages. Never white, never black. */
const PAPER = '#faf3e6';

export interface WindowSetting {
  /** The display's area in device-independent pixels. */
  readonly bounds: Rectangle;
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** In development the window is windowed and has developer tools. */
  readonly dev: boolean;
}

/** Pure, so that a test can read what the window may. */
export function windowOptions({ bounds, session, preload, dev }: WindowSetting): BrowserWindowConstructorOptions {
  return {
    ...(dev ? { width: 1280, height: 800 } : { ...bounds, kiosk: true, fullscreen: true, frame: false, resizable: false, skipTaskbar: true }),
    backgroundColor: PAPER,
    autoHideMenuBar: true,
    title: 'Bone Marrow Kiosk',
    webPreferences: {
      session,
      preload,
      // SECURITY #4: the renderer and its preload run in Chromium's sandbox.
      sandbox: true,
      // SECURITY #3: the page cannot reach into the preload.
      contextIsolation: true,
      // SECURITY #2: no Node in the page, its workers or its frames.
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      // SECURITY #6: the same-origin rule stays.
      webSecurity: true,
      // SECURITY #8: no insecure content beside secure content.
      allowRunningInsecureContent: false,
      // SECURITY #9: nothing experimental. SECURITY #10: and no enableBlinkFeatures (absent).
      experimentalFeatures: false,
      // SECURITY #11: no webview.
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      disableDialogs: true,
      spellcheck: false,
      devTools: dev,
      // Nothing sounds before a touch by design (the session's reducer); but a touch may be long ago when the next slide
      // speaks by itself, and Chromium would count that as autoplay.
      autoplayPolicy: 'no-user-gesture-required',
      // A kiosk behind a cleaner's dialog still has to count its seconds.
      backgroundThrottling: false,
    },
  };
}

export function createKioskWindow(setting: Omit<WindowSetting, 'bounds'>): BrowserWindow {
  const bounds = screen.getPrimaryDisplay().bounds;
  const window = new BrowserWindow(windowOptions({ ...setting, bounds }));
  if (setting.dev) {
    window.webContents.openDevTools({ mode: 'detach' });
    window.on('close', () => app.quit());
    return window;
  }
  // Without a window manager nobody makes the window full screen: it has to have that size itself.
  window.setBounds(bounds);
  const cover = (): void => {
    if (!window.isDestroyed()) window.setBounds(screen.getPrimaryDisplay().bounds);
  };
  screen.on('display-metrics-changed', cover);
  screen.on('display-added', cover);
  screen.on('display-removed', cover);
  window.once('closed', () => {
    screen.off('display-metrics-changed', cover);
    screen.off('display-added', cover);
    screen.off('display-removed', cover);
  });
  return window;
}
