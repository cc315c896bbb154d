/**
 * What to do after a failure.
 * Guarantees: pure; there is always an answer. A page that lived well before is loaded again at once; one that keeps dying
 * is given more time and more of a fresh start each time, and at last a rest; a failure long ago counts for nothing.
 */

export type FailureKind =
  /** The page's process is gone, or gone out of memory; or it gave no sign of life and was ended. */
  | 'render process gone'
  | 'page hung'
  | 'load failed'
  | 'preload failed'
  /** It did not come up in time. */
  | 'never ready'
  /** A page's own window.close() does that. */
  | 'window closed'
  /** Chromium starts it again by itself. */
  | 'gpu process gone'
  /** An error in the main process that nobody caught. */
  | 'main error';

export interface Failure {
  readonly kind: FailureKind;
  /** Why, in Chromium's words or the error's. */
  readonly reason: string;
  /** When, in ms since 1970. The machine's clock may have been set since: nothing relies on it but the forgetting. */
  readonly at: number;
  /** How long the page had been on screen, ms; 0 when it had not come up. */
  readonly livedMs: number;
}

/** `carry on`: nothing need be done. `rest`: the resting page, and another try after the delay. */
export type Remedy = 'carry on' | 'reload' | 'new window' | 'relaunch' | 'rest';

/** A failure of the past and what was done about it. */
export interface Recovery extends Failure {
  readonly remedy: Remedy;
}

export interface Decision {
  readonly remedy: Remedy;
  /** ms until the remedy; for `rest`: until the next try. */
  readonly delayMs: number;
}

/** A failure so long ago says nothing about the next one. */
export const MEMORY_MS = 10 * 60_000;
/** A page that lived so long had come up well: its failure begins a new count. */
export const SETTLED_MS = 5_000;
export const FIRST_DELAY_MS = 250;
export const MAX_DELAY_MS = 30_000;
/** The page's failures in a row at which the window is replaced, and at which the whole kiosk is started anew. */
export const NEW_WINDOW_AT = 4;
export const RELAUNCH_AT = 6;
/** While it rests: a relaunch once in so many failures, for an update or a driver may have changed what a fresh start can do. */
export const RELAUNCH_EVERY = 10;
/** The GPU process may fail so often, and the main process may have so many errors, before the kiosk is relaunched. */
export const GPU_PATIENCE = 6;
export const MAIN_PATIENCE = 3;

/** Failures that Chromium or the kiosk gets over without losing the page. */
const PAGE_SURVIVES: ReadonlySet<FailureKind> = new Set(['gpu process gone', 'main error']);
/** In these the window itself is lost or of no use. */
const WINDOW_LOST: ReadonlySet<FailureKind> = new Set(['window closed', 'never ready']);
/** Chromium cannot start a process for the page: only a fresh Chromium may be able to. */
const NO_PROCESS = /launch-failed|integrity-failure/;

/** ms before the try after so many failures: 0 after the first, then 250, 500, 1000 … 30 000. */
export function delayAfter(tries: number): number {
  return tries <= 1 ? 0 : Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** (tries - 2));
}

/** A clock that was set back makes a failure lie in the future: it counts as just now. */
function isRecent(failure: Failure, now: number): boolean {
  return now - failure.at < MEMORY_MS;
}

/** How many page failures in a row, the last one included, without the page having settled in between. */
function inARow(failures: readonly Failure[]): number {
  let count = 0;
  for (const failure of [...failures].reverse()) {
    count += 1;
    if (failure.livedMs >= SETTLED_MS) break;
  }
  return count;
}

/** `history`: earlier failures, oldest first; `now` in ms since 1970. */
export function decide(history: readonly Recovery[], present: Failure, now: number): Decision {
  const recent = history.filter((failure) => isRecent(failure, now));
  if (PAGE_SURVIVES.has(present.kind)) {
    const alike = recent.filter(({ kind }) => kind === present.kind).length + 1;
    const patience = present.kind === 'main error' ? MAIN_PATIENCE : GPU_PATIENCE;
    return { remedy: alike % patience === 0 ? 'relaunch' : 'carry on', delayMs: 0 };
  }
  const tries = inARow([...recent.filter(({ kind }) => !PAGE_SURVIVES.has(kind)), present]);
  const delayMs = delayAfter(tries);
  const relaunched = recent.slice(-RELAUNCH_EVERY).some(({ remedy }) => remedy === 'relaunch');
  const hopeless = tries >= RELAUNCH_AT || (tries > 1 && NO_PROCESS.test(present.reason));
  if (hopeless && !relaunched) return { remedy: 'relaunch', delayMs };
  if (tries >= RELAUNCH_AT) return { remedy: 'rest', delayMs };
  return { remedy: tries >= NEW_WINDOW_AT || WINDOW_LOST.has(present.kind) ? 'new window' : 'reload', delayMs };
}
