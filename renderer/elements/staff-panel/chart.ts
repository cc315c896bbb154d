/**
 * A small chart of paper stones: a column a day, the visits behind, those seen to the end in front.
 * Guarantees: the tallest day fills the chart; a day without a visit is an empty place; what it shows is said in words too.
 */
import { svg, html, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { UsageDay } from '#core/staff/staff.ts';

/** Units of the drawing: its height, and the room of one day. */
const HEIGHT = 100;
const DAY = 10;

/** `days`: at least one. `label` says the same in words. */
export function chart(days: readonly UsageDay[], label: string): TemplateResult {
  const most = Math.max(1, ...days.map(({ visits }) => visits));
  const columns = days.map(({ visits, finished }, index) => {
    const at = index * DAY;
    return svg`${column('visits', at + 1, 8, (visits / most) * HEIGHT)}${column('finished', at + 2.6, 4.8, (finished / most) * HEIGHT)}`;
  });
  return html`<svg class="chart" role="img" aria-label=${label} viewBox=${`0 0 ${days.length * DAY} ${HEIGHT}`} preserveAspectRatio="none">${columns}</svg>`;
}

/** A stone that stands on the ground, cut by hand: one of its shoulders is lower. */
function column(name: string, x: number, width: number, height: number): SVGTemplateResult | string {
  if (height <= 0) return '';
  const top = HEIGHT - Math.max(2, height);
  const lower = Math.min(1.6, height / 4);
  return svg`<path class=${name} d=${`M${x} ${HEIGHT}V${top + lower}L${x + width * 0.3} ${top}L${x + width} ${top + lower * 0.5}V${HEIGHT}Z`}></path>`;
}
