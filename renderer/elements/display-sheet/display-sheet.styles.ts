import { css } from 'lit';

export const styles = css`
  .sheet { inset-block-start: 36%; gap: var(--gap); }
  .sound { display: flex; align-items: center; gap: var(--gap); }
  .label { font-weight: 620; line-height: 1.1; font-size: var(--t-label); flex: 1; }
  .sound .tool { min-block-size: var(--touch); flex-direction: row; gap: var(--s2); padding-inline: var(--s2); }
  .level { display: flex; align-items: end; gap: 0.8rem; block-size: 7.2rem; }
  .level i { inline-size: 2rem; block-size: 40%; background: var(--text); border-radius: 0.6rem 0.8rem 0.5rem 0.7rem; border: 0.35rem solid var(--text); }
  .level i:nth-child(2) { block-size: 55%; }
  .level i:nth-child(3) { block-size: 70%; }
  .level i:nth-child(4) { block-size: 85%; }
  .level i:nth-child(5) { block-size: 100%; }
  .level .off { background: none; }
  .sizes-wrap { display: grid; gap: var(--s2); }
  .sizes { display: grid; grid-template-columns: repeat(4, 1fr); gap: var(--gap); }
  .size { display: grid; place-items: center; block-size: calc(15.2rem * var(--reach)); background: var(--c-sand); border-radius: var(--cut-b); font-weight: 740; line-height: 1; border: var(--outline); }
  .size:nth-child(even) { border-radius: var(--cut-c); }
  .size.at { background: var(--now); color: var(--now-text); box-shadow: inset 0 0 0 0.6rem var(--c-ink); }
  .s1 { font-size: 5.6rem; }
  .s2 { font-size: 7.4rem; }
  .s3 { font-size: 9.4rem; }
  .s4 { font-size: 12rem; }
  .rows { display: grid; grid-auto-rows: 1fr; flex: 1; }
  .row { display: flex; align-items: center; gap: var(--s4); inline-size: 100%; font-size: var(--t-label); font-weight: 600; line-height: 1.1; min-block-size: calc(10.4rem * var(--reach)); border-block-start: 0.3rem solid var(--c-sand-deep); }
  .row-l { flex: 1; }
  .row-s { inline-size: 2em; font-weight: 680; }
  .switch { position: relative; inline-size: 12.8rem; block-size: 6.8rem; border: 0.45rem solid var(--text); border-radius: 3.6rem 3.2rem 3.8rem 3.1rem; flex: none; }
  .switch i { position: absolute; inset-block: 0.6rem; inset-inline-start: 0.7rem; inline-size: 4.8rem; border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; border: 0.45rem solid var(--text); }
  .switch.on { background: var(--now); border-color: var(--c-ink); }
  .switch.on i { inset-inline: auto 0.7rem; background: var(--c-ink); border-color: var(--c-ink); }

  .held { display: contents; }
  :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .held { display: flex; flex-direction: column; gap: var(--gap); flex: 1; min-block-size: 0; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; }
  :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .rows { flex: none; }
  :host-context(:is([data-text='3'], [data-text='4'])) .sound { flex-wrap: wrap; }
  :host-context(:is([data-text='3'], [data-text='4'])) .sound .label { flex-basis: 100%; }
  :host-context(:is([data-text='3'], [data-text='4'])) .sound .tool { flex-direction: column; }
  @media (orientation: portrait) {
    :host-context(:is([data-text='3'], [data-text='4'])) .sheet { inset-block-start: 24rem; }
    :host-context([data-reach='low']) .sheet { inset-block-start: 41%; padding-block: var(--s2); }
    :host-context([data-reach='low']) .held { display: flex; flex-direction: column; gap: var(--gap); flex: 1; min-block-size: 0; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; }
    :host-context([data-reach='low']) .row { min-block-size: calc(9.6rem * var(--reach)); }
  }
  @media (orientation: landscape) {
    .sheet { inset-block-start: 0; inset-inline-start: auto; inline-size: 96rem; gap: var(--gap); animation-name: enter; }
    .sheet > .edge-v { display: block; }
    :host-context(:is([data-text='3'], [data-text='4'])) .sheet { inline-size: 120rem; }
  }
`;
