/**
 * One window.
 * Guarantees: the page opens no second window and no webview; nothing is handed to the desktop's own programs.
 */
import type { ContentsGuard } from './guard.ts';

// SECURITY #14: no new windows.
export const refuseWindows: ContentsGuard = (contents, { log }) => {
  contents.setWindowOpenHandler(({ url }) => {
    // SECURITY #15: and so shell.openExternal is never called, here or anywhere.
    log.warn('window-refused', { url: url.slice(0, 200) });
    return { action: 'deny' };
  });
};

// SECURITY #11 and SECURITY #12: webviews do not exist in the kiosk (webviewTag is off); should one try to attach, it is refused.
export const refuseWebviews: ContentsGuard = (contents, { log }) => {
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    log.warn('webview-refused');
  });
};
