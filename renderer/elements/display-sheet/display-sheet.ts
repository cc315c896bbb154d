/**
 * How the kiosk looks and sounds for this visitor: loudness, text size, captions, contrast, movement, reach.
 * Guarantees: every touch takes effect at once, seen above or beside the sheet; all of it is wiped with the visit.
 */
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Happening } from '#core/session/events.ts';
import { VOLUME_STEPS } from '#core/session/reduce.ts';
import type { Choices, TextStep } from '#core/session/state.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { sheet } from '../../styles/sheet.styles.ts';
import { tool } from '../controls/tool.ts';
import { edgeAbove, edgeBefore } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon, type IconName } from '../icons.ts';
import { styles } from './display-sheet.styles.ts';

const TEXT_STEPS: readonly TextStep[] = [1, 2, 3, 4];

@customElement('kiosk-display-sheet')
export class KioskDisplaySheet extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  @property({ attribute: false }) choices!: Choices;
  /** The loudest a visitor can set, 0 to 1. */
  @property({ attribute: false }) ceiling = 1;
  @property({ attribute: false }) strings: Strings = en;

  @query('.sheet') private readonly paper!: HTMLElement;

  protected override firstUpdated(): void {
    this.paper.focus();
  }

  protected override render(): TemplateResult {
    const { choices, strings } = this;
    const { display } = strings;
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" role="dialog" aria-modal="true" aria-label=${display.title}>
        ${edgeAbove(90, 34, 16, 4)} ${edgeBefore(24)}
        <header class="sheet-head">
          <h2>${display.title}</h2>
          ${tool('close', strings.controls.close, { type: 'close' }, 'side')}
        </header>
        <div class="held">
          ${this.#sound()}
          <div class="sizes-wrap">
            <p class="label">${display.textSize}</p>
            <div class="sizes" role="radiogroup" aria-label=${display.textSize}>${TEXT_STEPS.map((step) => this.#size(step))}</div>
          </div>
          <div class="rows">
            ${this.#row('captions', display.captions, choices.captions, { captions: !choices.captions })}
            ${this.#row('contrast', display.contrast, choices.theme === 'contrast', { theme: choices.theme === 'contrast' ? 'paper' : 'contrast' })}
            ${this.#row('calm', display.calm, choices.calm, { calm: !choices.calm })}
            ${this.#row('reach', display.lowReach, choices.lowReach, { lowReach: !choices.lowReach })}
          </div>
        </div>
      </section>
    `;
  }

  #sound(): TemplateResult {
    const { choices, strings } = this;
    const heard = choices.muted || this.ceiling === 0 ? 0 : Math.round((choices.volume / this.ceiling) * VOLUME_STEPS);
    const bars = Array.from({ length: VOLUME_STEPS }, (_, index) => html`<i class=${index < heard ? '' : 'off'}></i>`);
    return html`<div class="sound" role="group" aria-label=${strings.display.sound}>
      <p class="label">${strings.display.sound}</p>
      ${tool('softer', strings.controls.softer, { type: 'softer' })}
      <span class="level" role="img" aria-label=${strings.controls.volume(heard, VOLUME_STEPS)}>${bars}</span>
      ${tool('louder', strings.controls.louder, { type: 'louder' })}
    </div>`;
  }

  #size(step: TextStep): TemplateResult {
    const at = step === this.choices.text;
    return html`<button
      class="size s${step} ${at ? 'at' : ''}"
      role="radio"
      aria-checked=${at ? 'true' : 'false'}
      aria-label=${this.strings.display.textSizeStep(step, TEXT_STEPS.length)}
      @click=${telling({ type: 'display', change: { text: step } })}
    >
      <span>A</span>
    </button>`;
  }

  #row(name: IconName, label: string, on: boolean, change: Extract<Happening, { type: 'display' }>['change']): TemplateResult {
    return html`<button class="row" role="switch" aria-checked=${on ? 'true' : 'false'} aria-label=${label} @click=${telling({ type: 'display', change })}>
      ${icon(name)}<span class="row-l">${label}</span><span class="switch ${on ? 'on' : ''}"><i></i></span><span class="row-s">${on ? this.strings.display.on : this.strings.display.off}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-display-sheet': KioskDisplaySheet;
  }
}
