import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { grid-template: minmax(0, 1fr) auto / 100%; }
  .leaf { position: relative; }
  .leaf::part(held) { margin: 0; padding: 0; }
  .leaf::part(content) { display: grid; grid-template: 1fr auto / minmax(0, 1fr); }
  /* The stone stands in a margin of the sheets, which go on behind it. */
  .leaf::part(stone) { position: absolute; z-index: 4; inset-inline-end: var(--edge); inset-block-end: var(--gap); }
  .leaf[long] > * { padding-inline-end: calc(var(--edge) + max(12rem, var(--touch)) + var(--gap)); }
  .leaf[long] .sitter, :host-context(:root:not([data-text='1'])) .sitter { display: none; }
  .title, :host-context([data-text]) .title { font-size: calc(var(--t-title) * 0.9); }
  .page { padding-block: 4rem 6.4rem; }
  .points { display: grid; gap: 1.2rem; flex: 1; align-content: space-evenly; margin-block-start: var(--s3); }
  .points span { text-wrap: balance; }
  .points li { display: grid; grid-template-columns: max(6.4rem, calc(var(--t-body) * 0.9)) 1fr; gap: var(--s3); font-size: var(--t-body); line-height: 1.26; }
  .points b { font-size: max(6.4rem, calc(var(--t-body) * 1.15)); line-height: 0.95; font-weight: 780; color: var(--number); font-variant-numeric: tabular-nums; }
  .points li:last-child span { max-inline-size: 15em; }

  .carry { --sheet: var(--c-mist); position: relative; background: var(--sheet); color: var(--c-ink); padding: var(--s2) var(--edge) var(--s4); display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--s3); }
  .carry > :not(.edge) { position: relative; z-index: 1; }
  .carry h2 { font-size: calc(var(--t-head) * 0.86); }
  .take { display: flex; flex-wrap: wrap; gap: var(--s4); align-items: center; }
  .qr { inline-size: 25rem; block-size: 25rem; display: block; }
  .qr-bg { fill: var(--code); }
  .qr-fg { fill: var(--code-dark); }
  .take-t { flex: 1 1 40rem; display: grid; gap: var(--s1); line-height: 1.28; font-size: var(--t-label); }
  .addr { display: block; font-weight: 720; }
  .qr.middle { inline-size: 38rem; block-size: 38rem; }
  .qr.large { inline-size: 66rem; block-size: 66rem; }
  .taken { display: grid; gap: var(--s2); }
  .taken ol { display: grid; gap: var(--s2); }
  .taken li { display: grid; grid-template-columns: calc(var(--t-label) * 1.4) 1fr; gap: var(--s2); font-size: var(--t-label); line-height: 1.2; font-weight: 560; }
  .taken li b { font-weight: 780; font-variant-numeric: tabular-nums; }
  .small { display: grid; gap: var(--s2); font-size: var(--t-label); line-height: 1.24; text-wrap: pretty; }
  .clinic { font-weight: 680; }
  .carry > .sitter { position: absolute; z-index: 0; inset-inline-end: var(--edge); inset-block-end: 100%; inline-size: 17rem; }

  .ground { flex-direction: row; flex-wrap: wrap; align-items: center; }
  .ground .tool { padding-inline: var(--s2); }
  .ground .go { flex: 0 1 auto; min-block-size: max(12.8rem, var(--touch)); padding-inline: var(--s5); }
  /* A slip of paper to read: its corners and its tilt tell it from a key. */
  .wash { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: var(--s4); align-items: center; padding: 1.2rem var(--s4) 1.2rem 1.2rem; font-size: var(--t-body); font-weight: 660; line-height: 1.16; background: var(--page); color: var(--text); border: var(--outline); border-radius: 0.8rem 1.3rem 0.7rem 1.1rem; rotate: -0.7deg; }
  .wash span { text-wrap: balance; }
  .wash img { inline-size: 18.6rem; block-size: 12.4rem; object-fit: cover; border-radius: 0.7rem 1rem 0.8rem 0.9rem; }
  .ground .wash { flex: 1 1 100%; }
  .ground { justify-content: space-between; }

  /* The children's points stand on stones of the path, and the toy waves good-bye. */
  :host-context([data-telling='kids']) .points li { grid-template-columns: max(8.8rem, calc(var(--t-body) * 1.6)) 1fr; align-items: center; line-height: 1.2; }
  :host-context([data-telling='kids']) .points b { display: grid; place-items: center; inline-size: 100%; aspect-ratio: 1.2; line-height: 1; font-size: max(5.6rem, var(--t-body)); background: var(--ground); border: var(--outline); border-radius: 48% 52% 46% 54% / 60% 52% 56% 48%; }
  :host-context([data-telling='kids']) .go { border-radius: var(--cut-pebble); }
  :host-context([data-telling='kids']) .points li:last-child span { max-inline-size: 11em; }
  :host-context([data-telling='kids']) .carry { padding-block-end: 8rem; }
  :host-context([data-telling='kids']) .carry > .sitter { inline-size: 26rem; }

  :host-context(:is([data-text='3'], [data-text='4'])) .take-t { flex-basis: 100%; }
  :host-context(:is([data-text='3'], [data-text='4'])) .wash { grid-template-columns: 1fr; inline-size: 100%; padding-inline-end: 1.2rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .wash img { inline-size: 100%; block-size: auto; aspect-ratio: 3 / 2; }

  @media (orientation: portrait) {
    :host-context([data-reach='low']) .kiosk { grid-template: 40% minmax(0, 1fr) auto / 100%; }
    :host-context([data-reach='low']) .page { padding-block-start: var(--s5); }
    :host-context([data-reach='low']) .wash { padding-block: 0.8rem; }
    :host-context([data-reach='low']) .ground .wash img { inline-size: 16.5rem; block-size: 11rem; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template: minmax(0, 1fr) auto / 100%; }
    .leaf::part(content) { grid-template: 1fr / minmax(0, 1.12fr) minmax(0, 1fr); }
    /* Larger words need the whole width, one sheet below the other. */
    :host-context(:root:not([data-text='1'])) .leaf::part(content) { grid-template: 1fr auto / minmax(0, 1fr); }
    .page { padding-block: var(--s4) var(--s5); padding-inline: var(--edge) 8.4rem; }
    .points { margin-block-start: var(--s3); gap: var(--s1); }
    .points li { line-height: 1.19; }
    .points li:last-child span { max-inline-size: 13.5em; }
    .carry { align-content: space-evenly; padding-block-end: var(--s5); padding-inline-start: var(--s4); }
    :host-context([data-text='1']) .carry > .edge-h { display: none; }
    :host-context([data-text='1']) .carry > .edge-v { display: block; }
    .carry > .sitter { inset-inline: auto calc(100% + 5rem); inset-block-end: 0; inline-size: 18rem; }
    :host-context([data-telling='kids']) .carry > .sitter { inset-block-end: 3.2rem; inline-size: 24rem; }
    /* What is taken along stands beside the points, and both scroll together. */
    :host-context([data-text='1']) .carried .points { flex: none; gap: var(--s3); }
    :host-context([data-text='1']) .leaf[long] > .page { padding-inline-end: 8.4rem; }
    :host-context([data-text='1']) .carried .carry { align-content: start; padding-block-start: var(--s4); }
    .kiosk > .ground { flex-direction: row; flex-wrap: nowrap; }
    .ground .wash { flex: 0 1 auto; padding-block: 0.6rem; }
    .wash img { inline-size: 19.2rem; block-size: 12.8rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .wash { grid-template-columns: auto minmax(0, 1fr); }
    :host-context(:is([data-text='3'], [data-text='4'])) .wash img { inline-size: 54rem; }
  }
`;
