/** What the kiosk is and plays: faults first, as the log has them in English, then the show, each language with its review, and the versions. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageTag } from '#core/show/telling.ts';
import type { LanguageReview, StaffReport } from '#core/staff/staff.ts';
import { languageName, type Strings } from '../../strings/strings.ts';
import { icon } from '../icons.ts';
import { longDay } from './dates.ts';

export function overview(report: StaffReport, language: LanguageTag, strings: Strings): TemplateResult {
  const words = strings.staff.overview;
  const { kiosk, electron, chromium } = report.versions;
  return html`
    ${report.faults.length === 0
      ? nothing
      : html`<section class="block faults">
          <h2>${words.faults}</h2>
          <ul class="list">${report.faults.map((fault) => html`<li class="fault">${icon('alert')}<span lang="en">${fault}</span></li>`)}</ul>
        </section>`}
    <section class="block show">
      <h2>${words.show}</h2>
      <p class="strong">${report.show.title}</p>
      <p>${words.origin(report.show.origin)}</p>
    </section>
    <section class="block">
      <h2>${words.languages}</h2>
      <ul class="list">${report.show.languages.map((one) => reviewOf(one, language, strings))}</ul>
    </section>
    <section class="block">
      <h2>${words.versions}</h2>
      <p class="versions"><span>${words.kiosk} ${kiosk}</span><span>Electron ${electron}</span><span>Chromium ${chromium}</span></p>
    </section>
  `;
}

function reviewOf({ language: of, review, overdue }: LanguageReview, language: LanguageTag, strings: Strings): TemplateResult {
  const words = strings.staff.overview;
  if (review === null) return line(of, 'none', html`${icon('pencil', 'mini')}${words.notReviewed}`, words.nobody);
  const date = longDay(review.next, language);
  const by = words.by(review.by, longDay(review.on, language));
  return overdue
    ? line(of, 'overdue', html`${icon('alert', 'mini')}${words.overdue}`, `${by} ${words.due(date)}`)
    : line(of, 'reviewed', html`${icon('check', 'mini')}${words.reviewed}`, `${by} ${words.next(date)}`);
}

function line(language: LanguageTag, state: string, slip: TemplateResult, text: string): TemplateResult {
  return html`<li class="review ${state}"><span class="strong" lang=${language}>${languageName(language)}</span><span class="slip ${state}">${slip}</span><span class="text">${text}</span></li>`;
}
