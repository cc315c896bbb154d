/** A ring that drains with the seconds, on a moon of paper. */
import { css, html, type TemplateResult } from 'lit';

const RING = 'M101 14C150 14 187 52 186 101C185 150 148 187 99 186C50 185 13 148 14 99C15 50 52 14 101 14Z';
const MOON = 'M452 12C620 2 772 92 846 236C918 380 898 560 804 690C706 824 556 900 400 886C250 872 110 776 48 632C-10 494 2 330 90 204C176 82 306 20 452 12Z';

export const countdownStyles = css`
  .moon-shape { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; fill: var(--page); }
  .ring { display: grid; place-items: center; }
  .ring > * { grid-area: 1 / 1; }
  .ring svg { inline-size: 100%; fill: none; stroke-linecap: round; stroke-width: 15; }
  .ring-bed { stroke: var(--c-sand-deep); }
  .ring-left { stroke: var(--text); stroke-dasharray: var(--left, 100) 200; }
  .ring strong { line-height: 1; font-weight: 760; font-variant-numeric: tabular-nums; }
`;

export function moon(): TemplateResult {
  return html`<svg class="moon-shape" preserveAspectRatio="none" viewBox="0 0 900 900" aria-hidden="true"><path d=${MOON}></path></svg>`;
}

/** `remaining` whole seconds; `label`: the same in words, for who asks: a screen reader does not count along. */
export function countdown(remaining: number, label: string): TemplateResult {
  return html`
    <div class="ring" role="timer" aria-live="off" aria-label=${label}>
      <svg viewBox="0 0 200 200" aria-hidden="true"><path class="ring-bed" d=${RING}></path><path class="ring-left" pathLength="100" d=${RING}></path></svg>
      <strong aria-hidden="true">${remaining}</strong>
    </div>
  `;
}

/** To be told after every rendering: the page's policy allows no style in the mark-up. */
export function drain(root: ParentNode, remaining: number, whole: number): void {
  root.querySelector<SVGPathElement>('.ring-left')?.style.setProperty('--left', String(Math.min(100, Math.max(0, (100 * remaining) / whole))));
}
