/**
 * "Are you still there?" over whatever was on screen.
 * Guarantees: it covers the screen, so that a touch that says "yes" presses nothing beneath it; the seconds are there in words.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { countdown, countdownStyles, drain, moon } from '../countdown.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import toyWave from '../toy/toy-wave.svg?url';
import { styles } from './warning.styles.ts';

@customElement('kiosk-warning')
export class KioskWarning extends LitElement {
  static override styles = [base, keys, countdownStyles, styles];

  /** Whole seconds until the visit is wiped. */
  @property({ attribute: false }) remaining = 0;
  /** Seconds the warning lasts. */
  @property({ attribute: false }) whole = 20;
  /** The children's telling was on screen. */
  @property({ type: Boolean }) kids = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override updated(): void {
    drain(this.renderRoot, this.remaining, this.whole);
  }

  protected override render(): TemplateResult {
    const { warning } = this.strings;
    const title = this.kids ? warning.titleKids : warning.title;
    return html`
      <section class="veil" role="alertdialog" aria-modal="true" aria-label=${title} aria-describedby="how">
        <div class="moon">
          <img class="peek" alt="" src=${toyWave} />
          ${moon()} ${countdown(this.remaining, warning.left(this.remaining))}
          <h1 class="title">${title}</h1>
          <p class="body" id="how">${this.kids ? warning.textKids : warning.text}</p>
          <button class="go" data-start @click=${telling({ type: 'touch' })}>${icon('touch')}<span>${warning.stillHere}</span></button>
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
