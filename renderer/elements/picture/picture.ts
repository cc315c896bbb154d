/**
 * One picture of the show, filling its box: its puppets move, and light falls on the part that is being named.
 * Guarantees: ids of one picture never meet those of another (a shadow root each); what moves lies on a sheet of its
 * own, and lighting repaints a veil above the picture and never the picture itself, so that both are cheap without a
 * graphics card. Under No movement, and for systems that ask for less, nothing moves; a page that is turned is one sheet.
 */
import { LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pictureTokens } from './picture-tokens.styles.ts';
import { styles } from './picture.styles.ts';
import { noPictures, type PictureSource } from './pictures.ts';
import { castOf, motionOf, MOVERS } from './puppets.ts';
import { cut, cuttable, SHAPES, sheetAround } from './sheets.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svgElement<K extends keyof SVGElementTagNameMap>(name: K, attributes: Readonly<Record<string, string>> = {}): SVGElementTagNameMap[K] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** The fill of what is cut out of the veil without an edge. */
const SOFT = 'url(#named-glow)';

/** Names of gradients that only shade, or glow, and cover nothing. */
const SHEER = /-glow-|-k\)/;

function meet(one: DOMRect, other: DOMRect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The pieces that lie over `parts`, and those parts, in the order of painting. */
function namedAndOver(stage: Element, parts: readonly Element[]): { readonly piece: Element; readonly named: boolean }[] {
  const boxes = parts.map((part) => part.getBoundingClientRect());
  let below: Element[] = [];
  const pieces: { piece: Element; named: boolean }[] = [];
  for (const piece of stage.querySelectorAll('*')) {
    const named = parts.includes(piece);
    if (named) below = [...below, piece];
    if (named) pieces.push({ piece, named });
    else if (below.length > 0 && piece.matches(SHAPES) && covers(piece) && !below.some((part) => part.contains(piece)) && boxes.some((box) => meet(box, piece.getBoundingClientRect()))) pieces.push({ piece, named });
  }
  return pieces;
}

function covers(piece: Element): boolean {
  const fill = piece.getAttribute('fill') ?? '';
  return fill !== 'none' && !SHEER.test(fill) && Number(piece.getAttribute('fill-opacity') ?? 1) > 0.5 && piece.closest('defs, .veil, [display="none"], [data-part="grain"]') === null;
}

/** A copy of `part` inside copies of the groups that place it; without names, which the picture keeps. */
function placedCopy(part: Element): Element {
  const nameless = (element: Element): void => {
    for (const name of ['id', 'data-part', 'data-lit']) element.removeAttribute(name);
    // A glow has no edge, and its light none either.
    if (element.getAttribute('fill')?.includes('-glow-') === true) element.setAttribute('fill', SOFT);
  };
  let copy = part.cloneNode(true) as Element;
  [copy, ...copy.querySelectorAll('*')].forEach(nameless);
  for (let group = part.parentElement; group !== null && !(group instanceof SVGSVGElement); group = group.parentElement) {
    const shell = group.cloneNode(false) as Element;
    nameless(shell);
    shell.append(copy);
    copy = shell;
  }
  return copy;
}

/** What may move in a picture, in the order of painting. */
const MOVABLE = Object.keys(MOVERS).map((part) => `[data-part="${part}"]`).join(', ');

/** `welcome` of `/show/pictures/welcome.svg?1`. */
function nameOf(url: string): string {
  return /([^/]*?)\.svg/.exec(url)?.[1] ?? url;
}

@customElement('kiosk-picture')
export class KioskPicture extends LitElement {
  static override styles = [pictureTokens, styles];

  /** Address of the picture. */
  @property({ attribute: false }) url = '';
  @property({ attribute: false }) pictures: PictureSource = noPictures;
  /** Raised when a picture arrived. */
  @property({ attribute: false }) version = 0;
  /** Names of the parts that are named now. */
  @property({ attribute: false }) lit: readonly string[] = [];

  #shown: string | null = null;
  #stage: HTMLElement | null = null;
  #veil: SVGSVGElement | null = null;
  /** The frame in which the next veil is cut. */
  #cutting = 0;
  /** The movement of the picture shown. */
  readonly #motion = new CSSStyleSheet();
  #named = '';

  protected override updated(changed: PropertyValues<this>): void {
    const stale = changed.has('url') && this.#shown !== this.url;
    if (stale) this.#clear();
    if (this.#shown === null) this.#show();
    if (this.lit.join(' ') !== this.#named) this.#light();
  }

  #clear(): void {
    cancelAnimationFrame(this.#cutting);
    this.#stage?.remove();
    this.#stage = this.#veil = null;
    this.#shown = null;
    this.#named = '';
    this.removeAttribute('lighting');
  }

  #show(): void {
    const copy = this.url === '' ? undefined : this.pictures.svg(this.url);
    const svg = copy instanceof DocumentFragment ? copy.querySelector('svg') : copy;
    if (!(svg instanceof SVGSVGElement)) return;
    // The title and the caption say what is seen, in the visitor's language; the picture's own label knows only one.
    for (const name of ['role', 'aria-label']) svg.removeAttribute(name);
    svg.setAttribute('aria-hidden', 'true');
    this.#stage = document.createElement('div');
    this.#stage.className = 'stage';
    this.#stage.append(svg);
    this.renderRoot.append(this.#stage);
    this.#shown = this.url;
    this.#enliven(this.#stage, svg);
    // There before it is needed, so that the first one fades in too.
    this.#veil = svgElement('svg', { class: 'veil', 'aria-hidden': 'true', viewBox: svg.getAttribute('viewBox') ?? '' });
    this.#stage.append(this.#veil);
  }

  /** Cuts the picture's puppets out and lets them move. A picture that is not laid out stays whole. */
  #enliven(stage: HTMLElement, svg: SVGSVGElement): void {
    const onScreen = svg.getScreenCTM();
    if (onScreen === null) return;
    const toPicture = DOMMatrix.fromMatrix(onScreen).inverse();
    const candidates = [...svg.querySelectorAll<SVGGraphicsElement>(MOVABLE)].filter((part) => cuttable(part) && part.getBBox().width > 0);
    const cast = castOf(nameOf(this.url), candidates.map((part) => ({
      part: part.dataset['part'] ?? '',
      within: candidates.flatMap((other, index) => (other !== part && other.contains(part) ? [index] : [])),
    })));
    const placed = cast
      .flatMap((puppet) => {
        const part = candidates[puppet.index];
        if (part === undefined) return [];
        const box = part.getBBox();
        const axes = toPicture.multiply(DOMMatrix.fromMatrix(part.getScreenCTM() ?? undefined));
        return [{ puppet, part, box, axes, sheet: sheetAround(box, axes) }];
      })
      .sort((one, other) => one.puppet.index - other.puppet.index);
    const { sheets, puppets } = cut(svg, placed);
    puppets.forEach((puppet, number) => {
      puppet.id = `puppet-${number}`;
      puppet.classList.add('puppet');
    });
    this.#motion.replaceSync(motionOf(placed));
    const root = this.renderRoot as ShadowRoot;
    if (!root.adoptedStyleSheets.includes(this.#motion)) root.adoptedStyleSheets.push(this.#motion);
    stage.replaceChildren(...sheets);
  }

  #light(): void {
    const stage = this.#stage;
    if (stage === null) return;
    this.#named = this.lit.join(' ');
    for (const part of stage.querySelectorAll('[data-lit]')) part.removeAttribute('data-lit');
    // A part that holds a puppet lies on several sheets.
    const parts = this.lit.flatMap((name) => [...stage.querySelectorAll(`[data-part="${CSS.escape(name)}"]`)]);
    for (const part of parts) part.setAttribute('data-lit', '');
    this.toggleAttribute('lighting', parts.length > 0);
    cancelAnimationFrame(this.#cutting);
    // Without a named part the last veil fades out as it is. Cutting one takes a while: the names are there before.
    if (parts.length > 0) this.#cutting = requestAnimationFrame(() => this.#cutVeil(stage, parts));
  }

  #cutVeil(stage: HTMLElement, parts: readonly Element[]): void {
    const over = { x: '-100%', y: '-100%', width: '300%', height: '300%' };
    const mask = svgElement('mask', { id: 'named-part', maskUnits: 'userSpaceOnUse', ...over });
    const soft = svgElement('radialGradient', { id: 'named-glow' });
    soft.append(svgElement('stop', { 'stop-color': '#000' }), svgElement('stop', { offset: '1', 'stop-color': '#000', 'stop-opacity': '0' }));
    const layers = namedAndOver(stage, parts).map(({ piece, named }) => {
      const layer = svgElement('g', { class: named ? 'hole' : 'cover' });
      layer.append(placedCopy(piece));
      return layer;
    });
    mask.append(svgElement('rect', { fill: '#fff', ...over }), ...layers);
    this.#veil?.replaceChildren(soft, mask, svgElement('rect', { mask: 'url(#named-part)', ...over }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-picture': KioskPicture;
  }
}
