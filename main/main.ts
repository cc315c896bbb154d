/**
 * The kiosk's main process: the order of start-up and nothing else.
 * Guarantees: one instance; guards stand before the first page; whatever is wrong with configuration or show, a window opens.
 */
import { join } from 'node:path';
import { app, powerSaveBlocker, protocol, session } from 'electron';
import { parseCommandLine } from './command-line.ts';
import { chooseConfig } from './config/choose-config.ts';
import { devServerOf } from './dev-server.ts';
import { installation } from './installation.ts';
import { receive } from './ipc/channels.ts';
import { kioskHandlers } from './ipc/handlers.ts';
import { kioskData, languageFaults } from './kiosk-data.ts';
import { createLog, type Log } from './log.ts';
import { warnOfWritableInstallation } from './preflight/installation-writable.ts';
import { installProtocol } from './protocol/install.ts';
import { kioskScheme, PAGE } from './protocol/scheme.ts';
import { logConfig, logFaults, logShow } from './say-what-plays.ts';
import { contentSecurityPolicy, devContentSecurityPolicy } from './security/content-security-policy.ts';
import type { GuardContext } from './security/guard.ts';
import { guardApp, guardSession } from './security/guards.ts';
import { chooseShow } from './show/choose-show.ts';
import { isOnlyKiosk } from './single-instance.ts';
import { printLine } from './standard-output.ts';
import { logMainErrors } from './supervisor/main-errors.ts';
import { createSupervisor } from './supervisor/supervisor.ts';
import { createKioskWindow } from './window.ts';

const commandLine = parseCommandLine(process.argv.slice(1), process.cwd());
if (commandLine.userDataDir !== undefined) app.setPath('userData', commandLine.userDataDir);
const userData = app.getPath('userData');
const log: Log = createLog({ folder: join(userData, 'logs'), print: printLine });
logMainErrors(app, log);
logFaults(log, 'command-line-fault', commandLine.faults);

if (isOnlyKiosk(app, userData, log)) {
  const guards: GuardContext = { log, devServer: devServerOf(process.env['KIOSK_DEV_URL'], app.isPackaged) };
  protocol.registerSchemesAsPrivileged([kioskScheme]);
  guardApp(app, guards);
  void app.whenReady().then(() => start(guards));
} else {
  log.info('handed over', { reason: 'the kiosk is running already' });
  app.exit(0);
}

async function start({ log, devServer }: GuardContext): Promise<void> {
  log.info('start', { kiosk: app.getVersion(), electron: process.versions.electron, chromium: process.versions.chrome });
  const installed = installation(app.getAppPath(), app.isPackaged ? process.resourcesPath : null);
  void warnOfWritableInstallation(installed.folder, log);
  const chosenConfig = await chooseConfig(commandLine.config, userData);
  logConfig(log, chosenConfig);
  const { config, file, lineOf } = chosenConfig;
  const chosenShow = await chooseShow(commandLine.show ?? config.show, installed.show, userData);
  logShow(log, chosenShow);
  const { show } = chosenShow;
  if (show !== null && file !== undefined && lineOf !== undefined) {
    logFaults(log, 'config-fault', languageFaults(show, config, (index) => ({ file, line: lineOf(['languages', index]) })));
  }

  // In memory: nothing of a visit is ever written to the disk.
  const kioskSession = session.fromPartition('kiosk');
  guardSession(kioskSession, { log, devServer });
  const policy = devServer === null ? contentSecurityPolicy : devContentSecurityPolicy(devServer);
  installProtocol(kioskSession, { renderer: installed.renderer, show: chosenShow.folder, contentSecurityPolicy: policy }, log, devServer);

  const setting = { session: kioskSession, preload: join(import.meta.dirname, 'preload.cjs'), icon: installed.icon, dev: devServer !== null };
  const supervisor = createSupervisor({ openWindow: () => createKioskWindow(setting), page: PAGE, mayHang: devServer !== null }, log);
  const ready = (): void => {
    supervisor.alive();
    log.info('ready');
    printLine('kiosk ready');
  };
  receive(kioskHandlers({ data: show && kioskData(show, config), log, heartbeat: supervisor.alive, ready }), supervisor.contents, log);
  app.on('second-instance', supervisor.focus);
  // Listening keeps Electron from quitting with its last window: the supervisor opens the next one.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', supervisor.stop);
  powerSaveBlocker.start('prevent-display-sleep');
  supervisor.start();
}
