/**
 * Keys, zoom and menus.
 * Guarantees: only the keys a visitor has a use for reach the page or Chromium; no combination with Ctrl, Alt or the
 * system key does; the page never changes its size.
 */
import { Menu, type App } from 'electron';
import type { ContentsGuard, GuardContext } from './guard.ts';
import { isVisitorKey } from './visitor-keys.ts';

export const refuseKeys: ContentsGuard = (contents, { devServer }) => {
  if (devServer !== null) return;
  contents.on('before-input-event', (event, input) => {
    if (!isVisitorKey(input)) event.preventDefault();
  });
};

/** As Electron does by itself today; said here, so that another version's default changes nothing. */
export const refuseZoom: ContentsGuard = (contents) => {
  const reset = (): void => {
    contents.setZoomFactor(1);
    // Pinching. Rejects when the page has just gone; the next one is set again.
    contents.setVisualZoomLevelLimits(1, 1).catch(() => undefined);
  };
  contents.on('did-finish-load', reset);
  contents.on('zoom-changed', reset);
};

/** Without an application menu its shortcuts do not exist either. Call before `ready`. */
export function refuseMenusAndGestures(app: App, { devServer }: Pick<GuardContext, 'devServer'>): void {
  if (devServer === null) Menu.setApplicationMenu(null);
  app.commandLine.appendSwitch('disable-pinch');
  // A swipe of two fingers or from the edge does not go back in history.
  app.commandLine.appendSwitch('overscroll-history-navigation', '0');
}
