/** Everything that can be touched, and how it shows that it is touched: pressed at touch-down, acting at lift. */
import { css } from 'lit';

export const keys = css`
  .turn, .go, .key, .tool, .row, .size, .entry, .down, .pick { position: relative; min-block-size: var(--touch); min-inline-size: var(--touch); transition: translate var(--m-press) var(--ease); outline: none; }
  .turn, .go, .key { display: flex; align-items: center; justify-content: center; gap: var(--s2); padding: var(--s2) var(--s3); font-size: var(--t-label); line-height: 1.1; font-weight: 680; border-radius: var(--cut-a); border: var(--outline); }
  .go { background: var(--go); color: var(--go-text); }
  .key { background: var(--key); border-radius: var(--cut-b); }
  .tools { display: flex; justify-content: space-between; gap: var(--gap); }
  .tool { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--s1); font-size: var(--t-label); line-height: 1.1; font-weight: 600; padding: var(--s1) 0; min-block-size: max(12.4rem, var(--touch)); border-radius: var(--cut-s); text-align: center; }
  .tool.side { flex-direction: row; gap: var(--s3); padding-inline: var(--s2); text-align: start; }
  .tool.open::after { content: ''; position: absolute; inset-inline: 15%; inset-block-end: 0; block-size: 0.8rem; border-radius: 1rem; background: var(--now); }
  .down .icon { scale: none; }

  :is(.turn, .go, .key, .tool, .row, .size, .entry, .door, .down, .pick)[data-pressed]:not([aria-disabled='true']) { translate: 0 0.4rem; box-shadow: inset 0 0 0 0.6rem var(--focus); }
  .next[data-pressed] { box-shadow: inset 0 0 0 0.6rem var(--now) !important; }
  :is(.turn, .go, .key, .tool, .row, .size, .entry, .door, .segs, .down, .pick, .ribbon):focus-visible { outline: max(0.6rem, 4px) solid var(--focus); outline-offset: 0.6rem; box-shadow: 0 0 0 0.6rem var(--focus-gap); }
  /* In a list that scrolls the mark lies inside: the list would cut it off. */
  :is(.row, .size, .entry, .pick):focus-visible { outline-offset: -0.6rem; box-shadow: inset 0 0 0 1.2rem var(--focus-gap); }
  [aria-disabled='true'] { color: var(--text-soft); }
`;
