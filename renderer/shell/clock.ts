/**
 * The session's clock and its timers.
 * Guarantees: ms that only go forward (the machine's clock may be set without harm); a timer never fires early.
 */

/** ms since the page was opened. */
export function now(): number {
  return performance.now();
}

/** Calls `reached` once, at `due` (ms of `now()`) or soon after. Returns the function that cancels it. */
export function startTimer(due: number, reached: () => void): () => void {
  let timer = 0;
  const wait = (): void => {
    const left = due - now();
    if (left <= 0) reached();
    else timer = window.setTimeout(wait, Math.ceil(left));
  };
  // Even a deadline already passed is reached in a turn of its own: the caller is still at work.
  timer = window.setTimeout(wait, Math.max(0, Math.ceil(due - now())));
  return () => window.clearTimeout(timer);
}
