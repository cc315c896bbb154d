/**
 * What an element tells the shell when it was touched.
 * Guarantees: every element speaks with this one event; it crosses all shadow roots.
 */
import type { Happening } from '#core/session/events.ts';

export class HappeningEvent extends CustomEvent<Happening> {
  static readonly eventName = 'happening';

  constructor(happening: Happening) {
    super(HappeningEvent.eventName, { detail: happening, bubbles: true, composed: true });
  }
}

/** A listener that tells `happening`. */
export function telling(happening: Happening): (event: Event) => void {
  return (event) => {
    event.currentTarget?.dispatchEvent(new HappeningEvent(happening));
  };
}

declare global {
  interface HTMLElementEventMap {
    happening: HappeningEvent;
  }
}
