import { css } from 'lit';

export const styles = css`
  .sheet { inset-block-start: 41%; gap: var(--gap); padding-block: var(--s2) var(--s3); }
  .label { font-weight: 620; line-height: 1.1; font-size: var(--t-label); }

  .bar { display: flex; align-items: center; gap: var(--gap); }
  .leaves { flex: 1; display: flex; flex-wrap: wrap; gap: var(--gap); }
  .leaf { flex: 1 1 auto; background: var(--c-sand); border-radius: var(--cut-c); }
  .leaf:nth-child(even) { border-radius: var(--cut-b); }
  .leaf.at { background: var(--now); color: var(--now-text); box-shadow: inset 0 0 0 0.6rem var(--now-text); }
  .down { flex: none; display: grid; place-items: center; inline-size: max(12rem, var(--touch)); block-size: max(12rem, var(--touch)); background: var(--turn); color: var(--turn-text); border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; }
  .down .icon { rotate: 90deg; }
  .down.above .icon { rotate: -90deg; }

  /* Room for the marks of focus at its sides; the stone says what lies beyond its edges. */
  .held { flex: 1; min-block-size: 0; overflow-y: auto; touch-action: pan-y; scrollbar-width: none; padding: 1.2rem; margin: 0 -1.2rem; scroll-padding: 1.4rem; }
  .held.nothing { padding-block: 0; }
  .rows { min-block-size: 100%; display: flex; flex-direction: column; justify-content: space-evenly; gap: var(--gap); }
  .choice { display: grid; gap: var(--s2); }
  .options { display: grid; grid-template-columns: repeat(4, minmax(min-content, 1fr)); gap: var(--gap); }
  .options.themes { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .size { display: flex; align-items: center; justify-content: center; gap: var(--s2); padding: var(--s1) var(--s2); min-block-size: max(11.2rem, var(--touch)); background: var(--c-sand); border-radius: var(--cut-b); font-size: var(--t-label); font-weight: 640; line-height: 1.1; text-align: center; border: var(--outline); }
  .size:nth-child(even) { border-radius: var(--cut-c); }
  .size.at { background: var(--now); color: var(--now-text); box-shadow: inset 0 0 0 0.6rem var(--now-text); }
  .sizes .size { block-size: max(15.2rem, var(--touch)); font-weight: 740; line-height: 1; }
  .s1 { font-size: 5.6rem; }
  .s2 { font-size: 7.4rem; }
  .s3 { font-size: 9.4rem; }
  .s4 { font-size: 12rem; }
  /* Each is a sample of itself, whatever the colours of the moment. */
  .themes .size { background: var(--as); color: var(--as-text); border: 0.45rem solid var(--text); }
  .themes .size.at { box-shadow: inset 0 0 0 0.6rem var(--as-text); }
  .themes .paper { --as: var(--as-paper); --as-text: var(--as-paper-text); }
  .themes .contrast { --as: var(--as-contrast); --as-text: var(--as-contrast-text); }
  .themes .dark { --as: var(--as-dark); --as-text: var(--as-dark-text); }

  .sound { display: grid; grid-template-columns: minmax(min-content, 1fr) minmax(0, max-content) auto minmax(0, max-content); align-items: center; gap: var(--s2) var(--gap); }
  .sound .tool { min-block-size: var(--touch); flex-direction: row; gap: var(--s2); padding-inline: var(--s2); text-wrap: balance; }
  .level { display: flex; align-items: end; gap: 0.8rem; block-size: 7.2rem; }
  .level i { inline-size: 2rem; block-size: 40%; background: var(--text); border-radius: 0.6rem 0.8rem 0.5rem 0.7rem; border: 0.35rem solid var(--text); }
  .level i:nth-child(2) { block-size: 55%; }
  .level i:nth-child(3) { block-size: 70%; }
  .level i:nth-child(4) { block-size: 85%; }
  .level i:nth-child(5) { block-size: 100%; }
  .level .off { background: none; }
  .switches { display: grid; gap: var(--gap); }
  .row { display: flex; align-items: center; gap: var(--s4); inline-size: 100%; font-size: var(--t-label); font-weight: 600; line-height: 1.1; min-block-size: var(--touch); border-radius: var(--cut-s); }
  .row-l { flex: 1; }
  .row-s { flex: none; min-inline-size: 2em; font-weight: 680; }
  .switch { position: relative; inline-size: 12.8rem; block-size: 6.8rem; border: 0.45rem solid var(--text); border-radius: 3.6rem 3.2rem 3.8rem 3.1rem; flex: none; }
  .switch i { position: absolute; inset-block: 0.6rem; inset-inline-start: 0.7rem; inline-size: 4.8rem; border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; border: 0.45rem solid var(--text); }
  .switch.on { background: var(--now); }
  .switch.on i { inset-inline: auto 0.7rem; background: var(--now-text); border-color: var(--now-text); }

  :host-context(:is([data-text='3'], [data-text='4'])) .leaf .icon { display: none; }
  :host-context([data-text='4']) .options.themes { grid-template-columns: 1fr; }
  :host-context(:is([data-text='3'], [data-text='4'])) .options.speeds { grid-template-columns: 1fr 1fr; }
  :host-context(:root:not([data-text='1'])) .sound { grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr); }
  :host-context(:root:not([data-text='1'])) .sound .label { grid-column: 1 / -1; }
  :host-context(:is([data-text='3'], [data-text='4'])) .sound .tool { flex-direction: column; }
  :host-context(:is([data-text='3'], [data-text='4'])) .row { gap: var(--s3); }
  @media (orientation: portrait) {
    :host-context([data-text='3']) .options.themes { grid-template-columns: 1fr; }
    :host-context(:root:is([data-text='3'], [data-text='4']):not([data-reach='low'])) .sheet { inset-block-start: 24rem; }
  }
  @media (orientation: landscape) {
    .sheet { inset-block-start: 0; inset-inline-start: auto; inline-size: max(96rem, var(--touch) * 4 + var(--gap) * 3 + 2 * var(--edge)); gap: var(--gap); padding-block: var(--s4); animation-name: enter; }
    .sheet > .edge-v { display: block; }
    :host-context([data-text='1']) .sound .tool { gap: var(--s1); padding-inline: 0; }
    :host-context([data-text='1']) .sound .icon { inline-size: 5.6rem; }
    :host-context([data-text='2']) .options.speeds { grid-template-columns: 1fr 1fr; }
    :host-context(:is([data-text='3'], [data-text='4'])) .sheet { inline-size: 120rem; padding-block: var(--s2); }
    :host-context(:root[data-reach='low'][data-text]) .sheet { inset-inline: 0; inline-size: auto; grid-template-rows: calc(var(--low-head) - var(--s3)) auto minmax(0, 1fr); gap: 0 var(--gap); padding-block: var(--s3); animation-name: rise; }
    :host-context([data-reach='low']) .sheet > .edge-v { display: none; }
    :host-context([data-reach='low']) .bar { grid-area: 2 / 1; }
    :host-context([data-reach='low']) .held { grid-area: 3 / 1 / 4 / -1; margin-block-start: 3.2rem; }
    :host-context([data-reach='low']) .options.themes { grid-template-columns: repeat(3, minmax(min-content, 1fr)); }
    :host-context([data-reach='low'][data-text='4']) .options.themes { grid-template-columns: 1fr; }
    :host-context([data-reach='low']) .rows { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); align-content: start; gap: var(--gap) var(--s6); }
  }
`;
