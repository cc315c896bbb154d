/**
 * The staff's side of the main process, put together.
 * Guarantees: nothing but the order of it.
 */
import { join } from 'node:path';
import type { App } from 'electron';
import type { Log } from '../log.ts';
import type { Playing } from '../playing.ts';
import type { Recoveries } from '../supervisor/recoveries.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import type { UsageReader } from '../usage/usage-reader.ts';
import { createDesk } from './desk.ts';
import { keepLockOut } from './lock-out.ts';
import { isPin } from './pin-hash.ts';
import { staffHandlers, type StaffHandlers } from './staff-handlers.ts';

export interface StaffParts {
  readonly app: Pick<App, 'getVersion' | 'quit'>;
  readonly userData: string;
  readonly playing: Pick<Playing, 'chosen' | 'usageFolder'>;
  readonly recoveries: Pick<Recoveries, 'all'>;
  readonly supervisor: Pick<Supervisor, 'refresh' | 'relaunch'>;
  readonly usage: UsageReader;
}

export function createStaff({ app, userData, playing, recoveries, supervisor, usage }: StaffParts, log: Log): StaffHandlers {
  const now = (): number => performance.now();
  const pinHash = async (): Promise<string | undefined> => (await playing.chosen())?.config.config.staff.pinHash;
  return staffHandlers({
    desk: createDesk({ pinHash, isPin, lockOut: keepLockOut(userData, log, now), log, now }),
    versions: { kiosk: app.getVersion(), electron: process.versions.electron ?? '', chromium: process.versions['chrome'] ?? '' },
    playing, recoveries, usage,
    logs: join(userData, 'logs'),
    // Quitting tells the supervisor first, so that the window may close.
    acts: { reload: supervisor.refresh, restart: supervisor.relaunch, exit: () => app.quit() },
    log,
  });
}
