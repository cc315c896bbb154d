/**
 * A PIN on its way to the shell.
 * Guarantees: told once, crosses all shadow roots; nobody keeps it.
 */
export class PinEvent extends CustomEvent<string> {
  static readonly eventName = 'pin';

  constructor(pin: string) {
    super(PinEvent.eventName, { detail: pin, bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    pin: PinEvent;
  }
}
