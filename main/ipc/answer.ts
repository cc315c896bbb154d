/**
 * A message whose sender has been checked.
 * Guarantees: its argument is parsed before a handler sees it; what does not fit the contract is refused, and in the log.
 */
import type { z } from 'zod';
import { channels, type Channel } from '#core/bridge.ts';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';

export type Handlers = { readonly [C in Channel]: (argument: z.output<(typeof channels)[C]>) => unknown };

/** Throws for a message that is refused; the page's promise then rejects. */
export function answer<C extends Channel>(channel: C, args: readonly unknown[], handlers: Handlers, log: Log): unknown {
  const parsed = channels[channel].safeParse(args[0]);
  if (!parsed.success || args.length > 1) {
    log.warn('message-refused', { channel, reason: parsed.success ? 'more than one argument' : errorText(parsed.error).slice(0, 300) });
    throw new Error('refused');
  }
  return handlers[channel](parsed.data as z.output<(typeof channels)[C]>);
}
