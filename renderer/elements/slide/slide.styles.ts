import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { touch-action: none; }
  .picture { background: var(--c-mist); }
  .scene { position: absolute; inset: 0; }
  .page { padding: var(--s3) 0 var(--s2); min-block-size: 59.2rem; }
  .words { flex: 1; min-block-size: 0; display: grid; overflow: clip; }
  .panel { grid-area: 1 / 1; min-inline-size: 0; min-block-size: 0; display: flex; flex-direction: column; padding-inline: var(--edge); padding-block-start: 0.4rem; }
  .title { margin-block-end: var(--s3); }
  kiosk-caption { flex: 1 0 auto; min-block-size: calc(var(--t-caption) * 1.4 * 3); }
  :host-context([data-telling='kids']) kiosk-caption { min-block-size: calc(var(--t-caption) * 1.2 * 1.32 * 2); }
  .whole kiosk-caption { min-block-size: 0; }
  .whole .title { font-size: calc(var(--t-title) * 0.86); margin-block-end: var(--s2); }
  kiosk-progress { margin-inline: var(--edge); }
  .moving { will-change: transform; }

  .draft { position: absolute; z-index: 2; inset-block-start: 2.8rem; inset-inline-start: 2.8rem; display: flex; align-items: center; gap: var(--s2); font-size: var(--t-note); line-height: 1.1; font-weight: 560; background: var(--page); color: var(--text); padding: var(--s2) var(--s2) var(--s2) var(--s3); border-radius: 0.6rem 1rem 0.5rem 0.9rem; rotate: -1.4deg; border: var(--outline); pointer-events: none; }
  .draft > span { inline-size: 10.5em; }
  .draft .icon { inline-size: 4.8rem; block-size: 4.8rem; }
  .draft.line { display: none; }

  :host-context([data-telling='kids']) .page { padding-block-start: var(--s5); }

  @media (orientation: portrait) {
    /* The draft slip always has a picture to lie on. */
    .kiosk { grid-template-rows: minmax(26rem, 1fr) minmax(0, max-content) auto; }
    :host-context([data-reach='low']) .kiosk { grid-template-rows: minmax(36%, 1fr) minmax(0, max-content) auto; }
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
  }
  @media (orientation: landscape) {
    .page { min-block-size: 0; padding-block: 19.2rem 2rem; }
    .panel { padding-inline: var(--s4) var(--edge); }
    kiosk-progress { margin-inline: var(--s4) var(--edge); }
    :host-context([data-telling='kids']) .page { padding-block-start: 16rem; }
    .kiosk.whole { grid-template-columns: minmax(0, 1fr) 112rem; }
    .page.whole { padding-block-start: var(--s6); }
    :host-context([data-text='2']) .page { padding-block-start: var(--s6); }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk { grid-template-columns: minmax(0, 1fr) 116rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .page { padding-block: 2rem 3.2rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) kiosk-caption { min-block-size: 0; }
    :host-context(:is([data-text='3'], [data-text='4'])) .title { margin-block-end: var(--s2); }
    :host-context(:is([data-text='3'], [data-text='4'])) .draft { inset-block: auto 2.8rem; }
  }
  :host-context(:is([data-text='3'], [data-text='4'])) .page { padding-block-start: var(--s4); }
  @media (orientation: portrait) {
    :host-context(:is([data-text='3'], [data-text='4'])) .page { min-block-size: 79rem; }
  }
  /* Where words cannot fit they scroll; they never shrink and are never cut off. */
  :host-context(:root:not([data-text='1'])) .panel { overflow-y: auto; touch-action: pan-y; scrollbar-width: none; }
`;
