import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; position: relative; overflow: hidden; }
  /* Nothing burns in: everything wanders 8 px and back within two minutes. */
  .kiosk { position: absolute; inset: 0 -0.8rem -0.8rem 0; block-size: auto; animation: wander 60s steps(8) infinite alternate; }
  @keyframes wander { to { transform: translate(-0.8rem, -0.8rem); } }

  .picture { background: var(--c-mist); }
  .theatre { position: absolute; inset: 0; }
  .theatre kiosk-picture { inset: -2.4rem; }

  .page { padding-block: var(--s3) var(--s5); }
  /* Room for three lines, so that the picture keeps its height whatever is asked. */
  .text { display: grid; align-content: center; min-block-size: calc(var(--t-body) * 1.18 * 1.4 + var(--s2) + var(--t-display) * 0.98 * 3); }
  .above { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 0 var(--s4); margin-block-end: var(--s2); }
  .kicker { font-size: calc(var(--t-body) * 1.18); line-height: 1.4; font-weight: 620; }
  .display-t { font-size: var(--t-display); line-height: 0.98; font-weight: 780; letter-spacing: -0.022em; text-wrap: balance; }

  .langs { display: grid; grid-template-columns: 1fr 1fr; gap: var(--gap); }
  .langs .go { min-block-size: max(16.8rem, var(--touch)); font-size: calc(var(--t-label) * 1.3); justify-content: space-between; padding-inline: var(--s5) var(--s4); }
  .langs .go:nth-child(even) { border-radius: var(--cut-c); }
  .langs .go:only-child { grid-column: 1 / -1; }
  .tools { align-items: center; }
  .tool.side { margin-inline-start: calc(var(--s2) * -1); }
  /* A sentence of the page and no key of the ground: there is nothing here to aim at. */
  .cue { display: flex; align-items: center; gap: var(--s2); font-size: var(--t-label); line-height: 1.1; font-weight: 450; }
  .cue .icon { animation: tap 1.6s steps(4) infinite alternate; }
  @keyframes tap { from, 55% { transform: translateY(-0.3rem); } to { transform: translateY(0.7rem); } }
  .wake { position: absolute; inset: 0; z-index: 9; inline-size: 100%; block-size: 100%; outline: none; }
  .wake:focus-visible { outline: 0.8rem solid var(--focus); outline-offset: -1.6rem; }

  :host-context([data-calm]) :is(.kiosk, kiosk-picture, .cue .icon) { animation: none; }
  @media (prefers-reduced-motion: reduce) { :is(.kiosk, kiosk-picture, .cue .icon) { animation: none !important; } }

  :host-context(:is([data-text='3'], [data-text='4'])) .kicker { font-size: var(--t-body); line-height: 1.15; }
  :host-context(:is([data-text='3'], [data-text='4'])) .tools { flex-direction: column; align-items: flex-start; gap: var(--s2); }
  :host-context(:is([data-text='3'], [data-text='4'])) .langs .go { font-size: var(--t-label); padding-inline: var(--s3); }
  :host-context(:is([data-text='3'], [data-text='4'])) .langs .icon { display: none; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .display-t { font-size: 11.2rem; }
  }
  @media (orientation: landscape) {
    .page { justify-content: flex-end; padding-block-end: var(--s6); }
    :host-context([data-text='2']) .page { padding-block-end: 4.4rem; }
    :host-context([data-text='4']) .page { padding-block-end: 5.6rem; }
    .text { align-content: end; }
    .langs { grid-template-columns: 44rem 44rem; }
    .langs .go:only-child { grid-column: auto; }
    .tools { gap: var(--s6); }
    :host-context(:root:not([data-text='1'])) .display-t { font-size: 13.2rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .langs { grid-template-columns: 40rem 40rem; }
    :host-context([data-text='4']) .kiosk { grid-template-columns: minmax(0, 1fr) 116rem; }
  }
`;
