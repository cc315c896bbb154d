/**
 * The one window, and the paper behind it.
 * Guarantees: it covers its display edge to edge, with or without a window manager, and does so again when the display
 * changes. So does a sheet of paper behind it, which holds no page: where the window goes, by a page's window.close() or to
 * make place for a new one, paper is seen and never the desktop or black.
 */
import { app, BaseWindow, BrowserWindow, screen } from 'electron';
import { PAPER, windowOptions, type WindowSetting } from './window-options.ts';

let paper: BaseWindow | null = null;

export function createKioskWindow(setting: Omit<WindowSetting, 'bounds'>): BrowserWindow {
  const bounds = screen.getPrimaryDisplay().bounds;
  // Before the window, which comes to lie on it.
  if (!setting.dev) paper ??= layPaper();
  const window = new BrowserWindow(windowOptions({ ...setting, bounds }));
  if (setting.dev) {
    window.webContents.openDevTools({ mode: 'detach' });
    window.on('close', () => app.quit());
    return window;
  }
  keepCovering(window);
  return window;
}

function layPaper(): BaseWindow {
  const sheet = new BaseWindow({ frame: false, resizable: false, skipTaskbar: true, focusable: false, backgroundColor: PAPER, show: false });
  keepCovering(sheet);
  sheet.showInactive();
  sheet.once('closed', () => {
    paper = null;
  });
  return sheet;
}

function keepCovering(window: BaseWindow | BrowserWindow): void {
  const cover = (): void => {
    // Without a window manager nobody makes the window full screen: it has to have that size itself.
    if (!window.isDestroyed()) window.setBounds(screen.getPrimaryDisplay().bounds);
  };
  cover();
  screen.on('display-metrics-changed', cover);
  screen.on('display-added', cover);
  screen.on('display-removed', cover);
  window.once('closed', () => {
    screen.off('display-metrics-changed', cover);
    screen.off('display-added', cover);
    screen.off('display-removed', cover);
  });
}
