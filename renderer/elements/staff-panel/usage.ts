/** Whether the kiosk is used: today, 7 and 30 days as charts with their numbers beside them, and the counts as a file. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LanguageTag } from '#core/show/telling.ts';
import type { UsageDay } from '#core/staff/staff.ts';
import type { StaffView } from '#core/staff/staff-view.ts';
import type { Strings } from '../../strings/strings.ts';
import { icon } from '../icons.ts';
import { chart } from './chart.ts';
import { shortDay, weekday } from './dates.ts';
import { asking } from './staff-event.ts';

function sum(days: readonly UsageDay[]): { readonly visits: number; readonly finished: number } {
  return days.reduce((all, { visits, finished }) => ({ visits: all.visits + visits, finished: all.finished + finished }), { visits: 0, finished: 0 });
}

/** `days`: the last 30, today last. */
export function usage(days: readonly UsageDay[], staff: StaffView, language: LanguageTag, strings: Strings): TemplateResult {
  const words = strings.staff.usage;
  const week = days.slice(-7);
  const busiest = days.reduce<UsageDay | null>((most, day) => (day.visits > (most?.visits ?? 0) ? day : most), null);
  return html`
    <p class="legend"><span><i class="visits"></i>${words.visits}</span><span><i class="finished"></i>${words.finished}</span></p>
    <div class="periods">
      ${period('today', words.today, days.slice(-1), strings)}
      ${period('week', words.days(7), week, strings, html`<p class="days">${week.map(({ day, visits, finished }) => html`<span role="img" aria-label=${words.dayCount(day, visits, finished)}><b>${visits}</b><span>${weekday(day, language)}</span></span>`)}</p>`)}
      ${period('month', words.days(30), days, strings, busiest === null ? nothing : html`<p>${words.most(busiest.visits, shortDay(busiest.day, language))}</p>`)}
    </div>
    ${exportTo(staff, strings)}
  `;
}

function period(name: string, title: string, days: readonly UsageDay[], strings: Strings, below: TemplateResult | typeof nothing = nothing): TemplateResult {
  const { visits, finished } = sum(days);
  const said = strings.staff.usage.count(visits, finished);
  return html`<section class="period ${name}">
    <div class="numbers"><h2>${title}</h2><p class="count">${said}</p></div>
    <div class="drawn">${days.length === 0 ? nothing : chart(days, said)}${below}</div>
  </section>`;
}

function exportTo({ targets, exporting, exported }: StaffView, strings: Strings): TemplateResult {
  const words = strings.staff.usage;
  const said = exporting ? words.saving : exported === null ? null : exported.ok ? words.saved(exported.file) : words.notSaved(exported.reason);
  return html`<section class="block export">
    <h2>${words.export}</h2>
    <p>${targets?.length === 0 ? words.noTargets : words.exportTo}</p>
    <div class="targets">
      ${targets === null
        ? html`<p>${strings.staff.moment}</p>`
        : targets.map(({ folder, name }) => html`<button class="key target" aria-disabled=${exporting ? 'true' : 'false'} @click=${asking({ ask: 'export', folder })}>${icon('folder')}<span>${name}</span></button>`)}
      <button class="key look" @click=${asking({ ask: 'targets' })}>${icon('repeat')}<span>${words.look}</span></button>
    </div>
    <p class="says ${exported?.ok === false ? 'failed' : ''}" role="status">${said === null ? nothing : html`${icon(exported?.ok === false ? 'alert' : 'check')}<span>${said}</span>`}</p>
  </section>`;
}
