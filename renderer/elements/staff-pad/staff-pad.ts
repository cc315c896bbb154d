/**
 * The pad for the staff's PIN.
 * Guarantees: the digits live here and nowhere else, are shown as dots, and are forgotten as soon as they are handed over,
 * when the pad goes, and when the answer is no; while no PIN is looked at, none is taken. Words say what happens.
 */
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { StaffView } from '#core/staff/staff-view.ts';
import { en } from '../../strings/en.ts';
import type { Strings } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { edges } from '../../styles/edges.styles.ts';
import { keys } from '../../styles/keys.styles.ts';
import { screen } from '../../styles/screen.styles.ts';
import { edgeAbove, edgeBefore } from '../edges.ts';
import { HappeningEvent, telling } from '../happening.ts';
import { icon } from '../icons.ts';
import { WindowKeys } from '../window-keys.ts';
import { PinEvent } from './pin-event.ts';
import { styles } from './staff-pad.styles.ts';

/** Digits of a PIN. */
const SHORTEST = 4;
const LONGEST = 8;

@customElement('kiosk-staff-pad')
export class KioskStaffPad extends LitElement {
  static override styles = [base, edges, keys, screen, styles];

  @property({ attribute: false }) staff!: StaffView;
  @property({ attribute: false }) strings: Strings = en;

  /** How many digits there are: all that is drawn of them. */
  @state() private typed = 0;

  #digits: string[] = [];

  constructor() {
    super();
    new WindowKeys(this, this.#key);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('staff') && this.staff.answer?.ok === false && this.#closed) this.#forget();
  }

  /** No PIN is taken now. */
  get #closed(): boolean {
    return this.staff.looking || this.staff.waitSeconds > 0;
  }

  protected override render(): TemplateResult {
    const { pad, title } = this.strings.staff;
    const digit = (name: string): TemplateResult =>
      html`<button class="key num" aria-disabled=${this.#closed ? 'true' : 'false'} @click=${() => this.#add(name)}>${name}</button>`;
    const short = this.#closed || this.typed < SHORTEST;
    return html`
      <main class="kiosk">
        <section class="who">
          ${icon('lock')}
          <h1 class="title" tabindex="-1" data-start>${title}</h1>
          <p class="body says ${this.staff.answer?.ok === false ? 'wrong' : ''}" role="status">${this.#says()}</p>
          <p class="dots" role="img" aria-label=${pad.typed(this.typed)}>${Array.from({ length: Math.max(SHORTEST, this.typed) }, (_, index) => html`<i class=${index < this.typed ? 'in' : ''}></i>`)}</p>
        </section>
        <section class="pad" @mousedown=${keepFocus}>
          ${edgeAbove(40)} ${edgeBefore(40)} ${['1', '2', '3', '4', '5', '6', '7', '8', '9'].map(digit)}
          <button class="key word" @click=${telling({ type: 'leave' })}>${icon('close')}<span>${pad.cancel}</span></button>
          ${digit('0')}
          <button class="key word" @click=${() => this.#takeBack()}>${icon('delete')}<span>${pad.delete}</span></button>
          <button class="go ok" aria-disabled=${short ? 'true' : 'false'} @click=${() => this.#handOver()}><span>${pad.ok}</span>${icon('check')}</button>
        </section>
      </main>
    `;
  }

  #says(): string {
    const { pad, moment, trouble } = this.strings.staff;
    const { answer, waitSeconds, looking } = this.staff;
    if (looking) return moment;
    if (this.staff.trouble) return trouble;
    if (answer === null || answer.ok) return pad.type;
    if (answer.locked) {
      if (waitSeconds === 0) return pad.type;
      return waitSeconds < 60 ? pad.lockedSeconds(waitSeconds) : pad.locked(Math.ceil(waitSeconds / 60));
    }
    return waitSeconds > 0 ? pad.wait(waitSeconds) : pad.wrong;
  }

  #add(digit: string): void {
    if (this.#closed || this.#digits.length === LONGEST) return;
    this.#digits.push(digit);
    this.typed = this.#digits.length;
  }

  #takeBack(): void {
    this.#digits.pop();
    this.typed = this.#digits.length;
  }

  #forget(): void {
    this.#digits.fill('');
    this.#digits = [];
    this.typed = 0;
  }

  #handOver(): void {
    if (this.#closed || this.#digits.length < SHORTEST) return;
    const pin = this.#digits.join('');
    this.#forget();
    this.dispatchEvent(new PinEvent(pin));
  }

  readonly #key = (event: KeyboardEvent): void => {
    // Who goes from key to key with a keyboard or a switch presses the key that is lit.
    const onKey = event.composedPath().some((node) => node instanceof Element && node.matches('button:focus-visible'));
    if (/^\d$/.test(event.key)) this.#add(event.key);
    else if (event.key === 'Backspace') this.#takeBack();
    else if (event.key === 'Enter' && !onKey) this.#handOver();
    else if (event.key === 'Escape') this.dispatchEvent(new HappeningEvent({ type: 'leave' }));
    else return;
    if (!onKey || event.key !== 'Enter') event.preventDefault();
  };
}

/** A finger lights no key: Enter on a keyboard then hands over, instead of pressing the key that was touched last. */
function keepFocus(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-staff-pad': KioskStaffPad;
  }
}
