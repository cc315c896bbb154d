/** What every shadow root starts from: boxes, type and icons. Sizes and rules: tokens.css. */
import { css } from 'lit';

export const base = css`
  *, *::before, *::after { box-sizing: border-box; margin: 0; padding: 0; }
  :host { display: block; }
  :host([hidden]) { display: none; }
  button { font: inherit; text-rendering: inherit; color: inherit; background: none; border: 0; text-align: start; cursor: inherit; touch-action: manipulation; -webkit-tap-highlight-color: transparent; }
  ol, ul { list-style: none; }
  /* Where the keyboard is: also a text that is scrolled by keys. The mark lies inside what would cut it off. */
  :focus-visible { outline: max(0.6rem, 4px) solid var(--focus); outline-offset: -0.6rem; box-shadow: inset 0 0 0 1.2rem var(--focus-gap); }
  /* Read out, not pressed: a title that has the focus shows no mark. */
  [tabindex='-1']:focus-visible { outline: none; box-shadow: none; }
  /* The mark of the switch is there instead. */
  :host-context([data-scanning]) :focus-visible:focus-visible:focus-visible { outline: none; box-shadow: none; }
  img { display: block; -webkit-user-drag: none; }
  :host-context([data-room='dark']) img { filter: brightness(calc(1 - var(--dimness))); }

  .title { font-size: var(--t-title); line-height: 1.06; font-weight: 760; letter-spacing: -0.012em; text-wrap: balance; overflow-wrap: break-word; }
  h2 { font-size: var(--t-head); line-height: 1.12; font-weight: 740; letter-spacing: -0.01em; }
  .body { font-size: var(--t-body); line-height: 1.38; text-wrap: pretty; }
  .nb { white-space: nowrap; }
  @media (orientation: landscape) {
    .title { font-size: calc(var(--t-title) * 1.08); }
    :host-context(:is([data-text='3'], [data-text='4'])) .title { font-size: var(--t-title); }
  }

  .icon { inline-size: 6.4rem; block-size: 6.4rem; flex: none; fill: none; stroke: currentColor; stroke-width: var(--pen); stroke-linecap: round; stroke-linejoin: round; }
  /* Arrows point along the way that is read. */
  :where(.arrow:dir(rtl)) { scale: -1 1; }
  .icon.mini { inline-size: 4.8rem; block-size: 4.8rem; }
  .fat, .dot { stroke-width: 10; }
  .dot.s { stroke-width: 7; }
  .ink { fill: currentColor; }
  :host-context(:is([data-text='3'], [data-text='4'])) .icon { inline-size: 8rem; block-size: 8rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .icon.mini { inline-size: 6.4rem; block-size: 6.4rem; }
`;
