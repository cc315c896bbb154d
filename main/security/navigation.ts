/**
 * The page stays the page.
 * Guarantees: no link, script, form, redirect, dropped file or frame leads anywhere; only the main process loads. about:blank,
 * before which Electron asks nobody, does not stay: the supervisor takes it for a load that failed.
 */
import type { ContentsGuard } from './guard.ts';

// SECURITY #13: navigation is refused, not limited: the kiosk has one page. (SECURITY #1: so nothing insecure is ever loaded.)
export const refuseNavigation: ContentsGuard = (contents, { log, devServer }) => {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    // Vite's hot reload reloads the page it is on; nothing else may.
    if (devServer !== null && event.url === contents.getURL()) return;
    event.preventDefault();
    log.warn('navigation-refused', { url: event.url.slice(0, 200) });
  };
  // Told of the page itself and of every frame in it.
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  // "Leave this page?" would be a dialog nobody answers: preventing it means leaving without asking.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
};
