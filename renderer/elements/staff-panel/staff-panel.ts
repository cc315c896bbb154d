/**
 * What staff see behind the PIN: one sheet at a time, chosen by stones on the ground.
 * Guarantees: shows what it is given and asks the shell for everything else; what was opened is closed again when it goes.
 */
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { LanguageTag } from '#core/show/telling.ts';
import type { StaffView } from '#core/staff/staff-view.ts';
import { en } from '../../strings/en.ts';
import { languageName, otherLanguage, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import { edgeAbove, edgeBefore } from '../edges.ts';
import { telling } from '../happening.ts';
import { icon, type IconName } from '../icons.ts';
import '../scroller/scroller.ts';
import { actions, type Asked } from './actions.ts';
import './display-test.ts';
import { failures } from './failures.ts';
import { levels, log } from './log.ts';
import { overview } from './overview.ts';
import { sound } from './sound.ts';
import { StaffEvent } from './staff-event.ts';
import { styles } from './staff-panel.styles.ts';
import './touch-test.ts';
import { usage } from './usage.ts';

const TABS = { overview: 'look', sound: 'sound', touch: 'touch', display: 'screen', failures: 'alert', usage: 'chart', log: 'lines', actions: 'power' } as const satisfies Readonly<Record<string, IconName>>;

export type StaffTab = keyof typeof TABS;

@customElement('kiosk-staff-panel')
export class KioskStaffPanel extends LitElement {
  static override styles = [base, edges, keys, screen, styles];

  @property({ attribute: false }) staff!: StaffView;
  /** Offered, in this order. */
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];
  @property({ attribute: false }) language: LanguageTag = 'en';
  /** Of the screen, by the configuration. */
  @property({ attribute: false }) diagonalInches = 21.5;
  @property({ attribute: false }) strings: Strings = en;

  @state() private tab: StaffTab = 'overview';
  /** A test that covers the screen. */
  @state() private test: 'touch' | 'display' | null = null;
  /** What "Really?" is asked about. */
  @state() private asked: Asked = null;

  protected override render(): TemplateResult {
    const words = this.strings.staff;
    const other = otherLanguage(this.languages, this.language);
    return html`
      <main class="kiosk" ?inert=${this.test !== null}>
        <section class="page">
          <h1 class="title" tabindex="-1" data-start>${this.#title()}</h1>
          ${this.staff.trouble ? html`<p class="says failed" role="alert">${icon('alert')}<span>${words.trouble}</span></p>` : nothing}
          ${this.tab === 'log' ? levels(this.staff, this.strings) : nothing}
          ${keyed(this.tab, html`<kiosk-scroller class="leaf ${this.tab}" .label=${this.#title()} .strings=${this.strings}>${this.#content()}</kiosk-scroller>`)}
        </section>
        <nav class="ground">
          ${edgeAbove(52)} ${edgeBefore(52)}
          <div class="tabs">
            ${(Object.keys(TABS) as StaffTab[]).map((tab) => html`<button class="key tab ${tab === this.tab ? 'at' : ''}" aria-current=${tab === this.tab ? 'page' : 'false'} @click=${() => this.#turnTo(tab)}>${icon(TABS[tab])}<span>${words.tabs[tab]}</span></button>`)}
          </div>
          <div class="foot">
            ${other === undefined ? nothing : html`<button class="key other" lang=${other} @click=${telling({ type: 'language', language: other })}>${icon('language')}<span>${languageName(other)}</span></button>`}
            <button class="key leave" @click=${telling({ type: 'leave' })}>${icon('home')}<span>${words.leave}</span></button>
          </div>
        </nav>
      </main>
      ${this.test === 'touch' ? html`<kiosk-touch-test .strings=${this.strings} @done=${this.#endTest}></kiosk-touch-test>` : nothing}
      ${this.test === 'display' ? html`<kiosk-display-test .strings=${this.strings} .diagonalInches=${this.diagonalInches} @done=${this.#endTest}></kiosk-display-test>` : nothing}
    `;
  }

  protected override updated(changed: PropertyValues): void {
    // What is asked stands where the key was that led to it.
    if (changed.has('asked') && this.asked !== null) this.renderRoot.querySelector<HTMLElement>('.really')?.focus();
  }

  #title(): string {
    const words = this.strings.staff;
    return this.tab === 'overview' ? words.tabs.overview : words[this.tab].title;
  }

  #content(): TemplateResult {
    const { staff, strings, language } = this;
    switch (this.tab) {
      case 'sound':
        return sound(staff.sound, strings);
      case 'touch':
      case 'display':
        return this.#testOf(this.tab);
      case 'log':
        return log(staff, language, strings);
      case 'actions':
        return actions(this.asked, (what) => (this.asked = what), strings);
      case 'overview':
      case 'failures':
      case 'usage':
        return this.#reported(this.tab);
    }
  }

  #reported(tab: 'overview' | 'failures' | 'usage'): TemplateResult {
    const { staff, strings, language } = this;
    const { report } = staff;
    if (report === null) return staff.trouble ? html`` : html`<p>${strings.staff.moment}</p>`;
    switch (tab) {
      case 'overview':
        return overview(report, language, strings);
      case 'failures':
        return failures(report.failures, language, strings);
      case 'usage':
        return usage(report.usage, staff, language, strings);
    }
  }

  #testOf(test: 'touch' | 'display'): TemplateResult {
    const words = this.strings.staff[test];
    return html`<p>${words.about}</p><button class="key main" @click=${() => (this.test = test)}>${icon(TABS[test])}<span>${words.start}</span></button>`;
  }

  #turnTo(tab: StaffTab): void {
    this.tab = tab;
    this.asked = null;
    if (tab === 'log') this.dispatchEvent(new StaffEvent({ ask: 'log', level: this.staff.level }));
    else if (tab === 'usage') this.dispatchEvent(new StaffEvent({ ask: 'targets' }));
    if (tab === 'overview' || tab === 'failures' || tab === 'usage') this.dispatchEvent(new StaffEvent({ ask: 'report' }));
  }

  readonly #endTest = (): void => {
    this.test = null;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-staff-panel': KioskStaffPanel;
  }
}
