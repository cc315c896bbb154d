/**
 * The kiosk's main process: the order of start-up and nothing else.
 * Guarantees: one instance; guards stand before the first page.
 */
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { parseCommandLine } from './command-line.ts';
import { devServerOf } from './dev-server.ts';
import { errorText } from './files/error-text.ts';
import { createLog, type Log } from './log.ts';
import { openKiosk } from './open-kiosk.ts';
import { kioskScheme } from './protocol/scheme.ts';
import { logFaults } from './say-what-plays.ts';
import type { GuardContext } from './security/guard.ts';
import { guardApp } from './security/guards.ts';
import { isOnlyKiosk } from './single-instance.ts';
import { setPin } from './staff/set-pin.ts';
import { printLine } from './standard-output.ts';
import { limitChromium } from './supervisor/chromium-limits.ts';
import { listenForMainErrors } from './supervisor/main-errors.ts';
import { relaunchLater } from './supervisor/relaunch.ts';

const commandLine = parseCommandLine(process.argv.slice(1), process.cwd());
// Waited for: Chromium comes up only when this module is done.
if (commandLine.setPin === true) process.exit(await setPin(process));
if (commandLine.userDataDir !== undefined) app.setPath('userData', commandLine.userDataDir);
const userData = app.getPath('userData');
const log: Log = createLog({ folder: join(userData, 'logs'), print: printLine });
const errors = listenForMainErrors(app, log);
logFaults(log, 'command-line-fault', commandLine.faults);

if (isOnlyKiosk(app, userData, log)) {
  const guards: GuardContext = { log, devServer: devServerOf(process.env['KIOSK_DEV_URL'], app.isPackaged) };
  protocol.registerSchemesAsPrivileged([kioskScheme]);
  guardApp(app, guards);
  limitChromium(app);
  app.whenReady().then(() => openKiosk({ app, commandLine, userData, errors, guards })).catch((error: unknown) => {
    log.error('start-failed', { reason: errorText(error) });
    relaunchLater(app);
  });
} else {
  log.info('handed over', { reason: 'the kiosk is running already' });
  app.exit(0);
}
