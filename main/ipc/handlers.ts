/**
 * What each message of the page does.
 * Guarantees: pure of Electron, a line a channel; arguments have been parsed before they get here.
 */
import type { KioskData } from '#core/bridge.ts';
import type { Log } from '../log.ts';
import type { Handlers } from './answer.ts';

export interface HandlerContext {
  /** null when there is no show to play: `load` then rejects, and the page rests. */
  readonly data: KioskData | null;
  readonly log: Log;
  readonly heartbeat: () => void;
  readonly ready: () => void;
}

export function kioskHandlers({ data, log, heartbeat, ready }: HandlerContext): Handlers {
  return {
    load: () => data ?? Promise.reject(new Error('there is no show to play')),
    ready: () => ready(),
    heartbeat: () => heartbeat(),
    report: ({ kind, ...fields }) => log.warn(kind, fields),
  };
}
