/**
 * The card of a hard word: the word, what it means, and both heard again.
 * Guarantees: the meaning is a caption lit as it is spoken; the slide waits beneath until the card is closed.
 */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Term } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import '../caption/caption.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import '../scroller/scroller.ts';

const styles = css`
  .sheet { inset-block: auto 0; max-block-size: 58%; padding-block-end: var(--s5); }
  .meaning kiosk-caption { font-size: var(--t-caption); line-height: 1.4; max-inline-size: 24em; }
  .key { flex: none; align-self: start; min-block-size: max(12.8rem, var(--touch)); padding-inline: var(--s5); }
  @media (orientation: landscape) {
    .sheet { max-block-size: 88%; }
    .sheet > .edge-h { display: block; }
    /* The words stand beside what hears them again. */
    :host-context([data-reach='low']) .sheet { max-block-size: none; inset-block-end: 0; }
    :host-context([data-reach='low']) .key { grid-area: 2 / 2; align-self: end; }
  }
`;

@customElement('kiosk-word-card')
export class KioskWordCard extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  @property({ attribute: false }) term!: Term;
  /** Index of the word of the meaning that is spoken, -1 for none. */
  @property({ attribute: false }) word = -1;
  @property({ type: Boolean }) calm = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { strings, term } = this;
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${curled(term.word)}>
        ${edgeAbove(90, 34, 16, 4)}
        <div class="sheet-head">
          <h1>${curled(term.word)}</h1>
          ${tool('close', strings.controls.close, { type: 'close' }, 'side')}
        </div>
        <kiosk-scroller class="meaning" .label=${curled(term.word)} ?calm=${this.calm} .strings=${strings}><kiosk-caption .words=${term.meaning.words} .word=${this.word} .seeks=${false} whole></kiosk-caption></kiosk-scroller>
        ${term.meaning.narration === null ? nothing : html`<button class="key" @click=${telling({ type: 'hear-word' })}>${icon('repeat')}<span>${strings.wordCard.hear}</span></button>`}
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-word-card': KioskWordCard;
  }
}
