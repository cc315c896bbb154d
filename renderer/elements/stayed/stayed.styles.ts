import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { grid-template-rows: minmax(26rem, 1fr) minmax(0, max-content) auto; }
  .picture { background: var(--c-mist); }
  .page { padding-block: var(--s4) var(--s4); gap: var(--s4); min-block-size: 46rem; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; }
  .page > .edge-h { z-index: 0; }
  .text { font-size: var(--t-body); line-height: 1.34; text-wrap: balance; }
  .answers { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gap); }
  .answer { min-block-size: calc(16rem * var(--reach)); padding: var(--s3) var(--s4); background: var(--c-sand-deep); color: var(--c-ink); font-size: var(--t-body); line-height: 1.14; text-align: center; }
  .answer:nth-child(even) { border-radius: var(--cut-c); }
  :host-context([data-contrast='high']) .answer { background: var(--key); color: var(--text); }
  .ground { flex-direction: row; align-items: center; justify-content: space-between; flex-wrap: wrap; }
  .ground > button { min-block-size: calc(14.4rem * var(--reach)); padding-inline: var(--s5); }
  .ground .go { flex: 1; font-size: calc(var(--t-label) * 1.1); }
  .ground .skip { flex: 1; }

  :host-context(:is([data-text='3'], [data-text='4'])) .answers { grid-template-columns: 1fr; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']) .kiosk { grid-template-rows: minmax(40%, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low']) .page { min-block-size: 0; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template-rows: minmax(0, 1fr) auto; }
    .kiosk > .ground { flex-direction: row; }
    .ground .go, .ground .skip { flex: 0 1 auto; }
    .page { min-block-size: 0; justify-content: safe center; padding-block: var(--s5); }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk { grid-template-columns: minmax(0, 1fr) 116rem; }
  }
`;
