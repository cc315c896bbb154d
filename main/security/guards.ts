/**
 * Every guard there is, and the only place that installs them.
 * Guarantees: installed before the first page is made; each guard is one entry here and one function in its file.
 * The rest of Electron's checklist: window.ts (#2 #3 #4 #6 #8 #9 #10), protocol (#7 #18), ipc (#17 #20), package.json (#16);
 * fuses (#19) are set when the kiosk is packaged.
 */
import type { App, Session } from 'electron';
import { refuseDesktopWindows } from './desktop-windows.ts';
import { refuseDownloads } from './downloads.ts';
import type { ContentsGuard, GuardContext, SessionGuard } from './guard.ts';
import { refuseKeys, refuseMenusAndGestures, refuseZoom } from './input.ts';
import { refuseNavigation } from './navigation.ts';
import { refuseCertificates, refuseNetwork, refusePeerConnections, silenceChromium } from './network.ts';
import { refuseBluetooth, refusePermissions } from './permissions.ts';
import { refuseWebviews, refuseWindows } from './windows.ts';

const appGuards = [silenceChromium, refuseMenusAndGestures, refuseCertificates];
const sessionGuards: readonly SessionGuard[] = [refuseNetwork, refusePermissions, refuseDownloads];
const contentsGuards: readonly ContentsGuard[] = [
  refuseNavigation, refuseWindows, refuseWebviews, refuseBluetooth, refusePeerConnections, refuseKeys, refuseZoom, refuseDesktopWindows,
];

/** Call before `ready`. */
export function guardApp(app: App, context: GuardContext): void {
  // SECURITY #4: every renderer is sandboxed, also one that nobody thought of.
  app.enableSandbox();
  for (const guard of appGuards) guard(app, context);
  app.on('web-contents-created', (_event, contents) => {
    for (const guard of contentsGuards) guard(contents, context);
  });
}

export function guardSession(session: Session, context: GuardContext): void {
  for (const guard of sessionGuards) guard(session, context);
}
