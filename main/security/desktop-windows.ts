/**
 * No window of the desktop: none that shows its files, none that prints.
 * Guarantees: an <input type=file> opens nothing; no page has a function that prints or closes the window, also one
 * without the policy (whose sandbox refuses to print); the pickers of the File System Access API do not exist (window-options.ts).
 * Electron has no event for these: the developer tools' protocol, spoken from here, is the one place where they can be stopped.
 * (A listener in the preload sees no click on an element outside the document, and is not there in a page's frames.)
 * It costs a kiosk nothing that can be measured, but one thing has to be known: for every frame that appears Electron connects
 * all developer tools anew, and Chromium then puts to the page again what it has not answered yet. Whoever awaits an answer of a
 * page that adds a frame meanwhile has it add a thousand. In development, where such tools are open, this guard is left out.
 */
import type { WebContents } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { ContentsGuard } from './guard.ts';

/** Run in every document before anything of its own. (A command can be "print".) */
const WITHOUT = 'delete globalThis.print; delete globalThis.close; delete Document.prototype.execCommand;';

// SECURITY #5: a choice of files is a permission that no handler is asked for.
export const refuseDesktopWindows: ContentsGuard = (contents, { log, devServer }) => {
  if (devServer !== null) return;
  // Its process is not there yet, and a new one takes the old one's place after a crash.
  contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) refuse(contents).catch((error: unknown) => log.warn('desktop-windows-not-refused', { reason: errorText(error) }));
  });
};

async function refuse({ debugger: tools }: WebContents): Promise<void> {
  const first = !tools.isAttached();
  if (first) tools.attach();
  await Promise.all([
    // It stays, for every process there will be; the first document may be there already.
    first ? tools.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: WITHOUT, runImmediately: true }) : undefined,
    tools.sendCommand('Page.enable'),
    tools.sendCommand('Page.setInterceptFileChooserDialog', { enabled: true }),
  ]);
}
