/**
 * How the kiosk looks and sounds for this visitor, on two leaves: what is seen, and what is heard and touched.
 * Guarantees: every touch takes effect at once, seen above or beside the sheet; all of it is wiped with the visit. At 100 %
 * each leaf is whole; where larger words need more room a stone leads further down and back up, and no drag is needed.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Happening } from '#core/session/events.ts';
import { VOLUME_STEPS } from '#core/session/reduce.ts';
import { SCANNING, THEMES, type Choices, type TextStep } from '#core/session/state.ts';
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

type Change = Extract<Happening, { type: 'display' }>['change'];

const TEXT_STEPS: readonly TextStep[] = [1, 2, 3, 4];

const LEAVES = [
  { leaf: 'see', symbol: 'look' },
  { leaf: 'hear', symbol: 'sound' },
] as const;
type Leaf = (typeof LEAVES)[number]['leaf'];

/** One of several that exclude each other. `name`: what it is called where its content does not say it. */
interface Option {
  readonly at: boolean;
  readonly change: Change;
  readonly content: TemplateResult | string;
  readonly name?: string;
  readonly look?: string;
}

@customElement('kiosk-display-sheet')
export class KioskDisplaySheet extends LitElement {
  static override styles = [base, edges, keys, sheet, styles];

  @property({ attribute: false }) choices!: Choices;
  /** The loudest a visitor can set, 0 to 1. */
  @property({ attribute: false }) ceiling = 1;
  @property({ attribute: false }) strings: Strings = en;

  @state() private leaf: Leaf = 'see';
  /** Of the leaf: there is more than is in sight, and where. */
  @state() private unseen: 'nothing' | 'below' | 'above' = 'nothing';

  @query('.held') private readonly held!: HTMLElement;
  @query('.rows') private readonly rows!: HTMLElement;

  /** In the next frame: the stone that it brings changes the sizes once more. */
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(this.#scrolled));

  protected override firstUpdated(): void {
    this.#resized.observe(this.held);
    this.#resized.observe(this.rows);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('leaf')) this.held.scrollTop = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const { strings } = this;
    const { display, controls } = strings;
    const further = this.unseen === 'above' ? controls.scrollUp : controls.scrollDown;
    return html`
      <div class="scrim" @click=${telling({ type: 'close' })}></div>
      <section class="sheet" tabindex="-1" data-start role="dialog" aria-modal="true" aria-label=${display.title}>
        ${edgeAbove(90, 34, 16, 4)} ${edgeBefore(24)}
        <div class="sheet-head">
          <h1>${display.title}</h1>
          ${tool('close', controls.close, { type: 'close' }, 'side')}
        </div>
        <div class="bar">
          <div class="leaves" role="tablist" aria-label=${display.title}>${LEAVES.map(({ leaf, symbol }) => this.#tab(leaf, symbol))}</div>
          ${this.unseen === 'nothing' ? nothing : html`<button class="down ${this.unseen}" aria-label=${further} @click=${this.#further}>${icon('next')}</button>`}
        </div>
        <div class="held ${this.unseen}" id="leaf" role="tabpanel" aria-label=${display[this.leaf]} @scroll=${this.#scrolled}>
          <div class="rows">${this.leaf === 'see' ? this.#seen() : this.#heard()}</div>
        </div>
      </section>
    `;
  }

  #tab(leaf: Leaf, symbol: IconName): TemplateResult {
    const at = leaf === this.leaf;
    const turn = (): void => {
      this.leaf = leaf;
    };
    return html`<button class="key leaf ${at ? 'at' : ''}" role="tab" tabindex=${at ? 0 : -1} aria-selected=${at ? 'true' : 'false'} aria-controls="leaf" @click=${turn}>${icon(symbol, 'mini')}<span>${this.strings.display[leaf]}</span></button>`;
  }

  #seen(): TemplateResult {
    const { choices } = this;
    const { display } = this.strings;
    const sizes = TEXT_STEPS.map((text) => ({ at: text === choices.text, change: { text }, content: html`<span>A</span>`, name: display.textSizeStep(text, TEXT_STEPS.length), look: `s${text}` }));
    const themes = THEMES.map((theme) => {
      const at = theme === choices.theme;
      return { at, change: { theme }, content: html`${at ? icon('check', 'mini') : nothing}<span>${display.themes[theme]}</span>`, look: theme };
    });
    return html`${this.#choice('sizes', display.textSize, sizes)} ${this.#choice('themes', display.colors, themes)}
    ${this.#row('calm', display.calm, choices.calm, { calm: !choices.calm })}`;
  }

  #heard(): TemplateResult {
    const { choices } = this;
    const { display } = this.strings;
    const speeds = SCANNING.map((scanning) => ({ at: scanning === choices.scanning, change: { scanning }, content: html`<span>${display.speeds[scanning]}</span>` }));
    return html`${this.#sound()}
      <div class="switches">
        ${this.#row('captions', display.captions, choices.captions, { captions: !choices.captions })} ${this.#row('sound', display.spoken, choices.spoken, { spoken: !choices.spoken })}
        ${this.#row('reach', display.lowReach, choices.lowReach, { lowReach: !choices.lowReach })}
      </div>
      ${this.#choice('speeds', display.scanning, speeds)}`;
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

  #choice(kind: string, label: string, options: readonly Option[]): TemplateResult {
    return html`<div class="choice">
      <p class="label" aria-hidden="true">${label}</p>
      <div class="options ${kind}" role="radiogroup" aria-label=${label}>
        ${options.map(
          ({ at, change, content, name, look = '' }) =>
            html`<button class="size ${look} ${at ? 'at' : ''}" role="radio" tabindex=${at ? 0 : -1} aria-checked=${at ? 'true' : 'false'} aria-label=${name ?? nothing} @click=${telling({ type: 'display', change })}>${content}</button>`,
        )}
      </div>
    </div>`;
  }

  #row(name: IconName, label: string, on: boolean, change: Change): TemplateResult {
    return html`<button class="row" role="switch" aria-checked=${on ? 'true' : 'false'} aria-label=${label} @click=${telling({ type: 'display', change })}>
      ${icon(name)}<span class="row-l">${label}</span><span class="switch ${on ? 'on' : ''}"><i></i></span><span class="row-s">${on ? this.strings.display.on : this.strings.display.off}</span>
    </button>`;
  }

  readonly #scrolled = (): void => {
    const { scrollTop, clientHeight, scrollHeight } = this.held;
    this.unseen = scrollHeight <= clientHeight + 8 ? 'nothing' : scrollTop + clientHeight >= scrollHeight - 8 ? 'above' : 'below';
  };

  readonly #further = (): void => {
    const behavior = this.choices.calm ? 'instant' : 'smooth';
    if (this.unseen === 'above') this.held.scrollTo({ top: 0, behavior });
    else this.held.scrollBy({ top: this.held.clientHeight * 0.8, behavior });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-display-sheet': KioskDisplaySheet;
  }
}
