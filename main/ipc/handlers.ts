/**
 * What each message of the page does.
 * Guarantees: pure of Electron, a line a channel; arguments have been parsed before they get here.
 */
import type { Changes } from '../follow-changes.ts';
import type { Log } from '../log.ts';
import type { Playing } from '../playing.ts';
import type { StaffHandlers } from '../staff/staff-handlers.ts';
import type { Resume } from '../supervisor/resume.ts';
import type { Supervisor } from '../supervisor/supervisor.ts';
import { knownCount } from '../usage/known-count.ts';
import type { Usage } from '../usage/usage.ts';
import type { Handlers } from './answer.ts';

export interface HandlerContext {
  readonly playing: Pick<Playing, 'data'>;
  readonly resume: Pick<Resume, 'at' | 'next'>;
  readonly supervisor: Pick<Supervisor, 'alive' | 'ready'>;
  readonly changes: Pick<Changes, 'idle'>;
  readonly usage: Pick<Usage, 'count'>;
  readonly staff: StaffHandlers;
  readonly log: Log;
}

export function kioskHandlers({ playing, resume, supervisor, changes, usage, staff, log }: HandlerContext): Handlers {
  return {
    load: async () => {
      // Another page than the one that was unlocked.
      staff.lock();
      const played = await playing.data();
      return played && { ...played, place: resume.next() };
    },
    ready: () => supervisor.ready(),
    heartbeat: () => supervisor.alive(),
    place: (reached) => {
      resume.at(reached);
      if (reached === null) changes.idle();
    },
    report: ({ kind, ...fields }) => log.warn(kind, fields),
    count: async (visit) => {
      const played = await playing.data();
      const known = played && knownCount(visit, played.show);
      if (known !== null) usage.count(known);
    },
    ...staff,
  };
}
