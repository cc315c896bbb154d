/** What can be touched, and how far it lies from its neighbour. Guarantees: looks through shadow roots. */

/** It or anything it stands in takes no touch. */
export function isInert(element: Element): boolean {
  for (let host: Element | null = element; host !== null; ) {
    if (host.closest('[inert]') !== null) return true;
    const root = host.getRootNode();
    host = root instanceof ShadowRoot ? root.host : null;
  }
  return false;
}

/** The free way between two boxes in px, along the larger of the two axes. */
export function distance(a: DOMRect, b: DOMRect): number {
  return Math.max(a.left - b.right, b.left - a.right, a.top - b.bottom, b.top - a.bottom);
}
