/**
 * Who is called takes a code along: four letters and, for a phone, the same in a QR.
 * Guarantees: the letters are the largest thing on the screen and are named one by one; the slide waits beneath.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove } from '../edges.ts';
import { telling } from '../happening.ts';
import { qrCode } from '../qr.ts';
import { styles } from './called-sheet.styles.ts';
import { calledText } from './called-text.ts';

@customElement('kiosk-called-sheet')
export class KioskCalledSheet extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  /** Four letters. */
  @property({ attribute: false }) code = '';
  /** Where the facts can be read, in print; undefined: nowhere. */
  @property({ attribute: false }) address: string | undefined;
  @property({ type: Boolean }) kids = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { called, controls } = this.strings;
    const letters = [...this.code];
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${called.title}>
        ${edgeAbove(90, 34, 16, 4)}
        <div class="sheet-head">
          <h1>${called.title}</h1>
          ${tool('close', controls.close, { type: 'close' }, 'side')}
        </div>
        <div class="held">
          <p class="code" role="img" aria-label=${called.code(letters.join(', '))}>${letters.map((letter) => html`<b>${letter}</b>`)}</p>
          <div class="how">
            <p class="take">${this.kids ? called.takeKids : called.take}</p>
            <p>${this.kids ? called.laterKids : called.later}</p>
          </div>
          ${qrCode(calledText(this.strings, this.code, this.address), called.qr)}
        </div>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-called-sheet': KioskCalledSheet;
  }
}
