/**
 * Where a keyboard, a switch and a screen reader are.
 * Guarantees: on a new screen at its start (what carries data-start), in a sheet at the sheet's, and back where they were
 * when it closes; what they were on may go, they are never nowhere. Where nobody is (asleep, dark) there is no start.
 */
import type { LitElement, ReactiveController } from 'lit';

/** The element that has the focus, inside all shadow roots; null: none. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at instanceof HTMLElement && at !== document.body ? at : null;
}

/** `outer` is `inner`, or holds it, through any shadow roots. */
function holds(outer: Element, inner: Node): boolean {
  for (let node: Node | null = inner; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) if (node === outer) return true;
  return false;
}

/** It can take the focus: it is seen, and nothing around it is inert. */
function usable(element: HTMLElement): boolean {
  for (let host: Element = element; ; ) {
    if (host.closest('[inert]') !== null) return false;
    const root = host.getRootNode();
    if (!(root instanceof ShadowRoot)) return element.isConnected && element.checkVisibility();
    host = root.host;
  }
}

/** The first element below that carries data-start and can take the focus. Pictures hold none, and thousands of elements. */
function startOf(root: ParentNode): HTMLElement | null {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    if (element.hasAttribute('data-start') && usable(element)) return element;
    const found = element.shadowRoot === null || element.localName === 'kiosk-picture' ? null : startOf(element.shadowRoot);
    if (found !== null) return found;
  }
  return null;
}

export class FocusKeeper implements ReactiveController {
  /** What had the focus when nothing lay over the screen. */
  #last: HTMLElement | null = null;
  #frame = 0;

  constructor(private readonly host: LitElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('focusout', this.#soon);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('focusout', this.#soon);
    cancelAnimationFrame(this.#frame);
  }

  hostUpdate(): void {
    // Nowhere for a moment: what lay over the screen has just gone, and the way back is taken with the next frame.
    if (this.#over === null) this.#last = focused() ?? (this.#last?.isConnected === true ? this.#last : null);
  }

  hostUpdated(): void {
    this.#soon();
  }

  /** With the next frame: by then every element has drawn itself. */
  readonly #soon = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#keep);
  };

  readonly #keep = (): void => {
    const over = this.#over;
    const area = over ?? this.host.renderRoot.querySelector('.screen');
    const at = focused();
    if (area === null || (at !== null && holds(area, at) && usable(at))) return;
    const back = over === null && this.#last !== null && usable(this.#last) ? this.#last : null;
    (back ?? startOf(area.shadowRoot ?? area))?.focus({ preventScroll: true });
  };

  /** What lies over the screen. */
  get #over(): Element | null {
    return this.host.renderRoot.querySelector('kiosk-warning, .sheet');
  }
}
