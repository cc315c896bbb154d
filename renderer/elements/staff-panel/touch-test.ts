/**
 * A sheet over the whole screen that shows what the glass feels: a line for every finger, how many there are, and where.
 * Guarantees: all four edges can be drawn on; nothing of it is kept.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { icon } from '../icons.ts';

interface Contact {
  /** px of the screen. */
  readonly x: number;
  readonly y: number;
}

/** Width of a line, share of the short side. */
const PEN = 0.011;

@customElement('kiosk-touch-test')
export class KioskTouchTest extends LitElement {
  static override styles = [base, keys, css`
    :host { position: absolute; inset: 0; z-index: 8; background: var(--page); }
    .test { position: absolute; inset: 0; outline: none; }
    canvas { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; touch-action: none; }
    .says { position: absolute; inset-block-start: 12rem; inset-inline: var(--edge); pointer-events: none; font-variant-numeric: tabular-nums; line-height: 1.3; }
    .says h1 { font-size: var(--t-head); line-height: 1.12; font-weight: 740; letter-spacing: -0.01em; margin-block-end: var(--s2); }
    .ways { position: absolute; inset-inline: var(--edge); inset-block-end: 16rem; display: flex; justify-content: center; gap: var(--gap); pointer-events: none; }
    .ways button { pointer-events: auto; min-inline-size: 30rem; min-block-size: max(13.2rem, var(--touch)); }
    .done { background: var(--turn); color: var(--turn-text); }
  `];

  @property({ attribute: false }) strings: Strings = en;

  /** The fingers that lie on the glass, by pointer. */
  @state() private contacts: ReadonlyMap<number, Contact> = new Map();
  @query('canvas') private readonly sheet!: HTMLCanvasElement;

  protected override render(): TemplateResult {
    const { touch } = this.strings.staff;
    const places = [...this.contacts.values()].map(({ x, y }) => `${Math.round(x)}, ${Math.round(y)}`);
    return html`
      <div class="test" role="dialog" aria-modal="true" tabindex="-1" data-start aria-label=${touch.title}>
      <canvas data-hears-palms @pointerdown=${this.#down} @pointermove=${this.#move} @pointerup=${this.#up} @pointercancel=${this.#up}></canvas>
      <div class="says">
        <h1>${this.contacts.size === 0 ? touch.draw : touch.fingers(this.contacts.size)}</h1>
        <p class="places">${places.join(' · ')}</p>
      </div>
      <div class="ways">
        <button class="key" @click=${() => this.#clear()}>${icon('repeat')}<span>${touch.clear}</span></button>
        <button class="key done" @click=${() => this.dispatchEvent(new Event('done'))}>${icon('check')}<span>${touch.done}</span></button>
      </div>
      </div>
    `;
  }

  protected override firstUpdated(): void {
    this.#clear();
  }

  /** As many dots as the screen has; a new size wipes the sheet. */
  #clear(): void {
    this.sheet.width = Math.round(innerWidth * devicePixelRatio);
    this.sheet.height = Math.round(innerHeight * devicePixelRatio);
  }

  readonly #down = (event: PointerEvent): void => {
    this.#set(event.pointerId, event);
    // A dot where the finger came down, also when it never moves.
    this.#draw(event, event);
  };

  readonly #move = (event: PointerEvent): void => {
    const before = this.contacts.get(event.pointerId);
    if (before === undefined) return;
    this.#draw(before, event);
    this.#set(event.pointerId, event);
  };

  readonly #up = (event: PointerEvent): void => {
    const left = new Map(this.contacts);
    left.delete(event.pointerId);
    this.contacts = left;
  };

  #set(pointer: number, { x, y }: Contact): void {
    this.contacts = new Map(this.contacts).set(pointer, { x, y });
  }

  #draw(from: Contact, to: Contact): void {
    const pen = this.sheet.getContext('2d');
    if (pen === null) return;
    pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    pen.strokeStyle = getComputedStyle(this).color;
    pen.lineWidth = Math.min(innerWidth, innerHeight) * PEN;
    pen.lineCap = 'round';
    pen.beginPath();
    pen.moveTo(from.x, from.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-touch-test': KioskTouchTest;
  }
}
