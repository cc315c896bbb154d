/**
 * Where a code is written: four places, a key for each letter that codes have, and one to take a letter back.
 * Guarantees: what is written is the session's word alone; a letter that is in use waits in its place, so that a hand that
 * touches twice writes once; a code that leads nowhere is said in words, without a sound. A keyboard's letters do the same.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CODE_LENGTH, CODE_LETTERS, withLetter } from '#core/session/resume-code.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove } from '../edges.ts';
import { HappeningEvent, telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { WindowKeys } from '../window-keys.ts';
import { styles } from './code-sheet.styles.ts';

@customElement('kiosk-code-sheet')
export class KioskCodeSheet extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  /** What is written so far; all four: there is no such code. */
  @property({ attribute: false }) letters = '';
  @property({ attribute: false }) strings: Strings = en;

  constructor() {
    super();
    new WindowKeys(this, this.#key);
  }

  protected override render(): TemplateResult {
    const { called, controls } = this.strings;
    const written = [...this.letters];
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${called.have}>
        ${edgeAbove(90, 34, 16, 4)}
        <div class="sheet-head">
          <h1>${called.have}</h1>
          ${tool('close', controls.close, { type: 'close' }, 'side')}
        </div>
        <p class="says" role="status">${written.length === CODE_LENGTH ? called.unknown : called.enter}</p>
        <p class="places" role="img" aria-label=${called.letters(written.join(', '), CODE_LENGTH)}>
          ${Array.from({ length: CODE_LENGTH }, (_, index) => html`<b class=${index < written.length ? 'in' : ''}>${written[index] ?? ''}</b>`)}
        </p>
        <div class="letters">
          ${[...CODE_LETTERS].map((letter) => this.#letter(letter))}
          <button class="key erase" aria-label=${called.erase} aria-disabled=${written.length === 0 ? 'true' : 'false'} @click=${telling({ type: 'erase' })}>${icon('delete')}</button>
        </div>
      </section>
    `;
  }

  #letter(letter: string): TemplateResult {
    const waits = withLetter(this.letters, letter) === this.letters;
    return html`<button class="key letter" aria-disabled=${waits ? 'true' : 'false'} @click=${telling({ type: 'letter', letter })}>${letter}</button>`;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Backspace') this.dispatchEvent(new HappeningEvent({ type: 'erase' }));
    else if (/^\p{L}$/u.test(event.key)) this.dispatchEvent(new HappeningEvent({ type: 'letter', letter: event.key }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-code-sheet': KioskCodeSheet;
  }
}
