/**
 * The receiving end of the bridge: the only place that knows ipcMain.
 * Guarantees: a handler for every channel of the contract and for no other; each message's sender is checked and its
 * argument parsed before a handler sees it; what is refused is in the log.
 */
import { ipcMain, type WebContents } from 'electron';
import type { z } from 'zod';
import { channels, type Channel } from '#core/bridge.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { isKioskPage } from './sender.ts';

export type Handlers = { readonly [C in Channel]: (argument: z.output<(typeof channels)[C]>) => unknown };

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

function answer<C extends Channel>(channel: C, args: readonly unknown[], handlers: Handlers, log: Log): unknown {
  const parsed = channels[channel].safeParse(args[0]);
  if (!parsed.success || args.length > 1) {
    log.warn('message-refused', { channel, reason: parsed.success ? 'more than one argument' : errorText(parsed.error).slice(0, 300) });
    throw new Error('refused');
  }
  return handlers[channel](parsed.data as z.output<(typeof channels)[C]>);
}
