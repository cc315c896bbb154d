import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { touch-action: none; }
  .picture { background: var(--c-mist); }
  .scene { position: absolute; inset: 0; }
  .page { padding: var(--s3) 0 var(--s2); min-block-size: 59.2rem; }
  .words { flex: 1; min-block-size: 0; display: grid; overflow: clip; }
  /* Where words cannot fit they scroll; they never shrink and are never cut off. */
  .panel { grid-area: 1 / 1; padding: 0.4rem var(--edge) 0; }
  .panel::part(held) { padding-block: 0; }
  .head { display: contents; }
  /* In a low reach the words begin where it does, and the title stays above them. */
  .head[slot] { display: block; }
  /* Room for the mark of focus round a word in the first line. */
  :host-context([data-reach='low']) .panel::part(held) { padding-block-start: 1.2rem; }
  .title { margin-block-end: var(--s3); }
  kiosk-caption { flex: 1 0 auto; min-block-size: calc(var(--t-caption) * 1.4 * 3); }
  :host-context([data-telling='kids']) kiosk-caption { min-block-size: calc(var(--t-caption) * 1.2 * 1.32 * 2); }
  .whole kiosk-caption { min-block-size: 0; }
  .whole .title { font-size: calc(var(--t-title) * 0.86); margin-block-end: var(--s2); }
  kiosk-progress { margin: calc(var(--gap) - 3.2rem) var(--edge) 0; }
  :host-context(:is([data-text='1'], [data-text='2'])) .panel[long]::part(stone) { margin-block-end: var(--gap); }
  .moving { will-change: transform; }

  .draft { position: absolute; z-index: 2; inset-block-start: 2.8rem; inset-inline-start: 2.8rem; display: flex; align-items: center; gap: var(--s2); font-size: var(--t-note); line-height: 1.1; font-weight: 560; background: var(--page); color: var(--text); padding: var(--s2) var(--s2) var(--s2) var(--s3); border-radius: 0.6rem 1rem 0.5rem 0.9rem; rotate: -1.4deg; border: var(--outline); pointer-events: none; }
  .draft > span { inline-size: 10.5em; }
  .draft .icon { inline-size: 4.8rem; block-size: 4.8rem; }
  .draft.line { display: none; }

  /* On the lower edge of the picture; only the key is touched, the rest lets the finger through. */
  .page > .slips { position: absolute; z-index: 3; inset-block-end: calc(100% - 1.2rem); inset-inline: var(--edge); display: flex; flex-wrap: wrap; align-items: end; gap: var(--s2) var(--gap); pointer-events: none; }
  .find { display: flex; align-items: center; gap: var(--s3); max-inline-size: 100%; font-size: calc(var(--t-body) * 1.04); line-height: 1.15; font-weight: 700; background: var(--now-mark); color: var(--now-text); padding: var(--s3) var(--s5) var(--s3) var(--s4); border-radius: var(--cut-b); border: var(--outline); rotate: -1deg; }
  .find span { text-wrap: balance; }
  button.find { pointer-events: auto; min-block-size: var(--touch); }
  button.find:focus-visible { outline-color: var(--c-ink); }
  button.find[data-pressed] { box-shadow: inset 0 0 0 0.6rem var(--c-ink); }
  .beside { font-size: var(--t-note); line-height: 1.16; font-weight: 560; }
  .beside b { display: block; font-weight: 680; }
  .beside.slip { max-inline-size: 54rem; background: var(--page); color: var(--text); padding: var(--s2) var(--s4); border-radius: 0.8rem 1.3rem 0.7rem 1.1rem; border: var(--outline); rotate: -0.8deg; }
  .beside.slip span { text-wrap: balance; display: block; }
  .beside.line { display: none; margin-block-end: var(--s3); }
  .beside + .key.needle { max-inline-size: 34rem; padding-inline: var(--s3) var(--s4); }
  .key.needle { pointer-events: auto; text-wrap: balance; min-block-size: max(11.2rem, var(--touch)); padding-inline: var(--s4) var(--s5); }

  /* Questions to take along: the picture gives way to the cards. */
  .panel.asks kiosk-questions { flex: 1 1 44rem; block-size: 44rem; min-block-size: 31rem; margin-block-start: var(--s3); }
  .panel.asks kiosk-caption { flex: none; }
  .panel.asks kiosk-caption[whole] { font-size: calc(4rem * var(--grow)); line-height: 1.3; }
  .asks .draft.slip { display: none; }
  .asks .draft.line { display: flex; position: static; rotate: none; padding: 0; margin: var(--s2) var(--edge) var(--s1); border: 0; background: none; }
  .asks .draft > span { inline-size: auto; }

  :host-context([data-telling='kids']) .page { padding-block-start: calc(var(--gap) + 1.6rem); }

  @media (orientation: portrait) {
    .kiosk.asks { grid-template-rows: 40.2rem minmax(0, 1fr) auto; }
    :host-context([data-reach='low']) .kiosk.asks { grid-template-rows: 40% minmax(0, 1fr) auto; }
    :host-context([data-reach='low']) .page > .slips:not(:empty) { position: static; margin: var(--s2) var(--edge) 0; }
    /* The page may not grow over the line beneath which a low reach ends. */
    :host-context([data-reach='low']) .kiosk.keyed { grid-template-rows: minmax(40%, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low'][data-text='4']) .beside.line { font-size: 4rem; margin-block-end: var(--s1); }
    :host-context([data-reach='low']) .beside.slip { padding: 0; background: none; border: 0; rotate: none; }
    :host-context(:root:is([data-text='3'], [data-text='4']):not([data-reach='low'])) .kiosk.asks { grid-template-rows: 26rem minmax(0, 1fr) auto; }
    :host-context([data-reach='low']) .find { padding: var(--s2) var(--s4); font-size: var(--t-body); }
    /* The draft slip always has a picture to lie on. */
    .kiosk { grid-template-rows: minmax(26rem, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low']) .kiosk { grid-template-rows: minmax(40%, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low']) .draft.slip { display: none; }
    :host-context([data-reach='low']) .draft.line { display: flex; position: static; rotate: none; padding: 0; margin: var(--s2) var(--edge) 0; border: 0; background: none; }
    :host-context([data-reach='low']) .draft > span { inline-size: auto; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .title { font-size: 7.2rem; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .page { min-block-size: 0; }
    :host-context([data-reach='low'][data-text='4']) kiosk-caption { min-block-size: 0; }
    :host-context([data-reach='low'][data-text='4']) .ground { padding-block: 3.2rem 1.6rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .page { padding-block: var(--s1) var(--s2); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .title { margin-block-end: var(--s1); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .draft { font-size: 4rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .ground.ground > .edge-h { block-size: 2.4rem; }
  }
  @media (orientation: landscape) {
    .page { min-block-size: 0; padding-block: calc(3.2rem + 16rem * var(--room)) 2rem; }
    .panel { padding-inline: var(--s4) var(--edge); }
    kiosk-progress { margin-inline: var(--s4) var(--edge); }
    :host-context([data-telling='kids']) .page { padding-block-start: calc(3.2rem + 12.8rem * var(--room)); }
    .kiosk.whole { grid-template-columns: minmax(0, 1fr) 112rem; }
    /* Along the picture's lower edge, in its corners: the point of a picture is in its middle. */
    .page > .slips { inset-block-end: 5.6rem; inset-inline: auto calc(100% + 7.2rem); inline-size: calc(100vw - 98rem); justify-content: space-between; }
    .beside.slip { max-inline-size: 46rem; }
    .beside + .key.needle { max-inline-size: 42rem; }
    .slips > :is(.find, .key) { margin-inline-start: auto; }
    .kiosk.asks { grid-template-columns: minmax(0, 1fr) 144rem; }
    :host-context(:root:not([data-text='1'])) .asks .find { display: none; }
    :host-context([data-text='4']) .ground { padding-inline: var(--s4); }
    /* The children's picture has a hand to touch: it keeps room for it, until larger words need it. */
    :host-context([data-telling='kids'][data-text='1']) .kiosk.asks { grid-template-columns: minmax(0, 1fr) 118rem; }
    .whole .page > .slips { max-inline-size: 64rem; }
    .asks .page > .slips { max-inline-size: 54rem; }
    .kiosk.asks .page { padding-block-start: var(--s4); }
    .asks .draft.line { margin-inline-start: var(--s4); }
    .panel.asks::part(content) { display: grid; grid-template: auto minmax(min-content, 1fr) / minmax(0, 1.2fr) minmax(calc(64rem - 14rem * var(--room)), var(--cards, 1fr)); column-gap: var(--s5); }
    /* The cards are as high as the words beside them leave the page, and scroll for themselves. */
    .panel.asks kiosk-questions { grid-area: 1 / 2 / -1 / -1; margin-block-start: 0; block-size: 0; min-block-size: 100%; }
    .page.whole { padding-block-start: var(--s6); }
    :host-context([data-text='2']) .page { padding-block-start: var(--s6); }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk { grid-template-columns: minmax(0, 1fr) 116rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .page > .slips { max-inline-size: 60rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .page > .slips { inset-block: var(--s4) auto; }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk.asks .picture { display: none; }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk.asks .page { grid-column: 1 / -1; }
    :host-context(:is([data-text='3'], [data-text='4'])) .asks .page > .edge-v { display: none; }
    :host-context(:is([data-text='3'], [data-text='4'])) .panel.asks { padding-inline-start: var(--edge); }
    :host-context(:is([data-text='3'], [data-text='4'])) .asks :is(kiosk-progress, .draft.line) { margin-inline-start: var(--edge); }
    :host-context(:is([data-text='3'], [data-text='4'])) .panel.asks kiosk-caption { align-self: start; }
    :host-context(:root:not([data-text='1'])) .panel.asks::part(content) { grid-template-rows: auto 1fr; }
    :host-context(:is([data-text='3'], [data-text='4'])) .page { padding-block: 2rem 3.2rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) kiosk-caption { min-block-size: 0; }
    :host-context(:is([data-text='3'], [data-text='4'])) .title { margin-block-end: var(--s2); }
    :host-context(:is([data-text='3'], [data-text='4'])) .draft { inset-block: auto 2.8rem; }
  }
  :host-context(:is([data-text='3'], [data-text='4'])) .page { padding-block: var(--s4); }
  :host-context([data-telling='kids']) .panel.asks { --cards: 1.3fr; }
  :host-context(:is([data-text='3'], [data-text='4'])) :is(.find, .beside.slip) { display: none; }
  /* Said, not shown: but who goes by keys or a switch cannot touch the picture. */
  :host-context(:root:is([data-keys], [data-scanning]):is([data-text='3'], [data-text='4'])) button.find { display: flex; padding: var(--s2); }
  :host-context(:root:is([data-keys], [data-scanning]):is([data-text='3'], [data-text='4'])) button.find span { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  :host-context(:is([data-text='3'], [data-text='4'])) .beside.line { display: block; }
  :host-context(:is([data-text='3'], [data-text='4'])) .panel.asks kiosk-caption { min-block-size: 0; }
  /* The words and the cards scroll as one. */
  :host-context(:root:not([data-text='1'])) .panel.asks kiosk-questions { flex: none; block-size: auto; }
  :host-context(:is([data-text='3'], [data-text='4'])) .key.needle.needle { max-inline-size: none; }
  @media (orientation: portrait) {
    :host-context(:is([data-text='3'], [data-text='4'])) .page { min-block-size: 79rem; }
    /* The picture is too low for the draft slip and the key: the key stands on the page. */
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .page > .slips { position: static; margin: 0 var(--edge) var(--s2); }
  }
`;
