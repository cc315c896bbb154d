/** The last lines of the log, newest first, of at least the level chosen. */
import { html, type TemplateResult } from 'lit';
import { LOG_LEVELS } from '#core/staff/staff.ts';
import type { LanguageTag } from '#core/show/telling.ts';
import type { StaffView } from '#core/staff/staff-view.ts';
import type { Strings } from '../../strings/strings.ts';
import { logTime } from './dates.ts';
import { asking } from './staff-event.ts';

/** Stands above the lines, however far they are scrolled. */
export function levels({ level }: StaffView, strings: Strings): TemplateResult {
  const words = strings.staff.log;
  return html`<div class="levels" role="radiogroup" aria-label=${words.title}>
    ${LOG_LEVELS.map((one) => html`<button class="key ${one === level ? 'at' : ''}" role="radio" aria-checked=${one === level ? 'true' : 'false'} @click=${asking({ ask: 'log', level: one })}>${words.level[one]}</button>`)}
  </div>`;
}

export function log({ log: rows }: StaffView, language: LanguageTag, strings: Strings): TemplateResult {
  const words = strings.staff.log;
  if (rows === null) return html`<p>${strings.staff.moment}</p>`;
  if (rows.length === 0) return html`<p>${words.none}</p>`;
  return html`<ol class="list lines">${rows.map((row) => html`<li class="line ${row.level}">
    <p class="when"><span>${logTime(row.time, language)}</span><span class="slip ${row.level}">${words.word[row.level]}</span></p>
    <p class="strong" lang="en">${row.event}</p>
    ${row.fields === '' ? '' : html`<p class="fields" lang="en">${row.fields}</p>`}
  </li>`)}</ol>`;
}
