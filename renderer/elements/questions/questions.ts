/**
 * Questions for the care team, as cards to tick and take along.
 * Guarantees: whatever is below the edge is told by a stone that leads there; how many were taken stands above, in words.
 */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Question } from '#core/show/show.ts';
import { en } from '../../strings/en.ts';
import { curled, type Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { telling } from '../happening.ts';
import { icon } from '../icons.ts';

const styles = css`
  :host { position: relative; display: flex; flex-direction: column; gap: var(--s3); min-block-size: 0; }
  .count { font-size: var(--t-label); line-height: 1.1; font-weight: 640; font-variant-numeric: tabular-nums; }
  :host-context(:is([data-text='3'], [data-text='4'])) .count { font-size: var(--t-note); }
  .list { flex: 1; min-block-size: 0; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; display: grid; align-content: start; gap: var(--gap); padding: 0.2rem; }
  .pick { inline-size: 100%; display: flex; align-items: center; gap: var(--s3); min-block-size: calc(11.2rem * var(--reach)); padding: var(--s2) var(--s4); background: var(--c-sand); border: var(--outline); border-radius: var(--cut-b); font-size: var(--t-label); line-height: 1.16; font-weight: 600; }
  li:nth-child(even) .pick { border-radius: var(--cut-c); }
  .pick > .ask { flex: 1; text-wrap: pretty; }
  .box { flex: none; display: grid; place-items: center; inline-size: 6.4rem; block-size: 6.4rem; border: 0.45rem solid var(--text); border-radius: var(--cut-s); }
  .pick .box .icon { inline-size: 5.6rem; block-size: 5.6rem; --pen: 8; }
  :host-context([data-telling='kids']) .pick { background: var(--key); border-radius: var(--cut-a); }
  :is(.pick, :host-context([data-telling='kids']) .pick)[aria-checked='true'] { background: var(--now-mark); color: var(--now-text); }
  .pick[aria-checked='true'] .box { border-color: var(--now-text); background: var(--now); }
  /* The stone lies beside the cards, and where they are narrow above them: it never covers what a question says. */
  .below { position: relative; flex: 1; min-block-size: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto; align-items: end; gap: var(--gap); }
  .list { align-self: stretch; }
  .down { display: grid; place-items: center; inline-size: 12rem; block-size: 12rem; background: var(--turn); color: var(--turn-text); border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; }
  .down[hidden] { visibility: hidden; }
  .down .icon { rotate: 90deg; }
  @media (orientation: landscape) {
    :host { display: grid; grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto; align-items: center; }
    .below { display: contents; }
    .list { grid-area: 2 / 1 / 3 / 3; }
    .down { grid-area: 1 / 2; inline-size: var(--touch); block-size: var(--touch); }
  }
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

  /** Nothing is below the edge. */
  @state() private atEnd = false;
  @query('.list') private readonly list!: HTMLElement;

  readonly #resized = new ResizeObserver(() => this.#scrolled());

  protected override firstUpdated(): void {
    this.#resized.observe(this.list);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resized.disconnect();
  }

  protected override render(): TemplateResult {
    const { pick, controls } = this.strings;
    const taken = this.questions.filter(({ id }) => this.picked.includes(id)).length;
    return html`
      <p class="count" role="status">${taken > 0 ? pick.count(taken) : this.kids ? pick.askKids : pick.ask}</p>
      <div class="below">
        <ul class="list" @scroll=${this.#scrolled}>
          ${this.questions.map((question) => this.#card(question))}
        </ul>
        <button class="down" ?hidden=${this.atEnd} aria-label=${controls.scrollDown} @click=${this.#down}>${icon('next')}</button>
      </div>
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

  readonly #scrolled = (): void => {
    this.atEnd = this.list.scrollTop + this.list.clientHeight >= this.list.scrollHeight - 8;
  };

  readonly #down = (): void => {
    this.list.scrollBy({ top: this.list.clientHeight * 0.8, behavior: this.calm ? 'instant' : 'smooth' });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-questions': KioskQuestions;
  }
}
