/** Tells the main process that the page is alive. Guarantees: a page that hangs falls silent within HEARTBEAT_MS. */
import { HEARTBEAT_MS, type KioskBridge } from '#core/bridge.ts';

export function startHeartbeat(bridge: KioskBridge): void {
  window.setInterval(() => void bridge.heartbeat(), HEARTBEAT_MS);
}
