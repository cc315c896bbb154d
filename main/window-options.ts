/**
 * What the window may and may not.
 * Guarantees: pure, so that a test can read it; the page has no rights beyond a web page's; the window is the colour of
 * paper before there is a page.
 */
import type { BrowserWindowConstructorOptions, Rectangle, Session } from 'electron';

/** The paper of the show (see the design tokens): what stands there before, between and after pages. Never white, never black. */
export const PAPER = '#faf3e6';

export interface WindowSetting {
  /** The display's area in device-independent pixels. */
  readonly bounds: Rectangle;
  readonly session: Session;
  /** Absolute path of the built preload. */
  readonly preload: string;
  /** Absolute path of a PNG, for the desktop's lists of windows. */
  readonly icon: string;
  /** In development the window is windowed and has developer tools. */
  readonly dev: boolean;
}

export function windowOptions({ bounds, session, preload, icon, dev }: WindowSetting): BrowserWindowConstructorOptions {
  return {
    ...(dev ? { width: 1280, height: 800 } : { ...bounds, kiosk: true, fullscreen: true, frame: false, resizable: false, skipTaskbar: true }),
    backgroundColor: PAPER,
    autoHideMenuBar: true,
    title: 'Bone Marrow Kiosk',
    icon,
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
      // No picker of files or folders (a window of the desktop), no list of fonts, no second window above the first, no look at the screen.
      disableBlinkFeatures: 'FileSystemAccessLocal,FontAccess,DocumentPictureInPictureAPI,EyeDropperAPI',
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
