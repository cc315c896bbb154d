/**
 * A message whose sender has been checked.
 * Guarantees: its argument is parsed before a handler sees it; what does not fit the contract is refused, and in the log.
 */
import type { z } from 'zod';
import { channels, type Channel } from '#core/bridge.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { isSmall } from './size.ts';

export type Handlers = { readonly [C in Channel]: (argument: z.output<(typeof channels)[C]>) => unknown };

/** Throws for a message that is refused; the page's promise then rejects. */
export function answer<C extends Channel>(channel: C, args: readonly unknown[], handlers: Handlers, log: Log): unknown {
  const refuse = (reason: string): never => {
    log.warn('message-refused', { channel, reason });
    throw new Error('refused');
  };
  if (args.length > 1) return refuse('more than one argument');
  // Before it is parsed: naming all that is wrong with fifty megabytes would stop the kiosk for seconds.
  if (!isSmall(args[0])) return refuse('too large');
  const parsed = channels[channel].safeParse(args[0]);
  if (!parsed.success) return refuse(errorText(parsed.error).slice(0, 300));
  return handlers[channel](parsed.data as z.output<(typeof channels)[C]>);
}
