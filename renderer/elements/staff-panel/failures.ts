/** The last failures: when, what, why, and what was done about it, in plain words. */
import { html, type TemplateResult } from 'lit';
import type { LanguageTag } from '#core/show/telling.ts';
import type { FailureRow } from '#core/staff/staff.ts';
import type { Strings } from '../../strings/strings.ts';
import { icon } from '../icons.ts';
import { moment } from './dates.ts';

export function failures(rows: readonly FailureRow[], language: LanguageTag, strings: Strings): TemplateResult {
  const words = strings.staff.failures;
  if (rows.length === 0) return html`<p class="says">${icon('check')}<span>${words.none}</span></p>`;
  return html`<ul class="list">${rows.map(({ at, kind, reason, remedy }) => html`<li class="failure">
    <p class="strong">${moment(at, language)}</p>
    <p class="kind">${words.kind(kind)}</p>
    ${reason === '' ? '' : html`<p class="reason">${words.reason(reason)}</p>`}
    <p class="done">${icon('check', 'mini')}<span>${words.remedy(remedy)}</span></p>
  </li>`)}</ul>`;
}
