/**
 * The one window.
 * Guarantees: it covers its display edge to edge, with or without a window manager, and does so again when the display changes.
 */
import { app, BrowserWindow, screen } from 'electron';
import { windowOptions, type WindowSetting } from './window-options.ts';

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
