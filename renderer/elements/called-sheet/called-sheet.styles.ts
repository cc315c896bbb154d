import { css } from 'lit';

export const styles = css`
  .sheet { inset-block: auto 0; max-block-size: calc(100% - 6.4rem); padding-block-end: var(--s5); }
  .held { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s4); align-items: center; min-block-size: 0; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; }
  .code { grid-column: 1 / -1; display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: var(--s3); }
  .code b { display: grid; place-items: center; block-size: 23rem; font-size: 19rem; line-height: 1; font-weight: 780; background: var(--c-butter); color: var(--c-ink); }
  .code b:nth-child(odd) { border-radius: var(--cut-b); }
  .code b:nth-child(even) { border-radius: var(--cut-c); }
  .how { padding-block-end: 0.15em; display: grid; gap: var(--s2); font-size: var(--t-body); line-height: 1.3; text-wrap: pretty; }
  .take { font-weight: 680; }
  .qr { inline-size: 32rem; block-size: 32rem; display: block; }
  .qr-bg { fill: var(--code); }
  .qr-fg { fill: var(--code-dark); }

  /* Large words take the whole width: the letters and the code for a phone share a row. */
  :host-context(:root:not([data-text='1'])) .code { grid-column: 1; gap: var(--s2); }
  :host-context(:root:not([data-text='1'])) .code b { block-size: 18rem; font-size: 13rem; }
  :host-context(:root:not([data-text='1'])) .qr { grid-area: 1 / 2; inline-size: 30rem; block-size: 30rem; }
  :host-context(:root:not([data-text='1'])) :is(.sheet, .held) { gap: var(--s3); }
  :host-context(:root:not([data-text='1'])) .sheet-head h1 { font-size: var(--t-head); }
  :host-context(:root:not([data-text='1'])) .how { grid-column: 1 / -1; font-size: var(--t-label); line-height: 1.2; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']) .sheet { max-block-size: 60%; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .sheet { padding-block: var(--s1) var(--s2); gap: var(--s1); }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .held { gap: var(--s2); }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .code b { block-size: 15rem; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .qr { inline-size: 26rem; block-size: 26rem; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .how { gap: var(--s1); line-height: 1.12; }
  }
  @media (orientation: landscape) {
    .sheet > .edge-h { display: block; }
    .code { grid-column: 1; }
    .qr { grid-area: 1 / 2 / span 2 / 3; inline-size: 42rem; block-size: 42rem; }
    :host-context(:root:not([data-text='1'])) .code b { block-size: 23rem; font-size: 19rem; }
    :host-context(:root[data-text='4']) .qr { inline-size: 26rem; block-size: 26rem; }
    /* What is touched stands low, beside the words. */
    :host-context(:root[data-reach='low']) .sheet { inset-block-start: auto; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr) auto; gap: var(--s3) var(--s4); padding-block-end: var(--s5); }
    :host-context(:root[data-reach='low']) .held { display: contents; }
    :host-context(:root[data-reach='low']) .sheet-head h1 { grid-area: 1 / 1; }
    :host-context(:root[data-reach='low']) .code { grid-area: 2 / 1; align-self: start; }
    :host-context(:root[data-reach='low']) .how { grid-area: 3 / 1; align-content: start; }
    :host-context(:root[data-reach='low']) .qr { grid-area: 1 / 2 / 3 / 3; align-self: end; inline-size: 32rem; block-size: 32rem; }
    :host-context(:root[data-reach='low']) .sheet > .sheet-head > .tool { grid-area: 3 / 2; place-self: end; }
  }
`;
