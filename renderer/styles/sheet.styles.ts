/** A sheet of paper that rises over the screen: topics, display, more. */
import { css } from 'lit';

export const sheet = css`
  .scrim { position: absolute; inset: 0; }
  .sheet { position: absolute; inset-inline: 0; inset-block: 20rem 0; background: var(--page); padding: var(--s3) var(--edge) var(--s4); display: flex; flex-direction: column; gap: var(--gap); animation: rise var(--m-sheet) var(--ease); outline: none; }
  .sheet > :not(.edge) { position: relative; }
  .sheet-head { display: flex; align-items: center; justify-content: space-between; gap: var(--gap); }
  .sheet-head h1 { flex: 1; min-inline-size: 0; font-size: var(--t-title); line-height: 1.12; font-weight: 740; letter-spacing: -0.01em; overflow-wrap: anywhere; }
  .sheet-head .tool { flex: none; margin-inline-end: calc(var(--s2) * -1); }
  @keyframes rise { from { transform: translateY(12rem); opacity: 0; } }
  @keyframes enter { from { transform: translateX(12rem); opacity: 0; } }
  @media (orientation: landscape) {
    .sheet { inset-block-start: 0; }
    .sheet > .edge-h { display: none; }
    /* In a low reach the title stands above the middle of the screen, and what is touched below it; the way out beside. */
    :host-context([data-reach='low']) .sheet { --low-head: 12rem; inset-block-start: calc(54rem - var(--low-head)); display: grid; grid-template: calc(var(--low-head) - var(--s3)) minmax(0, 1fr) / minmax(0, 1fr) auto; gap: 0 var(--s4); padding-block: var(--s3); }
    :host-context([data-reach='low']) .sheet > .edge-h { display: block; }
    :host-context([data-reach='low']) .sheet-head { display: contents; }
    :host-context([data-reach='low']) .sheet-head h1 { grid-area: 1 / 1 / 2 / -1; align-self: center; font-size: var(--t-head); line-height: 1; }
    :host-context([data-reach='low']) .sheet-head .tool { grid-area: 2 / 2; place-self: start end; }
  }
`;
