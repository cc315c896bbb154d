/** How the page and the main process agree that the page is alive. */

/** Distance between two heartbeats of the page, ms. */
export const HEARTBEAT_MS = 2_000;
