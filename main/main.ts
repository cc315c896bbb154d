/**
 * The kiosk's main process: the order of start-up and nothing else.
 * Guarantees: one instance; guards stand before the first page; whatever is wrong with configuration or show, a window opens.
 */
import { join } from 'node:path';
import { app, protocol, session } from 'electron';
import { parseCommandLine } from './command-line.ts';
import { watchConfig } from './config/watch-config.ts';
import { devServerOf } from './dev-server.ts';
import { errorText } from './files/error-text.ts';
import { followChanges } from './follow-changes.ts';
import { installation } from './installation.ts';
import { receive } from './ipc/channels.ts';
import { kioskHandlers } from './ipc/handlers.ts';
import { createLog, type Log } from './log.ts';
import { createPlaying } from './playing.ts';
import { warnOfWritableInstallation } from './preflight/installation-writable.ts';
import { installProtocol } from './protocol/install.ts';
import { kioskScheme, PAGE, RESTING_PAGE } from './protocol/scheme.ts';
import { logFaults } from './say-what-plays.ts';
import { contentSecurityPolicy, devContentSecurityPolicy } from './security/content-security-policy.ts';
import type { GuardContext } from './security/guard.ts';
import { guardApp, guardSession } from './security/guards.ts';
import { isOnlyKiosk } from './single-instance.ts';
import { printLine } from './standard-output.ts';
import { limitChromium } from './supervisor/chromium-limits.ts';
import { listenForMainErrors } from './supervisor/main-errors.ts';
import { keepRecoveries } from './supervisor/recoveries.ts';
import { relaunch, relaunchLater } from './supervisor/relaunch.ts';
import { createResume } from './supervisor/resume.ts';
import { createSupervisor } from './supervisor/supervisor.ts';
import { listenToSystem } from './supervisor/system.ts';
import { countRecoveries } from './usage/count-recoveries.ts';
import { createUsage } from './usage/usage.ts';
import { createKioskWindow } from './window.ts';

const commandLine = parseCommandLine(process.argv.slice(1), process.cwd());
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
  app.whenReady().then(() => start(guards)).catch((error: unknown) => {
    log.error('start-failed', { reason: errorText(error) });
    relaunchLater(app);
  });
} else {
  log.info('handed over', { reason: 'the kiosk is running already' });
  app.exit(0);
}

function start({ devServer }: GuardContext): void {
  log.info('start', { kiosk: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome });
  const installed = installation(app.getAppPath(), app.isPackaged ? process.resourcesPath : null);
  void warnOfWritableInstallation(installed.folder, log);
  const playing = createPlaying({ commandLine, bundledShow: installed.show, userData }, log);
  const usage = createUsage({ folder: playing.usageFolder, log });

  // In memory: nothing of a visit is ever written to the disk.
  const kioskSession = session.fromPartition('kiosk');
  guardSession(kioskSession, { log, devServer });
  const policy = devServer === null ? contentSecurityPolicy : devContentSecurityPolicy(devServer);
  installProtocol(kioskSession, () => ({ renderer: installed.renderer, show: playing.folder(), contentSecurityPolicy: policy }), log, devServer);

  const setting = { session: kioskSession, preload: join(import.meta.dirname, 'preload.cjs'), icon: installed.icon, dev: devServer !== null };
  const resume = createResume();
  const supervisor = createSupervisor(
    {
      openWindow: () => createKioskWindow(setting), page: PAGE, restingPage: RESTING_PAGE, prepare: playing.refresh,
      cameUp: () => printLine('kiosk ready'), relaunch: () => relaunch(app), mayHang: devServer !== null,
    },
    countRecoveries(keepRecoveries(userData, log), usage), resume, log,
  );
  const changes = followChanges(playing, resume, supervisor, log);
  errors.told = supervisor;
  receive(kioskHandlers({ playing, resume, supervisor, changes, usage, log }), supervisor.contents, log);
  listenToSystem(app, supervisor, log);
  watchConfig(commandLine.config ?? join(userData, 'kiosk.yaml'), changes.changed);
  supervisor.start(playing.refresh());
}
