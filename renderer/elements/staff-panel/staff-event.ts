/**
 * What the staff panel asks of the shell.
 * Guarantees: one event for all of it; it crosses all shadow roots.
 */
import type { StaffAsk } from '#core/staff/staff-view.ts';

export class StaffEvent extends CustomEvent<StaffAsk> {
  static readonly eventName = 'staff';

  constructor(ask: StaffAsk) {
    super(StaffEvent.eventName, { detail: ask, bubbles: true, composed: true });
  }
}

/** A listener that asks for it. */
export function asking(ask: StaffAsk): (event: Event) => void {
  return (event) => {
    event.currentTarget?.dispatchEvent(new StaffEvent(ask));
  };
}

declare global {
  interface HTMLElementEventMap {
    staff: StaffEvent;
  }
}
