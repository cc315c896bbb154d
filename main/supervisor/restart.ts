/**
 * What the kiosk and whoever starts it have agreed upon, so that it is started again.
 * Guarantees: pure; the launcher may import it.
 */
import { delayAfter, SETTLED_MS } from './policy.ts';

/** EX_TEMPFAIL of sysexits.h: the kiosk asks to be started again. */
export const RELAUNCH_CODE = 75;
/** Set in the environment by a launcher that waits for RELAUNCH_CODE. */
export const LAUNCHER_VARIABLE = 'KIOSK_LAUNCHER';

/** When to start a kiosk again that lived `livedMs`, ms, the ones before it having died young `inARow` times. */
export function restartDelay(inARow: number, livedMs: number): { readonly delayMs: number; readonly inARow: number } {
  const tries = livedMs >= SETTLED_MS ? 1 : inARow + 1;
  return { delayMs: delayAfter(tries), inARow: tries };
}
