/**
 * A new process in place of this one.
 * Guarantees: the same arguments; under `npm start` the launcher begins it, so that its display and its terminal stay.
 */
import type { App } from 'electron';
import { MAX_DELAY_MS } from './policy.ts';
import { LAUNCHER_VARIABLE, RELAUNCH_CODE } from './restart.ts';

export function relaunch(app: App): void {
  if (process.env[LAUNCHER_VARIABLE] !== undefined) {
    app.exit(RELAUNCH_CODE);
    return;
  }
  app.relaunch();
  app.exit(0);
}

/** For when not even a window could be opened: trying at once would only burn the machine. */
export function relaunchLater(app: App): void {
  setTimeout(() => relaunch(app), MAX_DELAY_MS);
}
