/**
 * The bridge and nothing else: `window.kiosk`.
 * Guarantees: the page can send the messages of the contract and no others; no Electron object reaches it.
 */
import { contextBridge, ipcRenderer } from 'electron';
import type { Channel, KioskBridge } from '#core/bridge.ts';

const invoke = (channel: Channel, ...argument: [] | [unknown]): Promise<never> => ipcRenderer.invoke(channel, ...argument) as Promise<never>;

// SECURITY #20: one function a message; ipcRenderer itself stays here.
const bridge: KioskBridge = {
  load: () => invoke('load'),
  ready: () => invoke('ready'),
  heartbeat: () => invoke('heartbeat'),
  place: (place) => invoke('place', place),
  report: (report) => invoke('report', report),
};

contextBridge.exposeInMainWorld('kiosk', bridge);
