/** What the tools hold back at large text: topics, or the way to a code; display, the other language. Closes itself by `close-more`. */
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { LanguageTag } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import { languageTool, tool } from '../controls/tool.ts';
import { edgeAbove } from '../edges.ts';
import { icon } from '../icons.ts';
import { WindowKeys } from '../window-keys.ts';

const styles = css`
  .sheet { inset-block: auto 0; padding-block-end: var(--s5); }
  .more { display: grid; gap: var(--gap); }
  .more .tool.side { inline-size: 100%; justify-content: start; min-block-size: max(13.6rem, var(--touch)); padding-inline: var(--s4); background: var(--c-sand); border: var(--outline); border-radius: var(--cut-b); }
  .more .tool.side:nth-child(even) { border-radius: var(--cut-c); }
  @media (orientation: landscape) {
    .sheet > .edge-h { display: block; }
    .more { grid-template-columns: 1fr 1fr; }
    :host-context([data-reach='low']) .sheet { inset-block: auto 0; grid-template-rows: auto auto; row-gap: var(--s3); padding-block-end: var(--s5); }
  }
`;

@customElement('kiosk-more-sheet')
export class KioskMoreSheet extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) language: LanguageTag = 'en';
  /** Topics too: on a slide. */
  @property({ type: Boolean }) topics = false;
  /** Where a code is written too: on choose. */
  @property({ type: Boolean }) code = false;
  @property({ attribute: false }) strings: Strings = en;

  constructor() {
    super();
    // Also before the focus has moved in.
    new WindowKeys(this, this.#key);
  }

  protected override render(): TemplateResult {
    const { controls } = this.strings;
    return html`
      <div class="scrim" @click=${this.#close}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${controls.more} @happening=${this.#close}>
        ${edgeAbove(90, 34, 16, 4)}
        <div class="sheet-head">
          <h1>${controls.more}</h1>
          <button class="tool side" @click=${this.#close}>${icon('close')}<span>${controls.close}</span></button>
        </div>
        <div class="more">
          ${this.topics ? tool('topics', controls.topics, { type: 'open', sheet: 'topics' }, 'side') : nothing} ${this.code ? tool('bookmark', this.strings.called.have, { type: 'open', sheet: 'code' }, 'side') : nothing}
          ${tool('display', controls.display, { type: 'open', sheet: 'display' }, 'side')}
          ${languageTool(this.languages, this.language, 'side')}
        </div>
      </section>
    `;
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-more', { bubbles: true, composed: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-more-sheet': KioskMoreSheet;
  }
}
