/**
 * One picture of the show, filling its box, and the light on the part that is being named.
 * Guarantees: ids of one picture never meet those of another (a shadow root each); lighting repaints a veil above
 * the picture and never the picture itself, so that it is cheap without a graphics card.
 */
import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { noPictures, type PictureSource } from './pictures.ts';
import { styles } from './picture.styles.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** A copy of `part` inside copies of the groups that place it; without names, which the picture keeps. */
function placedCopy(part: Element, root: Element): Element {
  const nameless = (element: Element): void => ['id', 'data-part', 'data-lit'].forEach((name) => element.removeAttribute(name));
  let copy = part.cloneNode(true) as Element;
  [copy, ...copy.querySelectorAll('*')].forEach(nameless);
  for (let group = part.parentElement; group !== null && group !== root; group = group.parentElement) {
    const shell = group.cloneNode(false) as Element;
    nameless(shell);
    shell.append(copy);
    copy = shell;
  }
  return copy;
}

@customElement('kiosk-picture')
export class KioskPicture extends LitElement {
  static override styles = styles;

  /** Address of the picture. */
  @property({ attribute: false }) url = '';
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  /** Raised when a picture arrived. */
  @property({ attribute: false }) version = 0;
  /** Names of the parts that are named now. */
  @property({ attribute: false }) lit: readonly string[] = [];
  /** How the picture fills the box. */
  @property({ attribute: false }) fit = 'xMidYMid slice';

  #shown: string | null = null;
  #svg: SVGSVGElement | null = null;
  #veil: SVGSVGElement | null = null;
  #named = '';

  protected override updated(changed: PropertyValues<this>): void {
    const stale = changed.has('url') && this.#shown !== this.url;
    if (stale) this.#clear();
    if (this.#shown === null) this.#show();
    if (this.lit.join(' ') !== this.#named) this.#light();
  }

  #clear(): void {
    this.#svg?.remove();
    this.#veil?.remove();
    this.#svg = this.#veil = null;
    this.#shown = null;
    this.#named = '';
    this.removeAttribute('lighting');
  }

  #show(): void {
    const copy = this.url === '' ? undefined : this.pictures.svg(this.url);
    const svg = copy instanceof DocumentFragment ? copy.querySelector('svg') : copy;
    if (!(svg instanceof SVGSVGElement)) return;
    svg.setAttribute('preserveAspectRatio', this.fit);
    // The title and the caption say what is seen, in the visitor's language; the picture's own label knows only one.
    svg.removeAttribute('role');
    svg.setAttribute('aria-hidden', 'true');
    this.renderRoot.append(svg);
    this.#svg = svg;
    this.#shown = this.url;
  }

  #light(): void {
    const svg = this.#svg;
    if (svg === null) return;
    this.#named = this.lit.join(' ');
    for (const part of svg.querySelectorAll('[data-lit]')) part.removeAttribute('data-lit');
    const parts = this.lit.flatMap((name) => [...svg.querySelectorAll(`[data-part="${CSS.escape(name)}"]`)]);
    for (const part of parts) part.setAttribute('data-lit', '');
    // Without a named part the last veil fades out as it is.
    if (parts.length > 0) this.#veilFor(svg, parts);
    this.toggleAttribute('lighting', parts.length > 0);
  }

  #veilFor(svg: SVGSVGElement, parts: readonly Element[]): void {
    const box = svg.getAttribute('viewBox') ?? '0 0 1200 1200';
    const veil = this.#veil ?? svgElement('svg', { class: 'veil', 'aria-hidden': 'true', viewBox: box, preserveAspectRatio: this.fit });
    const over = { x: '-100%', y: '-100%', width: '300%', height: '300%' };
    const mask = svgElement('mask', { id: 'named-part', maskUnits: 'userSpaceOnUse', ...over });
    const hole = svgElement('g', { class: 'hole' });
    hole.append(...parts.map((part) => placedCopy(part, svg)));
    mask.append(svgElement('rect', { fill: '#fff', ...over }), hole);
    veil.replaceChildren(mask, svgElement('rect', { mask: 'url(#named-part)', ...over }));
    if (this.#veil === null) {
      this.renderRoot.append(veil);
      this.#veil = veil;
      // The first veil starts invisible, so that it fades in too: laid out before it is lit.
      veil.getBoundingClientRect();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-picture': KioskPicture;
  }
}
