/**
 * The page stays the page.
 * Guarantees: no link, script, form, redirect, dropped file or frame leads anywhere; only the main process loads, and only PAGE.
 */
import { PAGE } from '../protocol/scheme.ts';
import type { ContentsGuard } from './guard.ts';

// SECURITY #13: navigation is refused, not limited: the kiosk has one page. (SECURITY #1: so nothing insecure is ever loaded.)
export const refuseNavigation: ContentsGuard = (contents, { log, devServer }) => {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    // Vite's hot reload reloads the page it is on; nothing else may.
    if (devServer !== null && event.url === contents.getURL()) return;
    event.preventDefault();
    log.warn('navigation-refused', { url: event.url.slice(0, 200) });
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  // Electron asks nobody before about:blank: the kiosk's page is put back at once.
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith('about:')) return;
    log.warn('navigation-refused', { url: url.slice(0, 200) });
    // A load that fails is the supervisor's business.
    contents.loadURL(PAGE).catch(() => undefined);
  });
  // "Leave this page?" would be a dialog nobody answers: preventing it means leaving without asking.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
};
