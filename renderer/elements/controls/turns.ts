/** Back, Pause or Play, Next. Guarantees: the three stay in their places; the middle one says what it will do. */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { styles } from './turns.styles.ts';

@customElement('kiosk-turns')
export class KioskTurns extends LitElement {
  static override styles = [base, keys, styles];

  /** Something runs that can be stopped: a voice, or the time until the page turns. */
  @property({ type: Boolean }) running = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { controls } = this.strings;
    const voice = this.running ? html`${icon('pause')}<span>${controls.pause}</span>` : html`${icon('play')}<span>${controls.play}</span>`;
    return html`
      <button class="turn prev" @click=${telling({ type: 'back' })}>${icon('back')}<span>${controls.back}</span></button>
      <button class="turn voice" data-start @click=${telling({ type: this.running ? 'pause' : 'play' })}>${voice}</button>
      <button class="turn next" data-scan-first @click=${telling({ type: 'next' })}><span>${controls.next}</span>${icon('next')}</button>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-turns': KioskTurns;
  }
}
