import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { grid-template-rows: minmax(26rem, 1fr) minmax(0, max-content) auto; }
  .picture { background: var(--c-mist); }
  .page { padding: 0; min-block-size: 46rem; }
  kiosk-scroller { flex: 1; padding: var(--s4) var(--edge) var(--s5); }
  :host-context([data-telling='kids']) kiosk-scroller { padding-block-end: 9.6rem; }
  kiosk-scroller::part(content) { gap: var(--s5); }
  kiosk-scroller > kiosk-caption { font-size: calc(var(--t-caption) * 1.1); line-height: 1.32; font-weight: 560; }
  .text { font-size: var(--t-caption); line-height: 1.34; text-wrap: balance; }
  .title[slot] { margin-block-end: var(--s2); }
  .answers { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gap); }
  .by-keys { display: none; }
  :host-context([data-keys]) .by-keys { display: grid; }
  .answer { min-block-size: max(16rem, var(--touch)); padding: var(--s3) var(--s4); font-size: var(--t-body); line-height: 1.14; text-align: center; }
  .answer:nth-child(even) { border-radius: var(--cut-c); }
  .ground { flex-direction: row; align-items: center; justify-content: space-between; flex-wrap: wrap; }
  .ground > button { flex: 0 1 auto; min-block-size: max(14.4rem, var(--touch)); padding-inline: var(--s4); }
  .ground > .tool { flex: none; padding-inline: var(--s2); margin-inline-end: auto; }
  /* The way on stands at the end, also where it has a row of its own. */
  .ground > :last-child { margin-inline-start: auto; }
  .ground > .go { flex: 1 1 auto; font-size: calc(var(--t-label) * 1.1); }

  :host-context([data-telling='kids']) .answer { background: var(--key); }
  :host-context([data-telling='kids']) :is(.answer, .go, .skip) { border-radius: var(--cut-pebble); }
  :host-context([data-telling='kids']) .ground { padding-block-start: var(--s4); }

  :host-context(:is([data-text='3'], [data-text='4'])) .answers { grid-template-columns: 1fr; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']) .kiosk { grid-template-rows: minmax(40%, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low']) .page { min-block-size: 0; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template-rows: minmax(0, 1fr) auto; }
    .kiosk > .ground { flex-direction: row; }
    .ground > .go { flex: 0 1 auto; }
    .page { min-block-size: 0; padding: 0; }
    kiosk-scroller { padding: var(--s5) var(--edge) var(--s5) var(--s4); }
    kiosk-scroller::part(content) { justify-content: center; }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk { grid-template-columns: minmax(0, 1fr) 116rem; }
    /* The words begin at the middle of the screen, the answers beside them. */
    :host-context(:root[data-reach='low'][data-text]) .kiosk { grid-template-columns: minmax(0, 1fr) 136rem; }
    :host-context([data-reach='low']) .page { padding-block-start: 54rem; }
    :host-context([data-reach='low']) .ground.ground > .edge-h { block-size: 2.4rem; }
    :host-context(:root[data-reach='low'][data-text]) kiosk-scroller { padding: 0 var(--edge) var(--gap) var(--s4); }
    :host-context([data-reach='low']) kiosk-scroller::part(held) { padding-block: 0; }
    :host-context([data-reach='low']) kiosk-scroller::part(content) { flex-flow: row wrap; align-content: start; gap: var(--s4) var(--s5); }
    :host-context([data-reach='low']) kiosk-scroller > :is(kiosk-caption, .answers) { flex: 1 1 40rem; }
    :host-context([data-reach='low'][data-text='2']) .answers { grid-template-columns: 1fr; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) kiosk-scroller::part(content) { flex-flow: column; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) kiosk-scroller > :is(kiosk-caption, .answers) { flex: none; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .answers { grid-template-columns: 1fr 1fr; }
    :host-context([data-reach='low']) .title[slot] { position: absolute; inset-block-end: calc(100% + var(--s3)); inset-inline: var(--s4) var(--edge); }
  }
`;
