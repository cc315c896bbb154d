/**
 * "Are you still there?" over whatever was on screen.
 * Guarantees: it covers the screen, so that a touch that says "yes" presses nothing beneath it; the seconds are there in words.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import toyWave from '../toy/toy-wave.svg?url';
import { styles } from './warning.styles.ts';

const RING = 'M101 14C150 14 187 52 186 101C185 150 148 187 99 186C50 185 13 148 14 99C15 50 52 14 101 14Z';
const MOON = 'M452 12C620 2 772 92 846 236C918 380 898 560 804 690C706 824 556 900 400 886C250 872 110 776 48 632C-10 494 2 330 90 204C176 82 306 20 452 12Z';

@customElement('kiosk-warning')
export class KioskWarning extends LitElement {
  static override styles = [base, keys, styles];

  /** Whole seconds until the visit is wiped. */
  @property({ attribute: false }) remaining = 0;
  /** Seconds the warning lasts. */
  @property({ attribute: false }) whole = 20;
  /** The children's telling was on screen. */
  @property({ type: Boolean }) kids = false;
  @property({ attribute: false }) strings: Strings = en;

  @query('.ring-left') private readonly ring!: SVGPathElement;
  @query('.veil') private readonly veil!: HTMLElement;

  protected override firstUpdated(): void {
    this.veil.focus();
  }

  protected override updated(): void {
    this.ring.style.setProperty('--left', String(Math.min(100, Math.max(0, (100 * this.remaining) / this.whole))));
  }

  protected override render(): TemplateResult {
    const { warning } = this.strings;
    const title = this.kids ? warning.titleKids : warning.title;
    return html`
      <section class="veil" tabindex="-1" role="alertdialog" aria-modal="true" aria-label=${title}>
        <div class="moon">
          <img class="peek" alt="" src=${toyWave} />
          <svg class="moon-shape" preserveAspectRatio="none" viewBox="0 0 900 900" aria-hidden="true"><path d=${MOON}></path></svg>
          <div class="ring" role="timer" aria-label=${warning.left(this.remaining)}>
            <svg viewBox="0 0 200 200" aria-hidden="true"><path class="ring-bed" d=${RING}></path><path class="ring-left" pathLength="100" d=${RING}></path></svg>
            <strong>${this.remaining}</strong>
          </div>
          <h1 class="title">${title}</h1>
          <p class="body">${this.kids ? warning.textKids : warning.text}</p>
          <button class="go" @click=${telling({ type: 'touch' })}>${icon('touch')}<span>${warning.stillHere}</span></button>
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-warning': KioskWarning;
  }
}
