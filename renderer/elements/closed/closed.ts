/**
 * Outside the opening hours: a night on which nothing shines.
 * Guarantees: dark and still until a finger comes; then a polite sentence and the hours, in every language that is offered.
 * Where that is more than the screen holds, each language says when it opens next, and the list of the week is left out.
 */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { dayRanges, type Hours, type Moment } from '#core/hours/hours.ts';
import type { LanguageTag } from '#core/show/show.ts';
import { hoursLines, opensAgain } from '../../strings/hours-words.ts';
import { directionOf, stringsFor } from '../../strings/strings.ts';
import { base } from '../../styles/base.styles.ts';
import { telling } from '../happening.ts';
import { styles } from './closed.styles.ts';

/** Lines of text that fit in either orientation, and those of a language beside its list. */
const LINES = 21;
const AROUND = 5;

/** Cut by hand, so none is quite round. */
const STARS = ([[90, 120], [262, 66], [430, 190], [604, 96], [770, 240], [858, 84], [150, 330], [540, 352], [700, 452], [330, 480]] as const)
  .map(([x, y], index) => `M${x} ${y}${index % 2 === 0 ? 'q3.6 .4 4 4q-.5 3.7-4.1 4q-3.5-.5-3.9-4.1q.6-3.4 4-3.9z' : 'q2.6 .4 2.9 3q-.4 2.5-3 2.8q-2.5-.5-2.7-2.9q.4-2.5 2.8-2.9z'}`)
  .join('');

@customElement('kiosk-closed')
export class KioskClosed extends LitElement {
  static override styles = [base, styles];

  /** Says its hours. */
  @property({ type: Boolean }) woken = false;
  @property({ attribute: false }) hours: Hours = [];
  @property({ attribute: false }) opens: Moment | null = null;
  @property({ attribute: false }) languages: readonly LanguageTag[] = [];

  protected override render(): TemplateResult {
    const [first = 'en'] = this.languages;
    return html`
      <main class="night">
        <svg class="sky" aria-hidden="true" viewBox="0 0 960 960" preserveAspectRatio="xMidYMin slice">
          <path d=${STARS}></path>
        </svg>
        <svg class="moon" aria-hidden="true" viewBox="0 0 300 300"><path d="M138 32C216 38 268 98 260 172C252 246 188 294 114 282C70 275 36 250 20 216C92 240 170 200 184 130C191 94 174 56 138 32Z"></path></svg>
        <svg class="hills" aria-hidden="true" viewBox="0 0 1000 300" preserveAspectRatio="none">
          <path class="far" d="M0 96C120 60 250 112 390 92C540 70 660 20 800 34C880 42 950 66 1000 60V300H0Z"></path>
          <path class="near" d="M0 176C160 140 300 196 480 182C660 168 800 126 1000 158V300H0Z"></path>
        </svg>
        ${this.woken ? this.#words() : html`<div role="heading" aria-level="1" lang=${first}><button class="wake" aria-label=${stringsFor(first).hours.title} @click=${telling({ type: 'wake' })}></button></div>`}
      </main>
    `;
  }

  #words(): TemplateResult {
    const { opens, languages } = this;
    const full = languages.length <= 2 || languages.length * (dayRanges(this.hours).length + AROUND) <= LINES;
    return html`
      <div class="words">
        ${languages.map((language, index) => {
          const { hours } = stringsFor(language);
          return html`
            <section lang=${language} dir=${directionOf(language)}>
              <h1 class="head" tabindex=${index === 0 ? -1 : nothing} ?data-start=${index === 0}>${hours.title}</h1>
              <p class="body">${full ? `${hours.thanks} ${hours.times}` : hours.thanks}</p>
              ${full ? html`<ul class="body">${hoursLines(this.hours, language).map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
              ${opens === null ? nothing : html`<p class="body">${opensAgain(opens, language)}</p>`}
            </section>
          `;
        })}
      </div>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kiosk-closed': KioskClosed;
  }
}
