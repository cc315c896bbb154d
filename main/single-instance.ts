/**
 * One kiosk at a time.
 * Guarantees: a second start is told apart from a lock that could not be written: on a read-only disk the kiosk comes up.
 */
import type { App } from 'electron';
import { writablePlace } from './files/writable-place.ts';
import type { Log } from './log.ts';

/** Whether this is the only kiosk of its user-data folder. Call before Chromium is ready: it may be given another place. */
export function isOnlyKiosk(app: App, userData: string, log: Log): boolean {
  const place = writablePlace(userData);
  if (place !== userData) {
    log.warn('user-data-not-writable', { folder: userData, instead: place });
    if (place !== null) app.setPath('userData', place);
  }
  return place === null || app.requestSingleInstanceLock();
}
