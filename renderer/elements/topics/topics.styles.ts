import { css } from 'lit';

export const styles = css`
  kiosk-scroller { flex: 1; }
  .contents { flex: 1; display: grid; grid-template-columns: repeat(auto-fill, minmax(36rem, 1fr)); grid-auto-rows: minmax(max-content, 1fr); gap: var(--gap); }
  .entry { display: flex; align-items: center; gap: var(--s3); inline-size: 100%; block-size: 100%; min-block-size: max(13rem, var(--touch)); font-size: var(--t-label); line-height: 1.12; font-weight: 600; border-radius: var(--cut-s); padding: 0.8rem; }
  .entry.at { background: var(--now); color: var(--now-text); }
  .entry-t { flex: 1; text-wrap: balance; }
  .thumb { position: relative; overflow: hidden; flex: 0 1 13rem; min-inline-size: 9rem; align-self: stretch; min-block-size: 12rem; border-radius: 1.8rem 1.4rem 2rem 1.3rem / 1.4rem 1.9rem 1.4rem 1.9rem; background: var(--c-mist); }
  .thumb img { position: absolute; inset: -14%; inline-size: 128%; block-size: 128%; object-fit: cover; }
  .tick { position: absolute; inset-block-end: 0; inset-inline-end: 0; display: grid; padding: 0.4rem; background: var(--page); color: var(--text); border-start-start-radius: 2rem; }
  .story .thumb { display: grid; place-items: center; background: var(--c-blush); color: var(--c-ink); }
  .story .icon { margin: 0; }
  .foot { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gap); }
  .foot .key { min-block-size: max(13.6rem, var(--touch)); }
  .few { grid-auto-rows: minmax(max-content, 20rem); }

  /* The children's album: the pictures are what they go by. */
  :host-context([data-text='1']) .album { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: var(--gap); }
  :host-context([data-text='1']) .album .entry { position: relative; flex-direction: column; align-items: stretch; justify-content: start; gap: var(--s2); padding: 1.2rem; border-radius: var(--cut-a); font-weight: 680; text-align: center; }
  :host-context([data-text='1']) .album .thumb { flex: 1; inline-size: auto; min-block-size: 20rem; border-radius: 3.6rem 2.8rem 4rem 2.6rem / 2.8rem 3.8rem 2.8rem 3.8rem; }
  :host-context([data-text='1']) .album .entry-t { flex: none; min-block-size: 2.24em; }
  :host-context([data-text='1']) .album .entry .tick { position: absolute; inset-block-start: 2rem; inset-inline-end: 2rem; display: grid; place-items: center; inline-size: 6.4rem; block-size: 6.4rem; background: var(--page); border-radius: 48% 52% 46% 54% / 60% 52% 56% 48%; }
  :host-context([data-text='1']) .album .entry .icon { margin: 0; }

  :host-context(:root:not([data-text='1'])) .contents { grid-template-columns: minmax(0, 1fr); }
  :host-context(:is([data-text='3'], [data-text='4'])) .foot .key { grid-column: 1 / -1; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']) .sheet { inset-block-start: 42%; }
    :host-context([data-reach='low'][data-text='1']) .contents:not(.album) { grid-template-columns: repeat(2, minmax(min-content, 1fr)); }
  }
  @media (orientation: landscape) {
    .entry { gap: var(--s2); }
    .thumb { flex-basis: 11rem; }
    :host-context([data-text='1']) .album { grid-template-columns: repeat(5, minmax(0, 1fr)); }
    .foot .key { min-block-size: max(11.2rem, var(--touch)); }
    :host-context([data-reach='low']) .foot { grid-area: 2 / 2; align-self: end; grid-template-columns: 1fr; }
    :host-context([data-reach='low']) .foot .key { grid-column: 1; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .foot .icon { display: none; }
    :host-context(:root:not([data-text='1'])) .contents { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
    :host-context([data-reach='low'][data-text='1']) .contents { grid-template-columns: repeat(3, minmax(min-content, 1fr)); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .contents { grid-template-columns: minmax(0, 1fr); }
    :host-context([data-reach='low'][data-text='1']) .contents:not(.album) .thumb { flex-basis: 9rem; }
    :host-context([data-reach='low']) .entry-t { text-wrap: wrap; }
    :host-context(:root[data-reach='low'][data-text='1']) .album { grid-template-columns: repeat(4, minmax(0, 1fr)); }
  }
`;
