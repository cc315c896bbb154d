/** Keys that an element hears wherever the focus is. Guarantees: only while the element is on the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class WindowKeys implements ReactiveController {
  constructor(
    host: ReactiveControllerHost,
    private readonly heard: (event: KeyboardEvent) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.heard);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.heard);
  }
}
