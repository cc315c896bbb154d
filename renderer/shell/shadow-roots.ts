/** Ways through shadow roots. Guarantees: the innermost element counts, whatever root it lies in. */

/** The element and all that it lies in, from the inside out. */
export function wayOut(from: Element): Element[] {
  const way: Element[] = [];
  for (let node: Node | null = from; node !== null; node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)) if (node instanceof Element) way.push(node);
  return way;
}

/** The innermost element at this place, px of the page; null: outside of it. */
export function elementAt(x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  for (let deeper = found?.shadowRoot?.elementFromPoint(x, y); deeper != null && deeper !== found; deeper = found?.shadowRoot?.elementFromPoint(x, y)) found = deeper;
  return found;
}

/** The element the keyboard is on; null: none. */
export function focusedElement(): HTMLElement | null {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement != null) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && focused !== document.body ? focused : null;
}
