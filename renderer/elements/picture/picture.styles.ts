import { css } from 'lit';

export const styles = css`
  :host { display: block; overflow: hidden; contain: strict; }
  svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; display: block; pointer-events: none; }
  .veil { opacity: 0; transition: opacity 300ms var(--ease); will-change: opacity; }
  :host-context([data-calm]) .veil { transition: none; }
  :host([lighting]) .veil { opacity: 0.55; }
  .veil rect { fill: var(--page); }
  /* The silhouette of what is named, cut out of the veil: every filled piece counts, whatever its colour. */
  .hole * { fill-opacity: 1 !important; opacity: 1 !important; }
  .hole :not([fill='none']) { fill: #000 !important; }
  .hole :not([stroke='none']) { stroke: #000 !important; }
`;
