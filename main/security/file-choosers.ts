/**
 * No window of the desktop that shows its files.
 * Guarantees: an <input type=file> opens nothing; the pickers of the File System Access API do not exist (window-options.ts).
 * Electron has no event for it: the developer tools' protocol, spoken from here, is the one place where it can be stopped.
 */
import type { WebContents } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { ContentsGuard } from './guard.ts';

// SECURITY #5: a choice of files is a permission that no handler is asked for.
export const refuseFileChoosers: ContentsGuard = (contents, { log }) => {
  // Its process is not there yet, and a new one takes the old one's place after a crash.
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) intercept(contents).catch((error: unknown) => log.warn('file-choosers-not-refused', { reason: errorText(error) }));
  });
};

async function intercept(contents: WebContents): Promise<void> {
  if (!contents.debugger.isAttached()) contents.debugger.attach();
  await contents.debugger.sendCommand('Page.enable');
  await contents.debugger.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true });
}
