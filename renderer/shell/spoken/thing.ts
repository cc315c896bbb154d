/**
 * What lies under a finger or has the focus, and what it is called.
 * Guarantees: found and named through all shadow roots by what the page tells every assistive technology (roles, states,
 * labels, text), so that an element needs nothing of its own to be read.
 */
import type { LanguageTag } from '#core/show/telling.ts';
import { elementAt, wayOut } from '../shadow-roots.ts';

export interface Thing {
  readonly element: Element;
  /** A caption goes on speaking from what it shows; a picture tells what it shows, and what there is to do. */
  readonly kind: 'control' | 'caption' | 'text' | 'picture';
}

const CONTROL = 'button, [role="button"], [role="slider"]';
const CAPTION = '[part~="caption"]';
const PICTURE = 'kiosk-picture';
const TEXT = 'h1, h2, h3, p, li, [role="img"], [role="status"], .count';

/** The innermost thing among these, which lie in each other, the innermost first. */
export function thingIn(path: readonly EventTarget[]): Thing | null {
  const elements = path.filter((node) => node instanceof Element);
  const found = (selector: string): Element | undefined => elements.find((element) => element.matches(selector));
  const control = found(CONTROL);
  if (control !== undefined) return { element: control, kind: 'control' };
  const caption = found(CAPTION);
  if (caption !== undefined) return { element: caption, kind: 'caption' };
  const picture = found(PICTURE);
  if (picture !== undefined) return { element: picture, kind: 'picture' };
  const text = found(TEXT);
  return text === undefined || textOf(text) === '' ? null : { element: text, kind: 'text' };
}

/** From the innermost element at this place outwards, through all shadow roots. `x`, `y`: px of the page. */
export function pathAt(x: number, y: number): Element[] {
  const found = elementAt(x, y);
  return found === null ? [] : wayOut(found);
}

/** What it is called: its label, or all that it shows. */
export function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? textOf(element);
}

/** All words that it shows, in order. */
export function textOf(root: Element): string {
  const pieces: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) pieces.push(node.data);
    if (!(node instanceof Element) || (node !== root && !isShown(node))) return;
    const label = node === root ? null : (node.getAttribute('aria-label') ?? node.getAttribute('alt'));
    if (label !== null) pieces.push(label);
    else for (const child of (node.shadowRoot ?? node).childNodes) visit(child);
    pieces.push(' ');
  };
  visit(root);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function isShown(element: Element): boolean {
  return !element.matches('[aria-hidden="true"], [hidden], svg, style') && element.checkVisibility();
}

/** What a control is set to, as its role and its states tell it. `says`: the sentence a slider has for its value. */
export type Condition = 'on' | 'off' | 'chosen' | 'not-chosen' | 'here' | { readonly says: string } | null;

export function conditionOf(element: Element): Condition {
  const is = (name: string): boolean | null => (element.hasAttribute(name) ? element.getAttribute(name) === 'true' : null);
  const value = element.getAttribute('aria-valuetext');
  if (value !== null) return { says: value };
  const pressed = is('aria-pressed');
  const checked = is('aria-checked') ?? is('aria-selected');
  switch (element.getAttribute('role')) {
    case 'switch':
      return checked === true ? 'on' : 'off';
    case 'checkbox':
      return checked === true ? 'chosen' : 'not-chosen';
    default:
      if (pressed !== null) return pressed ? 'on' : 'off';
      if (checked === true) return 'chosen';
      return element.hasAttribute('aria-current') ? 'here' : null;
  }
}

/** The language it is written in; null where nothing says so. */
export function writtenIn(element: Element): LanguageTag | null {
  const marked = wayOut(element).find((one) => one.hasAttribute('lang'));
  const lang = marked?.getAttribute('lang') ?? '';
  return lang === '' ? null : lang;
}
