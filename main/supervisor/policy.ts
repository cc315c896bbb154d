/**
 * What to do after a failure.
 * Guarantees: pure; always something, never sooner than the machine can stand and never later than MAX_DELAY_MS.
 */

/** A failure so long ago says nothing about the next one. */
export const MEMORY_MS = 10 * 60_000;
export const FIRST_DELAY_MS = 250;
export const MAX_DELAY_MS = 30_000;

/** `failures` are the times of all failures so far, the present one included; times in ms. Delay in ms until the page is loaded again. */
export function retryDelay(failures: readonly number[], now: number): number {
  const recent = failures.filter((time) => now - time < MEMORY_MS).length;
  return Math.min(MAX_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.max(0, recent - 1));
}
