/**
 * Holds what may be longer than its place, and says so.
 * Guarantees: whatever is below the edge is told by a stone that leads there, at the end by one that leads back; the stone
 * stands beside what is held, over nothing of it; what fits has no stone and keeps the whole width. What is slotted as
 * `head` stands above and stays. What is spoken stays in sight, until a visitor scrolls.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { icon } from '../icons.ts';

/** Of what is seen, how much goes past at one touch: the last line stays in sight. */
const STEP = 0.8;
/** rem that are rounding, and no text. */
const ROUNDING = 0.2;

@customElement('kiosk-scroller')
export class KioskScroller extends LitElement {
  static override styles = [base, keys, css`
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto; min-block-size: 0; min-inline-size: 0; }
    ::slotted([slot='head']) { grid-area: 1 / 1 / 2 / -1; }
    /* Room for focus marks and for the mark of a spoken word, which reach beyond what they mark. */
    .held { grid-area: 2 / 1; min-inline-size: 0; margin-inline: -1.6rem; padding: 1.2rem 1.6rem; scroll-padding-block: 1.2rem; overflow-x: hidden; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; overscroll-behavior: none; outline: none; }
    .held:focus-visible { outline: 0.6rem solid var(--focus); outline-offset: -0.6rem; }
    .content { display: flex; flex-direction: column; min-block-size: 100%; min-inline-size: 0; }
    .down { grid-area: 2 / 2; align-self: end; margin-inline-start: var(--gap); display: grid; place-items: center; inline-size: max(12rem, var(--touch)); block-size: max(12rem, var(--touch)); background: var(--turn); color: var(--turn-text); border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; }
    .down .icon { rotate: 90deg; scale: none; }
    .down.back .icon { rotate: -90deg; }
  `];

  /** Name of what is held, where there is only text: then keys scroll it. */
  @property({ attribute: false }) label = '';
  /** Without movement. */
  @property({ type: Boolean }) calm = false;
  @property({ attribute: false }) strings: Strings = en;

  /** There is more than fits: told, never set from outside. */
  @property({ type: Boolean, reflect: true }) long = false;
  /** Nothing is below the edge. */
  @state() private atEnd = false;
  @query('.held') private readonly held!: HTMLElement;
  @query('.content') private readonly content!: HTMLElement;

  /** In the next frame: what is shown then may resize what was just measured. */
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#measure));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#observe();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override firstUpdated(): void {
    this.#observe();
  }

  protected override render(): TemplateResult {
    const { controls } = this.strings;
    return html`
      <slot name="head"></slot>
      <div class="held" part="held" role=${this.label === '' ? nothing : 'group'} aria-label=${this.label === '' ? nothing : this.label} tabindex=${this.long && this.label !== '' ? 0 : nothing} @scroll=${this.#measure} @touchmove=${this.#byHand} @wheel=${this.#byHand}><div class="content" part="content"><slot></slot></div></div>
      ${this.long ? html`<button class="down ${this.atEnd ? 'back' : ''}" part="stone" aria-label=${this.atEnd ? controls.scrollUp : controls.scrollDown} @click=${this.#go}>${icon('next')}</button>` : nothing}
    `;
  }

  #observe(): void {
    this.#resized.observe(this.held);
    this.#resized.observe(this.content);
  }

  /** A visitor has scrolled: it stays where it was put. */
  #scrolled = false;

  /** Brings this box, which is spoken or next, into sight. px of the viewport. */
  follow({ top, bottom }: { readonly top: number; readonly bottom: number }): void {
    if (this.#scrolled || !this.hasUpdated) return;
    const seen = this.held.getBoundingClientRect();
    if (bottom > seen.bottom || top < seen.top) this.held.scrollTop += top < seen.top ? top - seen.top : bottom - seen.bottom;
  }

  readonly #byHand = (): void => {
    this.#scrolled = true;
  };

  readonly #measure = (): void => {
    if (!this.isConnected) return;
    const { scrollTop, clientHeight, scrollHeight } = this.held;
    this.long = scrollHeight > clientHeight + ROUNDING * parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.atEnd = scrollTop + clientHeight >= scrollHeight - 8;
  };

  readonly #go = (): void => {
    this.#byHand();
    this.held.scrollBy({ top: this.atEnd ? -this.held.scrollTop : this.held.clientHeight * STEP, behavior: this.calm ? 'instant' : 'smooth' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-scroller': KioskScroller;
  }
}
