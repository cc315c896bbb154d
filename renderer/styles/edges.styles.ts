/** Torn edges: the sheet on top, and the white of the tear beneath it. A sheet's colour is its `--sheet`. */
import { css } from 'lit';

export const edges = css`
  .edge { position: absolute; fill: var(--sheet, var(--page)); z-index: 0; pointer-events: none; }
  .edge.under { fill: var(--c-torn); }
  .edge-h { inset-inline: 0; inset-block-end: calc(100% - 0.1rem); inline-size: 100%; block-size: 5.6rem; }
  .edge-h.under { inset-block-end: calc(100% + 0.5rem); }
  .edge-v { display: none; inset-block: 0; inset-inline-end: calc(100% - 0.1rem); block-size: 100%; inline-size: 5.6rem; }
  .edge-v.under { inset-inline-end: calc(100% + 0.5rem); }
  .edge-v:dir(rtl) { scale: -1 1; }
  .ground > .edge { fill: var(--ground); block-size: 4rem; }
  /* The children's ground is a hill. */
  :host-context([data-telling='kids']) .ground > .edge-h { block-size: 8rem; }
  :host-context([data-telling='kids']) .ground > .edge.under { fill: var(--c-torn); }
`;
