import { css } from 'lit';

export const styles = css`
  :host { display: flex; align-items: center; gap: var(--s4); min-block-size: var(--touch); }
  .segs { position: relative; flex: 1; display: flex; justify-content: space-between; gap: 0.8rem; align-items: center; block-size: var(--touch); outline: none; border-radius: var(--cut-s); touch-action: none; }
  .segs i { flex: 1; max-inline-size: 3.4rem; block-size: 2.4rem; border-radius: 48% 52% 46% 54% / 60% 52% 56% 48%; border: 0.35rem solid var(--text); }
  .segs i:nth-of-type(3n + 1) { block-size: 2.1rem; translate: 0 0.2rem; }
  .segs i:nth-of-type(4n) { block-size: 2.6rem; translate: 0 -0.2rem; border-radius: 54% 46% 52% 48% / 50% 60% 48% 56%; }
  .segs .past { background: var(--text); }
  .segs i.at { flex: none; inline-size: 6.2rem; max-inline-size: none; block-size: 5rem; translate: 0 0; background: var(--now); border-width: 0.45rem; border-radius: 46% 54% 50% 50% / 54% 48% 56% 46%; }
  .segs .near { background: var(--now); border-width: 0.5rem; scale: 1.5; }
  .segs .at.near { scale: 1.12; }
  /* Its foot lies under the torn edge of the ground. */
  .segs:focus-visible { outline: none; box-shadow: none; }
  .segs:focus-visible::after { content: ''; position: absolute; inset: 0 -1.2rem 3.2rem; outline: max(0.6rem, 4px) solid var(--focus); box-shadow: inset 0 0 0 0.4rem var(--focus-gap); border-radius: var(--cut-s); }
  .count { line-height: 1; font-size: var(--t-label); font-weight: 640; font-variant-numeric: tabular-nums; white-space: nowrap; }

  .preview { position: absolute; z-index: 5; inset-block-end: calc(100% + 0.4rem); --wide: 36rem; inset-inline-start: clamp(0rem, calc(var(--near) * 100% - var(--wide) / 2), calc(100% - var(--wide))); inline-size: var(--wide); pointer-events: none; background: var(--page); color: var(--text); padding: var(--s2) var(--s2) var(--s3); border-radius: 0.8rem 1.3rem 0.7rem 1.1rem; rotate: -1deg; border: 0.45rem solid var(--text); }
  .preview img { inline-size: 100%; block-size: 25rem; object-fit: cover; border-radius: 0.8rem 0.6rem 1rem 0.7rem; background: var(--c-mist); }
  .preview span { display: block; margin-block-start: var(--s2); font-size: var(--t-note); line-height: 1.1; font-weight: 640; text-wrap: balance; }

  :host-context([data-text='4']) .preview { --wide: 44rem; }
  /* The children's path: stepping stones on the hill, as many steps as pages, and the toy on the one that is told. */
  :host-context([data-telling='kids']) .segs { display: grid; grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); justify-items: center; align-items: end; gap: 0; padding-block-end: 1.2rem; }
  :host-context([data-telling='kids']) .segs i:is(*, :nth-of-type(n)) { inline-size: calc(100% - 0.8rem); max-inline-size: 6rem; block-size: 3.8rem; translate: 0 0; }
  :host-context([data-telling='kids']) .segs i:nth-of-type(even) { translate: 0 0.8rem; }
  :host-context([data-telling='kids']) .segs i.at:is(*, :nth-of-type(n)) { max-inline-size: none; inline-size: 8.4rem; block-size: 4.8rem; translate: 0 0.4rem; }
  .walk { position: absolute; inset: 0; pointer-events: none; transform: translateX(calc(var(--at) * 100%)); transition: transform var(--m-turn) var(--ease); }
  .walk:dir(rtl) { transform: translateX(calc(var(--at) * -100%)); }
  .walk { --size: var(--toy-size, 13.6rem); }
  .walk kiosk-toy { position: absolute; inset-block-end: 2.2rem; inset-inline-start: calc(var(--size) / -2); }
  :host-context([data-telling='kids']) .count { align-self: end; margin-block-end: 2rem; }
  @media (orientation: landscape) {
    /* A slip of the leaf: behind it runs the torn edge of the hill. */
    :host-context([data-telling='kids']) .count { margin-block-end: 1.4rem; padding: 0.6rem 1.2rem; background: var(--page); border-radius: var(--cut-s); }
  }
  :host-context([data-telling='kids']):host { gap: var(--s5); }
  :host-context([data-telling='kids']) .preview { inset-block-end: calc(100% + 6.4rem); }
`;
