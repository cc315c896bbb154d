/**
 * The mark of one-switch scanning, over everything; and the stop of a round that ends the scanning.
 * Guarantees: two colours, so that it shows on any ground; never cut off by the edge of the screen; it never moves but to
 * its next place; a finger goes through it.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Mark } from '#core/scanning/scan.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';

const styles = css`
  :host { position: absolute; inset: 0; z-index: 20; pointer-events: none; }
  .mark { position: absolute; border: 0.9rem solid var(--focus); outline: 0.6rem solid var(--focus-gap); outline-offset: -1.5rem; border-radius: 1.6rem; box-shadow: 0 0 0 0.6rem var(--focus-gap); }
  .place { left: max(0.6rem, calc(var(--x) - 1.8rem)); top: max(0.6rem, calc(var(--y) - 1.8rem)); inline-size: calc(min(100% - 0.6rem, var(--x) + var(--width) + 1.8rem) - max(0.6rem, calc(var(--x) - 1.8rem))); block-size: calc(min(100% - 0.6rem, var(--y) + var(--height) + 1.8rem) - max(0.6rem, calc(var(--y) - 1.8rem))); }
  .stop { position: absolute; inset-inline: 0; inset-block-end: 22%; display: grid; place-items: center; }
  .stop .go { pointer-events: auto; min-block-size: max(16rem, var(--touch)); min-inline-size: 48rem; padding-inline: var(--s5); margin: 1.8rem; font-size: calc(var(--t-label) * 1.1); }
  .stop > span { position: relative; }
  .stop .mark { inset: 0; }
`;

@customElement('kiosk-scan-mark')
export class KioskScanMark extends LitElement {
  static override styles = [base, keys, styles];

  @property({ attribute: false }) place!: Mark;
  @property({ attribute: false }) strings: Strings = en;

  protected override updated(): void {
    for (const name of ['x', 'y', 'width', 'height'] as const) this.style.setProperty(`--${name}`, `${this.place[name]}px`);
  }

  protected override render(): TemplateResult {
    if (!this.place.ends) return html`<div class="mark place"></div>`;
    return html`<div class="stop">
      <span><button class="go" data-scan-end tabindex="-1" @click=${telling({ type: 'display', change: { scanning: 'off' } })}>${icon('close')}<span>${this.strings.scanning.stop}</span></button><i class="mark"></i></span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-scan-mark': KioskScanMark;
  }
}
