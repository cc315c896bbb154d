/**
 * Questions for the care team, as cards to tick and take along.
 * Guarantees: how many were taken stands above, in words; cards that do not fit are led to by a stone (kiosk-scroller).
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Question } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';
import '../scroller/scroller.ts';

const styles = css`
  :host { position: relative; display: flex; flex-direction: column; gap: var(--s3); min-block-size: 0; }
  .count { font-size: var(--t-label); line-height: 1.1; font-weight: 640; font-variant-numeric: tabular-nums; }
  :host-context(:is([data-text='3'], [data-text='4'])) .count { font-size: var(--t-note); }
  kiosk-scroller { flex: 1; }
  .list { display: grid; align-content: start; gap: var(--gap); padding-block-end: 0.4rem; }
  .pick { inline-size: 100%; display: flex; align-items: center; gap: var(--s3); min-block-size: max(11.2rem, var(--touch)); padding: var(--s2) var(--s4); background: var(--c-sand); border: var(--outline); border-radius: var(--cut-b); font-size: var(--t-label); line-height: 1.16; font-weight: 600; }
  li:nth-child(even) .pick { border-radius: var(--cut-c); }
  .pick > .ask { flex: 1; text-wrap: pretty; }
  .box { flex: none; display: grid; place-items: center; inline-size: 6.4rem; block-size: 6.4rem; border: 0.45rem solid var(--text); border-radius: var(--cut-s); }
  .pick .box .icon { inline-size: 5.6rem; block-size: 5.6rem; --pen: 8; }
  :host-context([data-telling='kids']) .pick { gap: var(--s2); padding-inline: var(--s3); background: var(--key); border-radius: var(--cut-a); }
  :is(.pick, :host-context([data-telling='kids']) .pick)[aria-checked='true'] { background: var(--now-mark); color: var(--now-text); }
  .pick[aria-checked='true'] .box { border-color: var(--now-text); background: var(--now); }
`;

@customElement('kiosk-questions')
export class KioskQuestions extends LitElement {
  static override styles = [base, keys, styles];

  @property({ attribute: false }) questions: readonly Question[] = [];
  /** Names of those taken along. */
  @property({ attribute: false }) picked: readonly string[] = [];
  @property({ type: Boolean }) kids = false;
  @property({ type: Boolean }) calm = false;
  @property({ attribute: false }) strings: Strings = en;

  protected override render(): TemplateResult {
    const { pick } = this.strings;
    const taken = this.questions.filter(({ id }) => this.picked.includes(id)).length;
    return html`
      <p class="count" role="status">${taken > 0 ? pick.count(taken) : this.kids ? pick.askKids : pick.ask}</p>
      <kiosk-scroller ?calm=${this.calm} .strings=${this.strings}>
        <ul class="list">
          ${this.questions.map((question) => this.#card(question))}
        </ul>
      </kiosk-scroller>
    `;
  }

  #card({ id, ask }: Question): TemplateResult {
    const taken = this.picked.includes(id);
    return html`<li>
      <button class="pick" role="checkbox" aria-checked=${taken ? 'true' : 'false'} data-question=${id} @click=${telling({ type: 'pick', question: id })}>
        <span class="box">${taken ? icon('check') : ''}</span><span class="ask">${curled(ask)}</span>
      </button>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-questions': KioskQuestions;
  }
}
