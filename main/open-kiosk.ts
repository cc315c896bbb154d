/**
 * The kiosk put together: what plays, what it is served by, what keeps it alive, and who is listened to.
 * Guarantees: whatever is wrong with configuration or show, a window opens.
 */
import { join } from 'node:path';
import { session, type App } from 'electron';
import type { CommandLine } from './command-line.ts';
import { watchConfig } from './config/watch-config.ts';
import { followChanges } from './follow-changes.ts';
import { installation } from './installation.ts';
import { receive } from './ipc/channels.ts';
import { kioskHandlers } from './ipc/handlers.ts';
import { createPlaying } from './playing.ts';
import { warnOfWritableInstallation } from './preflight/installation-writable.ts';
import { installProtocol } from './protocol/install.ts';
import { PAGE, RESTING_PAGE } from './protocol/scheme.ts';
import { contentSecurityPolicy, devContentSecurityPolicy } from './security/content-security-policy.ts';
import type { GuardContext } from './security/guard.ts';
import { guardSession } from './security/guards.ts';
import { createStaff } from './staff/staff.ts';
import { printLine } from './standard-output.ts';
import type { MainErrors } from './supervisor/main-errors.ts';
import { keepRecoveries } from './supervisor/recoveries.ts';
import { relaunch } from './supervisor/relaunch.ts';
import { createResume } from './supervisor/resume.ts';
import { createSupervisor } from './supervisor/supervisor.ts';
import { listenToSystem } from './supervisor/system.ts';
import { countRecoveries } from './usage/count-recoveries.ts';
import { createUsage } from './usage/usage.ts';
import { createKioskWindow } from './window.ts';

export interface Started {
  readonly app: App;
  readonly commandLine: CommandLine;
  readonly userData: string;
  readonly errors: MainErrors;
  readonly guards: GuardContext;
}

/** Call when Electron is ready. */
export function openKiosk({ app, commandLine, userData, errors, guards: { log, devServer } }: Started): void {
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
  const recoveries = countRecoveries(keepRecoveries(userData, log), usage);
  const supervisor = createSupervisor(
    {
      openWindow: () => createKioskWindow(setting), page: PAGE, restingPage: RESTING_PAGE, prepare: playing.refresh,
      cameUp: () => printLine('kiosk ready'), relaunch: () => relaunch(app), mayHang: devServer !== null,
    },
    recoveries, resume, log,
  );
  const changes = followChanges(playing, resume, supervisor, log);
  errors.told = supervisor;
  const staff = createStaff({ app, userData, playing, recoveries, supervisor, usage }, log);
  receive(kioskHandlers({ playing, resume, supervisor, changes, usage, staff, log }), supervisor.contents, log);
  listenToSystem(app, supervisor, log);
  watchConfig(commandLine.config ?? join(userData, 'kiosk.yaml'), changes.changed);
  supervisor.start(playing.refresh());
}
