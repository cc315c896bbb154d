import { css } from 'lit';

export const styles = css`
  .sheet { inset-block: auto 0; gap: var(--s3); padding-block-end: var(--s5); }
  /* Room for the longest of its words, so that no key moves under a finger. */
  .says { font-size: var(--t-body); line-height: 1.2; min-block-size: 2.5em; display: grid; align-items: center; text-wrap: balance; }
  .places { display: grid; grid-template-columns: repeat(4, minmax(0, 18rem)); gap: var(--s3); }
  .places b { display: grid; place-items: center; block-size: 14.4rem; font-size: 11.2rem; line-height: 1; font-weight: 780; border: 0.3rem dashed var(--c-line); border-radius: var(--cut-s); }
  .places .in { border: 0.5rem solid var(--text); }
  .letters { display: grid; grid-template-columns: repeat(auto-fill, minmax(max(var(--touch), 16%), 1fr)); grid-auto-rows: max(14.4rem, var(--touch)); gap: var(--gap); margin-block-start: var(--s2); }
  .letters .key { padding: 0; font-size: calc(6.4rem * var(--grow-title)); line-height: 1; font-weight: 720; }
  .letters .key:nth-child(3n) { border-radius: var(--cut-c); }
  .letters .key:nth-child(3n + 1) { border-radius: var(--cut-a); }
  .letters .key[aria-disabled='true'] { background: none; border: 0.3rem dashed var(--c-line); }

  @media (orientation: portrait) {
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .sheet { gap: var(--s2); padding-block: var(--s2) var(--s3); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .sheet-head h1 { font-size: var(--t-head); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .says { font-size: var(--t-label); line-height: 1.1; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .places b { block-size: 12rem; font-size: 9.6rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .letters { grid-auto-rows: var(--touch); margin-block-start: var(--s1); }
  }
  @media (orientation: landscape) {
    .sheet { display: grid; grid-template: auto minmax(max-content, 1fr) auto / minmax(0, 1fr) minmax(0, 1.15fr); column-gap: max(var(--s6), var(--gap) + 1.6rem); }
    .sheet > .edge-h { display: block; }
    .letters { grid-area: 1 / 2 / -1 / 3; margin: 0; }
    .says { align-self: start; }
    :host-context(:is([data-text='3'], [data-text='4'])) .sheet-head h1 { font-size: var(--t-head); }
    /* What is touched stands low: the way out beside the places. */
    :host-context([data-reach='low']) .sheet { inset-block: auto 0; grid-template: auto minmax(max-content, 1fr) auto / minmax(0, 1fr) auto minmax(0, 1.15fr); column-gap: var(--gap); padding-block: var(--s3) var(--s4); }
    :host-context([data-reach='low']) .sheet-head h1 { grid-area: 1 / 1 / 2 / 3; }
    :host-context([data-reach='low']) .says { grid-area: 2 / 1 / 3 / 3; }
    :host-context([data-reach='low']) .sheet > .sheet-head > .tool { grid-area: 3 / 2; flex-direction: column; gap: var(--s1); margin: 0; padding: 0; }
    :host-context([data-reach='low']) .places { grid-area: 3 / 1; align-self: end; gap: var(--s2); }
    :host-context([data-reach='low']) .letters { grid-area: 1 / 3 / -1 / 4; align-self: end; grid-auto-rows: max(12.8rem, var(--touch)); }
    :host-context([data-reach='low']) .places b { block-size: 11.2rem; font-size: 9rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .says { font-size: var(--t-label); line-height: 1.15; }
  }
`;
