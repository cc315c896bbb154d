/** Tells the main process that the page is alive. Guarantees: a page that hangs falls silent within HEARTBEAT_MS. */
import type { KioskBridge } from '#core/bridge.ts';
import { HEARTBEAT_MS } from '#core/heartbeat.ts';

export function startHeartbeat(bridge: KioskBridge): void {
  window.setInterval(() => void bridge.heartbeat(), HEARTBEAT_MS);
}
