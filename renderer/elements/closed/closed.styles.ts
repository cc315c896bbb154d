import { css } from 'lit';

export const styles = css`
  :host { position: absolute; inset: 0; overflow: hidden; background: var(--c-night); color: var(--c-paper); }
  /* Nothing burns in: everything wanders 8 px and back within two minutes. */
  .night { position: absolute; inset: 0 -0.8rem -0.8rem 0; animation: wander 60s steps(8) infinite alternate; }
  @keyframes wander { to { transform: translate(-0.8rem, -0.8rem); } }
  @media (prefers-reduced-motion: reduce) { .night { animation: none; } }

  /* All of it darker than any text is bright: a screen at night must not light the room. */
  .night > svg { position: absolute; }
  .sky { inset: 0; inline-size: 100%; block-size: 100%; fill: oklch(0.46 0.04 80); }
  .moon { inset-block-start: 34rem; inset-inline-start: 14rem; inline-size: 34rem; block-size: 34rem; fill: oklch(0.4 0.05 70); }
  /* Beyond the screen, so that no tear runs along its edges. */
  .hills { inset-inline: -1rem; inset-block-end: -1rem; inline-size: calc(100% + 2rem); block-size: 58rem; }
  .hills path { stroke: oklch(0.42 0.03 330); stroke-width: 5; vector-effect: non-scaling-stroke; }
  .far { fill: var(--c-night-hill); }
  .near { fill: oklch(0.285 0.035 215); }
  .wake { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; outline: none; }
  .wake:focus-visible { outline: 0.8rem solid oklch(0.46 0.04 80); outline-offset: -1.6rem; }

  .words { position: absolute; inset: 0; display: flex; flex-direction: column; justify-content: center; gap: var(--s6); padding: var(--s6) var(--edge); background: color-mix(in oklch, var(--c-night) 88%, transparent); animation: fade var(--m-fade) ease-out; }
  @keyframes fade { from { opacity: 0; } }
  section { display: grid; gap: var(--s2); }
  .head { font-size: var(--t-head); line-height: 1.12; font-weight: 740; text-wrap: balance; }
  li { font-weight: 680; font-variant-numeric: tabular-nums; }
  @media (orientation: landscape) {
    .hills { block-size: 34rem; }
    .moon { inset-block-start: 14rem; inset-inline-start: 30rem; }
    .words { padding-block: var(--s4); flex-direction: row; flex-wrap: wrap; align-content: center; align-items: start; justify-content: start; }
    section { inline-size: 84rem; }
  }
`;
