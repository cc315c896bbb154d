/**
 * A changed kiosk.yaml takes effect while the kiosk runs.
 * Guarantees: never in the middle of a visit; a broken one changes nothing but the log; the same words twice reload nothing.
 */
import type { Log } from './log.ts';
import type { Playing } from './playing.ts';
import type { Resume } from './supervisor/resume.ts';
import type { Supervisor } from './supervisor/supervisor.ts';

export interface Changes {
  /** kiosk.yaml was changed. */
  readonly changed: () => void;
  /** The last visit has ended. */
  readonly idle: () => void;
}

export function followChanges(playing: Playing, resume: Pick<Resume, 'isIdle'>, supervisor: Pick<Supervisor, 'refresh' | 'rest'>, log: Log): Changes {
  let waiting = false;

  async function apply(): Promise<void> {
    if (!waiting || !resume.isIdle()) return;
    waiting = false;
    const before = JSON.stringify(await playing.data());
    const playable = await playing.refresh();
    if (JSON.stringify(await playing.data()) === before) return;
    log.info('config-changed');
    if (playable) supervisor.refresh();
    else supervisor.rest('there is nothing to play');
  }

  return {
    changed: () => {
      waiting = true;
      void apply();
    },
    idle: () => void apply(),
  };
}
