/**
 * What the machine and the desktop do to the kiosk.
 * Guarantees: the screen stays on; a second start brings this one to the front; who was there before the machine slept is
 * gone; the kiosk ends when it is told to, and not with its last window.
 */
import { powerMonitor, powerSaveBlocker, type App } from 'electron';
import type { Log } from '../log.ts';
import type { Supervisor } from './supervisor.ts';

export function listenToSystem(app: App, supervisor: Supervisor, log: Log): void {
  app.on('second-instance', () => {
    log.info('second-start');
    supervisor.focus();
  });
  // Listening keeps Electron from quitting with its last window: the supervisor opens the next one.
  app.on('window-all-closed', () => undefined);
  app.on('before-quit', () => {
    log.info('end');
    supervisor.stop();
  });
  powerMonitor.on('suspend', () => log.info('sleep'));
  powerMonitor.on('resume', () => {
    log.info('wake');
    supervisor.refresh();
  });
  const screen = powerSaveBlocker.start('prevent-display-sleep');
  log.info('screen-stays-on', { started: powerSaveBlocker.isStarted(screen) });
}
