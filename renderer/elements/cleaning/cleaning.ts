/**
 * The screen while it is being wiped.
 * Guarantees: there is nothing in it that could react; the seconds are large enough to be read from behind a cloth.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CLEANING_MS } from '#core/session/staff.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { directionOf, otherLanguage, stringsFor } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { countdown, countdownStyles, drain, moon } from '../countdown.ts';
import { styles } from './cleaning.styles.ts';

@customElement('kiosk-cleaning')
export class KioskCleaning extends LitElement {
  static override styles = [base, countdownStyles, styles];

  /** Whole seconds until the screen reacts again. */
  @property({ attribute: false }) remaining = 0;
  /** The staff's. */
  @property({ attribute: false }) language: LanguageTag = 'en';
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];

  protected override updated(): void {
    drain(this.renderRoot, this.remaining, CLEANING_MS / 1000);
  }

  protected override render(): TemplateResult {
    const words = stringsFor(this.language);
    const other = otherLanguage(this.languages, this.language);
    const otherWords = other === undefined ? words : stringsFor(other);
    return html`
      <main class="ground">
        <div class="moon">
          ${moon()} ${countdown(this.remaining, words.warning.left(this.remaining))}
          <h1 class="title">${words.cleaning.title}</h1>
          <p class="body">${words.cleaning.text}</p>
          ${otherWords === words ? nothing : html`<div class="second" lang=${other ?? nothing} dir=${other === undefined ? nothing : directionOf(other)}><h2>${otherWords.cleaning.title}</h2><p class="body">${otherWords.cleaning.text}</p></div>`}
        </div>
      </main>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-cleaning': KioskCleaning;
  }
}
