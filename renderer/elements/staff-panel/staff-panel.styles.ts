import { css } from 'lit';

export const styles = css`
  :host { position: relative; block-size: 100%; }
  .kiosk { grid-template: minmax(0, 1fr) auto / 100%; }
  .page { padding: var(--s6) var(--edge); gap: var(--s4); min-block-size: 0; }
  .leaf { flex: 1; line-height: 1.32; }
  .leaf::part(content) { gap: var(--s5); }
  /* Names of files and what others wrote break wherever they must; our own words never do. */
  .faults, .show, .failure, .line, .leaf .says, .target { overflow-wrap: anywhere; }
  .leaf > * { flex: none; }
  h2 { font-size: calc(var(--t-head) * 0.86); }
  .strong { font-weight: 680; }
  .block { display: grid; gap: var(--s2); }
  .list { display: grid; }
  .list > li { border-block-start: 0.3rem solid var(--c-sand-deep); padding-block: var(--s3); }
  .says { display: flex; align-items: flex-start; gap: var(--s3); min-block-size: calc(var(--t-body) * 1.32 * 2); }
  .says.failed { font-weight: 640; }
  .page > .says { min-block-size: 0; }
  .slip { display: inline-flex; align-items: center; gap: var(--s1); padding: 0.6rem var(--s3); border-radius: var(--cut-s); font-size: var(--t-label); line-height: 1.1; font-weight: 640; border: 0.35rem solid transparent; }

  .ground { --sheet: var(--ground); padding-block: var(--s5) var(--s5); gap: var(--gap); }
  .ground > .edge.under { fill: var(--c-torn); }
  .ground > .edge-h { block-size: 5.6rem; }
  .tabs { display: grid; grid-template-columns: repeat(4, 1fr); gap: var(--gap); }
  .foot { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: var(--gap); }
  .tab, .foot .key { min-block-size: max(13.2rem, var(--touch)); }
  .tab { flex-direction: column; gap: var(--s1); padding-inline: var(--s1); background: var(--page); }
  .tab:nth-child(3n) { border-radius: var(--cut-a); }
  .tab:nth-child(3n + 1) { border-radius: var(--cut-c); }
  .at { background: var(--now); color: var(--now-text); box-shadow: inset 0 0 0 0.6rem var(--c-ink); }
  .leave, .main { background: var(--turn); color: var(--turn-text); }
  .main { min-block-size: max(14.4rem, var(--touch)); font-size: calc(var(--t-label) * 1.1); align-self: flex-start; padding-inline: var(--s5); }

  .fault { display: flex; gap: var(--s3); }
  .review { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: var(--s1) var(--s4); align-items: center; }
  .review .text { grid-column: 1 / -1; }
  .slip.reviewed { background: var(--c-mist); color: var(--c-ink); }
  .slip.overdue { background: var(--c-plum); color: var(--c-paper); }
  .slip.none { border: 0.35rem dashed var(--c-line); color: var(--text); }
  .versions { display: flex; flex-wrap: wrap; gap: 0 var(--s5); }

  .stones { display: flex; gap: 0.8rem; }
  .stones i { inline-size: 4.8rem; block-size: 7.2rem; border: 0.45rem solid var(--text); border-radius: 48% 52% 46% 54% / 54% 48% 52% 46%; }
  .stones .lit { background: var(--text); }
  .stones.level .lit { background: var(--now); border-color: var(--c-ink); }
  .steps { display: flex; flex-wrap: wrap; align-items: center; gap: var(--gap); }
  .steps .key { min-block-size: max(13.2rem, var(--touch)); }

  .failure { display: grid; gap: 0.4rem; }
  .kind { font-size: calc(var(--t-body) * 1.1); font-weight: 640; }
  .done { display: flex; align-items: center; gap: var(--s2); }

  .legend { display: flex; gap: var(--s5); }
  .legend span { display: flex; align-items: center; gap: var(--s2); }
  .legend i { inline-size: 4rem; block-size: 4rem; border-radius: var(--cut-s); }
  i.visits { background: var(--c-marigold-soft); box-shadow: inset 0 0 0 0.3rem var(--c-ink); }
  i.finished { background: var(--c-ink); box-shadow: inset 0 0 0 0.3rem var(--text); }
  .chart { display: block; inline-size: 100%; block-size: 15rem; border-block-end: 0.4rem solid var(--text); overflow: visible; }
  .chart .visits { fill: var(--c-marigold-soft); stroke: var(--c-ink); stroke-width: 0.3rem; vector-effect: non-scaling-stroke; }
  .month .chart .visits { stroke-width: 0.2rem; }
  .chart .finished { fill: var(--c-ink); }
  .periods { display: grid; gap: var(--s4); }
  .period { display: grid; grid-template-columns: 30rem minmax(0, 1fr); gap: var(--s1) var(--s4); align-items: end; border-block-start: 0.3rem solid var(--c-sand-deep); padding-block-start: var(--s3); }
  .numbers { align-self: start; }
  .today .chart { inline-size: 12rem; block-size: 9rem; }
  .days { display: grid; grid-template-columns: repeat(7, 1fr); text-align: center; font-size: var(--t-label); line-height: 1.1; }
  .days > span { display: grid; padding-block-start: var(--s1); }
  .targets { display: grid; grid-template-columns: repeat(auto-fit, minmax(44rem, 1fr)); gap: var(--gap); }
  .targets .key { min-block-size: max(13.2rem, var(--touch)); justify-content: flex-start; background: var(--c-sand); text-align: start; }
  .targets .key:nth-child(even) { border-radius: var(--cut-c); }
  .targets .look { background: none; border: 0.3rem dashed var(--c-line); }

  .levels { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--gap); }
  .levels .key { min-block-size: max(11.2rem, var(--touch)); background: var(--c-sand); }
  .levels .at { background: var(--now); }
  .line { display: grid; gap: 0.4rem; }
  .when { display: flex; justify-content: space-between; align-items: center; gap: var(--s3); font-variant-numeric: tabular-nums; font-size: var(--t-label); }
  .fields { font-size: var(--t-label); line-height: 1.25; }
  .slip.info { color: var(--text); border-color: var(--c-sand-deep); }
  .slip.warn { background: var(--c-butter); color: var(--c-ink); }
  .slip.error { background: var(--c-plum); color: var(--c-paper); }

  .deeds { display: grid; gap: var(--gap); }
  .deed, .really { display: flex; align-items: center; gap: var(--gap); min-block-size: max(18rem, var(--touch)); padding: var(--s3) var(--s4); background: var(--c-sand); border-radius: var(--cut-a); }
  .deed:nth-child(even) { border-radius: var(--cut-b); }
  .deed[data-pressed] { translate: 0 0.4rem; box-shadow: inset 0 0 0 0.6rem var(--focus); }
  .deed:focus-visible { outline: 0.6rem solid var(--focus); outline-offset: -0.6rem; }
  .deed-t { display: grid; gap: 0.4rem; line-height: 1.24; }
  .really { background: var(--c-blush); outline: none; justify-content: space-between; }
  .really .strong { flex: 1; }
  .really .key { align-self: center; min-inline-size: 18rem; min-block-size: max(11.2rem, var(--touch)); }

  @media (orientation: portrait) {
    :host-context([data-reach='low']) .page { padding-block-start: 76.8rem; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template: 100% / minmax(0, 1fr) 62rem; }
    .kiosk > .ground { grid-column: auto; flex-direction: column; align-items: stretch; justify-content: space-between; padding: var(--s5) var(--edge) var(--s5) var(--s4); }
    .ground > .edge-h { display: none; }
    .ground > .edge-v { display: block; inline-size: 5.6rem; block-size: 100%; }
    .tabs { grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; flex: 1; }
    .page { padding: var(--s5) var(--s7) var(--s4) var(--edge); }
    .periods { grid-template-columns: 2fr 3fr; }
    .leaf::part(content) { gap: var(--s4); }
    .period { grid-template-columns: minmax(0, 1fr); align-content: start; }
    .period.month { grid-column: 1 / -1; grid-template-columns: 30rem minmax(0, 1fr); }
    .deeds { grid-template-columns: 1fr 1fr; grid-auto-rows: 1fr; }
    .really { flex-wrap: wrap; }
    .really .strong { flex-basis: 100%; }
  }
`;
