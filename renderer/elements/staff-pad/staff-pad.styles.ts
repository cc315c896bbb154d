import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { grid-template: minmax(0, 1fr) auto / 100%; }
  .who { padding: 0 var(--edge) var(--s6); align-self: end; display: grid; gap: var(--s2); justify-items: start; }
  .who .icon { inline-size: 9.6rem; block-size: 9.6rem; }
  /* Room for the longest of its words, so that nothing jumps when they change. */
  .says { min-block-size: calc(var(--t-body) * 1.38 * 2); }
  .wrong { font-weight: 640; }
  .dots { display: flex; gap: var(--s4); block-size: 5.6rem; }
  .dots i { inline-size: 5.6rem; block-size: 5.6rem; border: 0.5rem solid var(--text); border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; }
  .dots .in { background: var(--text); }

  .pad { position: relative; background: var(--ground); --sheet: var(--ground); padding: var(--s5) var(--edge) var(--s6); display: grid; grid-template-columns: repeat(3, 1fr); grid-auto-rows: minmax(var(--touch), 20.4rem); gap: var(--gap); }
  .pad > :not(.edge) { position: relative; z-index: 1; }
  .num { background: var(--page); font-size: calc(var(--t-head) * 1.3); line-height: 1; font-weight: 700; text-align: center; }
  .pad > button:nth-of-type(2n) { border-radius: var(--cut-b); }
  .pad > button:nth-of-type(3n) { border-radius: var(--cut-c); }
  .pad > .word { background: none; flex-direction: column; gap: var(--s1); font-weight: 620; }
  .ok { grid-column: 1 / -1; font-size: calc(var(--t-label) * 1.3); }
  .ok[aria-disabled='true'] { background: none; color: var(--text-soft); border: 0.3rem dashed var(--c-line); }
  .num[aria-disabled='true'] { background: none; border: 0.3rem dashed var(--c-line); }

  @media (orientation: portrait) {
    :host-context([data-reach='low']) .kiosk { grid-template-rows: 58% 1fr; }
    :host-context([data-reach='low']) :is(.who, .word) .icon { display: none; }
    :host-context([data-reach='low']) .who { padding-block-end: var(--s5); }
    :host-context([data-reach='low']) .pad { padding-block: var(--s4); grid-auto-rows: 1fr; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template: 100% / 1fr 1fr; }
    .who { align-self: center; padding-block: 0; }
    .pad { grid-auto-rows: 1fr; }
    .pad > .edge-h { display: none; }
    .pad > .edge-v { display: block; }
  }
`;
