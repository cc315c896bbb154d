/**
 * The bridge and nothing else: `window.kiosk`.
 * Guarantees: the page can send the messages of the contract and no others; no Electron object reaches it. And since nobody
 * else can: what is on the clipboard stays there, unread and unchanged, and nothing is dragged out of the page.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, KioskBridge } from '#core/bridge.ts';

/** The little of the DOM that is used here: the main process' code is checked without it. */
declare const window: {
  addEventListener(kind: string, listener: (event: { preventDefault(): void; stopImmediatePropagation(): void }) => void, options: { readonly capture: true }): void;
};

const invoke = (channel: Channel, ...argument: [] | [unknown]): Promise<never> => ipcRenderer.invoke(channel, ...argument) as Promise<never>;

// SECURITY #20: one function a message; ipcRenderer itself stays here.
const bridge: KioskBridge = {
  load: () => invoke('load'),
  ready: () => invoke('ready'),
  heartbeat: () => invoke('heartbeat'),
  place: (place) => invoke('place', place),
  report: (report) => invoke('report', report),
  count: (count) => invoke('count', count),
  unlock: (pin) => invoke('unlock', pin),
  lock: () => invoke('lock'),
  staffReport: () => invoke('staffReport'),
  staffLog: (level) => invoke('staffLog', level),
  staffAct: (act) => invoke('staffAct', act),
  exportTargets: () => invoke('exportTargets'),
  exportCounts: (folder) => invoke('exportCounts', folder),
};

contextBridge.exposeInMainWorld('kiosk', bridge);

// First of all listeners, and in a world of its own: the page can neither come before it nor take it away.
for (const kind of ['copy', 'cut', 'paste', 'dragstart'] as const) {
  window.addEventListener(kind, (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  }, { capture: true });
}
