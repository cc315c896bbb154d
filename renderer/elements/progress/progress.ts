/**
 * Where the visitor is in the show, as one slider: touch or slide, and the nearest stone lights; lifting goes there.
 * Guarantees: one target at least `--touch` high however many slides there are; the place is said in words too.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Slide } from '#core/show/show.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { en } from '../../strings/en.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { HappeningEvent } from '../happening.ts';
import '../toy/toy.ts';
import type { Mood } from '../toy/toy.ts';
import { styles } from './progress.styles.ts';

@customElement('kiosk-progress')
export class KioskProgress extends LitElement {
  static override styles = [base, keys, styles];

  @property({ attribute: false }) slides: readonly Slide[] = [];
  /** Slide on screen, from 0. */
  @property({ attribute: false }) index = 0;
  @property({ attribute: false }) strings: Strings = en;
  /** The children's toy walks along the stones, in this mood; null: nobody does. */
  @property({ attribute: false }) toy: Mood | null = null;

  /** The stone under the finger; null without a finger. */
  @state() private near: number | null = null;
  @query('.segs') private readonly segs!: HTMLElement;

  /** The pointer that slides; others beside it mean nothing. */
  #finger: number | null = null;

  protected override updated(): void {
    this.segs.style.setProperty('--near', String(this.near === null ? 0 : (this.near + 0.5) / this.slides.length));
    this.segs.style.setProperty('--at', String((this.index + 0.5) / this.slides.length));
  }

  protected override render(): TemplateResult {
    const total = this.slides.length;
    const at = this.near ?? this.index;
    return html`
      <div
        class="segs"
        role="slider"
        tabindex="0"
        aria-label=${this.strings.controls.pages}
        aria-valuemin="1"
        aria-valuemax=${total}
        aria-valuenow=${at + 1}
        aria-valuetext=${this.strings.controls.progressOf(at + 1, total, curled(this.slides[at]?.title ?? ''))}
        @pointerdown=${this.#down}
        @pointermove=${this.#move}
        @pointerup=${this.#up}
        @pointercancel=${this.#cancel}
        @keydown=${this.#key}
      >
        ${this.slides.map((_, index) => this.#stone(index))} ${this.toy === null ? nothing : html`<div class="walk"><kiosk-toy .mood=${this.toy} .place=${this.index}></kiosk-toy></div>`} ${this.near === null ? nothing : this.#preview(this.near)}
      </div>
      <span class="count">${this.strings.controls.progress(at + 1, total)}</span>
    `;
  }

  #stone(index: number): TemplateResult {
    const place = index < this.index ? 'past' : index === this.index ? 'at' : '';
    const near = index === this.near ? 'near' : '';
    return html`<i class="${place} ${near}"></i>`;
  }

  #preview(index: number): TemplateResult {
    const slide = this.slides[index];
    return html`<div class="preview"><img alt="" src=${slide?.picture ?? nothing} /><span>${curled(slide?.title ?? '')}</span></div>`;
  }

  #nearest(x: number): number {
    const distances = [...this.segs.querySelectorAll('i')].map((stone) => {
      const box = stone.getBoundingClientRect();
      return Math.abs(box.left + box.width / 2 - x);
    });
    return distances.indexOf(Math.min(...distances));
  }

  readonly #down = (event: PointerEvent): void => {
    if (this.#finger !== null) return;
    this.#finger = event.pointerId;
    this.segs.setPointerCapture(event.pointerId);
    this.near = this.#nearest(event.clientX);
  };

  readonly #move = (event: PointerEvent): void => {
    if (event.pointerId === this.#finger) this.near = this.#isOff(event) ? null : this.#nearest(event.clientX);
  };

  readonly #up = (event: PointerEvent): void => {
    if (event.pointerId !== this.#finger) return;
    this.#letGo();
    if (!this.#isOff(event)) this.#go(this.#nearest(event.clientX));
  };

  readonly #cancel = (event: PointerEvent): void => {
    if (event.pointerId === this.#finger) this.#letGo();
  };

  #letGo(): void {
    this.#finger = null;
    this.near = null;
  }

  /** Slid up or down from the stones, a finger means none of them. */
  #isOff({ clientY }: PointerEvent): boolean {
    const box = this.segs.getBoundingClientRect();
    return clientY < box.top - box.height / 2 || clientY > box.bottom + box.height / 2;
  }

  readonly #key = (event: KeyboardEvent): void => {
    const last = this.slides.length - 1;
    const onward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const target: Readonly<Record<string, number>> = {
      ArrowRight: this.index + onward,
      ArrowLeft: this.index - onward,
      ArrowUp: this.index + 1,
      ArrowDown: this.index - 1,
      Home: 0,
      End: last,
    };
    const index = target[event.key];
    if (index === undefined) return;
    event.preventDefault();
    if (index >= 0 && index <= last) this.#go(index);
  };

  #go(index: number): void {
    this.dispatchEvent(new HappeningEvent({ type: 'go', index }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-progress': KioskProgress;
  }
}
