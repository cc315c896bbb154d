/**
 * The whole screen as a test picture: a frame of one pixel at its very edges, colours, greys, its size; then one colour after
 * another. Guarantees: it says orientation and size as the page has them, and millimetres by the diagonal of the configuration.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { icon } from '../icons.ts';

/** Colours that show a dead dot or a stain; named, for a style rule each. */
const FIELDS = ['white', 'black', 'red', 'green', 'blue', 'grey'] as const;
const GREYS = 9;
const MM_PER_INCH = 25.4;

export interface ScreenSize {
  readonly width: number;
  readonly height: number;
}

/** Whole mm of a screen of so many px with that diagonal. */
export function millimetres({ width, height }: ScreenSize, diagonalInches: number): ScreenSize {
  const mm = (diagonalInches * MM_PER_INCH) / Math.hypot(width, height);
  return { width: Math.round(width * mm), height: Math.round(height * mm) };
}

@customElement('kiosk-display-test')
export class KioskDisplayTest extends LitElement {
  static override styles = [base, keys, css`
    :host { position: absolute; inset: 0; z-index: 8; background: var(--page); }
    .frame { position: absolute; inset: 0; border: 1px solid #000; pointer-events: none; }
    .card { outline: none; position: absolute; inset: 4rem; display: flex; flex-direction: column; gap: var(--s4); justify-content: space-between; }
    .colours, .greys { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; flex: 1; }
    .white { background: #fff; }
    .black { background: #000; }
    .red { background: #f00; }
    .green { background: #0f0; }
    .blue { background: #00f; }
    .grey { background: #808080; }
    .g0 { background: #000; } .g1 { background: #202020; } .g2 { background: #404040; } .g3 { background: #606060; } .g4 { background: #808080; } .g5 { background: #9f9f9f; } .g6 { background: #bfbfbf; } .g7 { background: #dfdfdf; } .g8 { background: #fff; }
    .says { line-height: 1.3; }
    .says h1 { font-size: var(--t-head); line-height: 1.12; font-weight: 740; letter-spacing: -0.01em; }
    .ways { display: flex; gap: var(--gap); }
    .ways button { min-block-size: max(13.2rem, var(--touch)); flex: 1; }
    .done { background: var(--turn); color: var(--turn-text); }
    .field { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; outline: none; }
    .field span { position: absolute; inset-block-end: 6rem; inset-inline-start: var(--edge); background: var(--page); padding: var(--s2) var(--s3); border-radius: var(--cut-s); font-size: var(--t-label); line-height: 1.1; }
  `];

  @property({ attribute: false }) strings: Strings = en;
  /** Of the configuration. */
  @property({ attribute: false }) diagonalInches = 21.5;

  /** The colour that fills the screen; null: the test picture. */
  @state() private field: number | null = null;

  readonly #resized = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('resize', this.#resized);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('resize', this.#resized);
  }

  protected override render(): TemplateResult {
    const { display } = this.strings.staff;
    if (this.field !== null) {
      return html`<button data-start class="field ${FIELDS[this.field] ?? ''}" @click=${this.#next}><span>${display.field(this.field + 1, FIELDS.length)}</span></button>`;
    }
    const size = { width: Math.round(innerWidth * devicePixelRatio), height: Math.round(innerHeight * devicePixelRatio) };
    const mm = millimetres(size, this.diagonalInches);
    return html`
      <div class="card" role="dialog" aria-modal="true" tabindex="-1" data-start aria-label=${display.title}>
        <div class="colours">${FIELDS.slice(0, 5).map((name) => html`<i class=${name}></i>`)}</div>
        <div class="says">
          <h1>${display.size(size.width, size.height, size.height > size.width ? display.portrait : display.landscape)}</h1>
          <p>${display.millimetres(mm.width, mm.height, this.diagonalInches)}</p>
          <p>${display.frame} ${display.greys}</p>
        </div>
        <div class="greys">${Array.from({ length: GREYS }, (_, index) => html`<i class="g${index}"></i>`)}</div>
        <div class="ways">
          <button class="key" @click=${this.#next}>${icon('contrast')}<span>${display.fields}</span></button>
          <button class="key done" @click=${() => this.dispatchEvent(new Event('done'))}>${icon('check')}<span>${display.done}</span></button>
        </div>
      </div>
      <div class="frame"></div>
    `;
  }

  /** To the next colour; after the last one back to the test picture. */
  readonly #next = (): void => {
    const next = this.field === null ? 0 : this.field + 1;
    this.field = next < FIELDS.length ? next : null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-display-test': KioskDisplayTest;
  }
}
