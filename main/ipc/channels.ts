/**
 * The receiving end of the bridge: the only place that knows ipcMain.
 * Guarantees: a handler for every channel of the contract and for no other; each message's sender is checked and its
 * argument parsed before a handler sees it; what is refused is in the log.
 */
import { ipcMain, type WebContents } from 'electron';
import { channels, type Channel } from '#core/bridge.ts';
import type { Log } from '../log.ts';
import { answer, type Handlers } from './answer.ts';
import { isKioskPage } from './sender.ts';

/** `contents` gives the kiosk's page of the moment: it changes when a window is replaced. */
export function receive(handlers: Handlers, contents: () => WebContents | null, log: Log): void {
  for (const channel of Object.keys(channels) as Channel[]) {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      // SECURITY #17: the sender of every message.
      if (!isKioskPage(event.senderFrame, contents()?.mainFrame ?? null)) {
        log.warn('message-refused', { channel, reason: 'sent by something other than the kiosk page' });
        throw new Error('refused');
      }
      return answer(channel, args, handlers, log);
    });
  }
}
