/**
 * What on the screen can be acted on, whatever element it belongs to.
 * Guarantees: in the order of the page, through all shadow roots; nothing hidden, inert, or behind a sheet (whatever lies
 * beneath one is inert); knows roles and tags, and no element by name.
 */

export interface Operable {
  readonly element: HTMLElement;
  /** What it stands together with others in: a list, a group, a shadow root. */
  readonly group: Element;
  /** It is no control but a text longer than its place, which can be scrolled. */
  readonly scrolls: boolean;
}

const CONTROLS = 'button, a[href], input, [role="button"], [role="radio"], [role="tab"], [role="slider"], [role="checkbox"], [role="switch"], [tabindex="0"]';
const TOGETHER = 'ol, ul, nav, [role="group"], [role="radiogroup"], [role="tablist"], [role="toolbar"]';
const OUT = '[inert], [hidden], [aria-hidden="true"], style';
/** A text that is so many px longer than its place is scrolled. */
const SCROLLS_PX = 8;

function isSeen(element: Element): boolean {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function isLonger(element: Element): boolean {
  return element.scrollHeight > element.clientHeight + SCROLLS_PX && /auto|scroll/.test(getComputedStyle(element).overflowY);
}

/** Everything in `root`, itself excluded. */
export function operablesIn(root: Element): Operable[] {
  const found: Operable[] = [];
  const walk = (parent: Element | ShadowRoot, group: Element): void => {
    for (const child of parent.children) {
      if (!(child instanceof HTMLElement) || child.matches(OUT)) continue;
      if (child.matches(CONTROLS)) {
        if (!child.matches(':disabled, [aria-disabled="true"]') && isSeen(child)) found.push({ element: child, group, scrolls: isLonger(child) });
        continue;
      }
      const before = found.length;
      if (child.shadowRoot !== null) walk(child.shadowRoot, child);
      walk(child, child.matches(TOGETHER) ? child : group);
      if (found.length === before && isLonger(child)) found.push({ element: child, group: child, scrolls: true });
    }
  };
  if (root.shadowRoot !== null) walk(root.shadowRoot, root);
  walk(root, root);
  return found;
}

export function isControl(element: Element | null): boolean {
  return element?.matches(CONTROLS) === true;
}

/** The first that matches, through all shadow roots; pictures are not looked into. */
export function findDeep(selector: string, root: Element | ShadowRoot): HTMLElement | null {
  if (root instanceof Element && root.shadowRoot !== null) {
    const within = findDeep(selector, root.shadowRoot);
    if (within !== null) return within;
  }
  for (const child of root.children) {
    if (!(child instanceof HTMLElement)) continue;
    const found = child.matches(selector) ? child : findDeep(selector, child);
    if (found !== null) return found;
  }
  return null;
}

/** The sheet that everything else waits for; null: none is open. */
export function openSheet(root: Element): Element | null {
  return findDeep('[aria-modal="true"]', root);
}
