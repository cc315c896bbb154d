import { css } from 'lit';

export const styles = css`
  :host { block-size: 100%; }
  .kiosk { grid-template: auto minmax(0, 1fr) minmax(0, 1fr) auto / 100%; }
  .kiosk.one { grid-template-rows: auto minmax(0, 1fr) auto; }
  .ask { padding: var(--s7) var(--edge) 9.6rem; background: var(--page); position: relative; }
  .ask .edge { display: none; }

  .door { position: relative; inline-size: 100%; display: grid; grid-template-columns: 1fr; align-items: center; outline: none; z-index: 1; color: var(--c-ink); background: var(--sheet); }
  .door.grown { --sheet: var(--c-mist); }
  /* The leaf, the hill and the words of the book behind it. */
  .door.kids { --sheet: var(--c-leaf); z-index: 2; }
  .door.kids .nb { display: inline-block; }
  .door.kids strong { color: var(--c-plum-ink); }
  .door.kids strong .nb { transform: rotate(-1.6deg); }
  .door.kids strong .nb:nth-of-type(even) { transform: rotate(1.3deg); }
  .hill { --sheet: var(--c-meadow); position: absolute; z-index: 1; inset-inline: 0; inset-block-end: 0; block-size: 6.4rem; background: var(--sheet); pointer-events: none; }
  .hill > .edge-h { block-size: 8rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .hill { display: none; }
  /* Above the torn edge of the next sheet, which lies over this one's end. */
  .door:focus-visible { outline: none; box-shadow: none; }
  .door:focus-visible::after { content: ''; position: absolute; z-index: 3; inset: 1.6rem 1.6rem 6.4rem; outline: max(0.6rem, 4px) solid var(--focus); box-shadow: inset 0 0 0 0.6rem var(--focus-gap), 0 0 0 1.2rem var(--focus-gap); border-radius: var(--cut-s); }
  .door.short:focus-visible::after { inset-block-end: 4.4rem; }
  .door[data-pressed] { translate: 0 0 !important; }
  .door-t { position: relative; z-index: 2; display: grid; gap: var(--s3); justify-items: start; padding: 0 var(--edge); }
  .door strong { font-size: 9.6rem; line-height: 1; font-weight: 780; letter-spacing: -0.018em; max-inline-size: 5.2em; }
  .meta { display: flex; align-items: center; gap: var(--s2); font-size: var(--t-body); line-height: 1.2; font-weight: 560; }
  .meta > span { max-inline-size: 11em; }
  .meta .nb { display: inline-block; white-space: normal; inline-size: max-content; max-inline-size: 45rem; }
  .stone { display: grid; place-items: center; color: var(--go-text); inline-size: 12.8rem; block-size: 12.8rem; margin-block-start: var(--s3); background: var(--go); border-radius: 48% 52% 50% 50% / 52% 47% 53% 48%; }
  .door-art { position: absolute; z-index: 1; inset-block: 0; inset-inline-end: 0; inline-size: 54rem; overflow: hidden; pointer-events: none; }
  .door-art img { position: absolute; inset-block-end: 0; inset-inline-start: 0; inline-size: 100%; block-size: 100%; object-fit: contain; object-position: 50% 100%; }
  .door.kids .door-art { inset-inline: 0 auto; inline-size: 52rem; }
  .door.kids .door-t { margin-inline-start: 45rem; }

  .kiosk.three { grid-template-rows: auto minmax(0, 1fr) minmax(0, 1fr) auto auto; }
  .kiosk.three.one { grid-template-rows: auto minmax(0, 1fr) auto auto; }
  .door.short { --sheet: var(--c-blush); z-index: 3; min-block-size: var(--touch); grid-template-columns: minmax(0, 1fr); padding-block: var(--s3) var(--s5); }
  .door.short .door-t { display: flex; align-items: center; gap: var(--s4); inline-size: 100%; }
  .door.short strong { min-inline-size: min-content; }
  .door.short .meta { flex: 1 1 0; min-inline-size: min-content; }
  .door.short strong { font-size: var(--t-head); max-inline-size: none; letter-spacing: -0.01em; }
  .door.short .meta { font-size: var(--t-label); }
  .door.short .meta > span { max-inline-size: none; }
  .door.short .stone { margin: 0; inline-size: 9.6rem; block-size: 9.6rem; }
  :host-context(:root:not([data-text='1'])) .door.short .stone { display: none; }
  :host-context(:root:not([data-text='1'])) .door.short .nb { display: inline; }
  :host-context(:is([data-text='3'], [data-text='4'])) .door.short .meta { display: none; }
  :host-context(:is([data-text='3'], [data-text='4'])) .door.short:is(.short) strong { font-size: var(--t-head); }
  :host-context(:is([data-text='3'], [data-text='4'])) .door.short:is(.short) .door-t { gap: 0; }
  :host-context(:is([data-text='3'], [data-text='4'])) .three .ask { padding-block: calc(0.8rem + 2.4rem * var(--room)) calc(6.4rem + 0.8rem * var(--room)); }
  :host-context(:is([data-text='3'], [data-text='4'])) .three .door:not(.short) .door-t { gap: var(--s1); }

  .ground { z-index: 4; }
  .tool.side:first-child { margin-inline-start: calc(var(--s2) * -1); }
  .tool.side:last-child { margin-inline-end: calc(var(--s2) * -1); }

  :host-context(:root:not([data-text='1'])) .tools .tool { flex-direction: column; gap: var(--s1); text-align: center; margin-inline: 0; padding-inline: 0; }
  :host-context(:is([data-text='3'], [data-text='4'])) .door strong { font-size: var(--t-title); }
  :host-context(:is([data-text='3'], [data-text='4'])) .door .door-art { inline-size: 40rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .door.kids .door-t { margin-inline-start: 36rem; }
  :host-context([data-text='4']) .stone { display: none; }
  :host-context([data-text='3']) .stone { inline-size: 9.6rem; block-size: 9.6rem; margin: 0; }
  :host-context(:is([data-text='3'], [data-text='4'])) .door-t { gap: var(--s2); }
  :host-context(:is([data-text='3'], [data-text='4'])) .meta > span { max-inline-size: 6.4em; text-wrap: balance; }
  :host-context(:is([data-text='3'], [data-text='4'])) .meta .nb { display: inline; }
  :host-context(:is([data-text='3'], [data-text='4'])) .meta { line-height: 1.05; }
  :host-context(:is([data-text='3'], [data-text='4'])) .meta .icon { display: none; }
  :host-context(:is([data-text='3'], [data-text='4'])) .ask { padding-block: var(--s5) 8rem; }

  @media (orientation: portrait) {
    :host-context([data-reach='low']) .hill { display: none; }
    /* Clear of the next door's tear. */
    :host-context(:is([data-text='3'], [data-text='4'])) .three .door:not(.short) .door-t { padding-block-end: var(--s5); }
    /* Four tools stand in a row only with their words beneath. */
    .tools .tool { flex: 1 1 auto; min-inline-size: min-content; flex-direction: column; gap: var(--s1); text-align: center; margin-inline: 0; padding-inline: 0; }
    .tools .tool > span { min-inline-size: var(--touch); }
    .tools .tool.side:is(:first-child, :last-child) { margin-inline: 0; }
    :host-context([data-text='2']) .door:not(.short) .stone { inline-size: 9.6rem; block-size: 9.6rem; margin: 0; }
    :host-context([data-reach='low']) .kiosk { grid-template: 38.5% auto minmax(0, 1fr) auto / 1fr 1fr; }
    :host-context([data-reach='low']) .kiosk > :is(.picture, .ask, .ground, .short) { grid-column: 1 / -1; }
    :host-context([data-reach='low']) .kiosk.three { grid-template: 38.5% auto minmax(0, 1fr) auto auto / minmax(0, 1fr) minmax(0, 1fr); }
    :host-context([data-reach='low']) .door.short { align-items: center; padding-block: var(--s2) var(--s4); }
    :host-context([data-reach='low']) .door.short .door-t { padding: 0 var(--edge); align-self: center; gap: var(--s4); }
    :host-context([data-reach='low']) .door.short strong { font-size: var(--t-head); }
    :host-context([data-reach='low']) .one .door { grid-column: 1 / -1; }
    :host-context([data-reach='low']) .ask { padding-block: var(--s5) 7.2rem; z-index: 1; }
    :host-context([data-reach='low']) .ask .edge { display: block; }
    :host-context([data-reach='low']) .door { align-items: start; }
    :host-context([data-reach='low']) .door .door-t { margin: 0; padding: var(--s3) var(--edge); align-self: start; gap: var(--s2); }
    :host-context([data-reach='low']) .door.kids .door-t { padding-inline: var(--s5); }
    :host-context([data-reach='low']) .door strong { font-size: calc(var(--t-title) * 0.92); }
    :host-context([data-reach='low']) .stone { display: none; }
    :host-context([data-reach='low']) .door .door-art { inset-block: 54% 0; inset-inline: 0; inline-size: 100%; }
    :host-context([data-reach='low'][data-text='2']) .door :is(.door-art, .meta .icon) { display: none; }
    :host-context([data-reach='low'][data-text='2']) .door .door-t { padding-inline-end: var(--s4); }
    :host-context([data-reach='low']) .door.kids > .edge-v { display: block; inset-block-start: -2.2rem; block-size: calc(100% + 2.2rem); }
    :host-context([data-reach='low']:is([data-text='1'], [data-text='2'])) .kiosk:not(.one) .door.grown:focus-visible::after { inset-inline-end: 7.2rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .kiosk { grid-template: 40% auto minmax(0, 1fr) minmax(0, 1fr) auto / 100%; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .kiosk.three { grid-template: 40% auto minmax(0, 1fr) minmax(0, 1fr) auto auto / 100%; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .three .ask { padding-block: var(--s1) 4.8rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door.short { padding-block: var(--s1) var(--s3); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door.short:is(.short) strong { font-size: 6rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door .door-art { display: none; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .ask { padding-block: var(--s2) 6.4rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door:is(.grown, .kids) .door-t { align-self: center; margin: 0; padding: 0 var(--edge); gap: var(--s1); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door strong { max-inline-size: none; font-size: 8.4rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .door > .edge-h { block-size: 3.2rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .ground.ground > .edge-h { block-size: 2.4rem; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .meta { line-height: 1.05; font-size: var(--t-label); }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .meta .icon { display: none; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .meta > span { max-inline-size: none; }
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .title { font-size: 7.2rem; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template: auto minmax(0, 1fr) auto / 1fr 1fr; }
    .kiosk.one { grid-template: auto minmax(0, 1fr) auto / 100%; }
    .kiosk > .ground { flex-direction: row; padding-block-start: var(--gap); }
    .kiosk > .ground .tools { inline-size: 100%; }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk > .ground:is(.ground) { padding-block-start: var(--gap); }
    .kiosk.three { grid-template-rows: auto minmax(0, 1fr) auto auto; }
    .door.short { grid-column: 1 / -1; padding-block: var(--s1) var(--s5); }
    .three .ask { padding-block: calc(0.8rem + 2.4rem * var(--room)) 7.2rem; }
    .three .door:not(.short) { padding-block-end: 3.2rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .three .ask:is(.ask) { padding-block: var(--s3) 6.4rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .three .door strong { font-size: 8.4rem; }
    .three .door:not(.short) .stone { margin-block-start: calc(0.8rem * var(--room) - 0.8rem); inline-size: 9.6rem; block-size: calc(9.6rem * var(--room)); overflow: hidden; }
    :host-context([data-text='1']) .three .door:not(.short) .door-t { gap: calc(0.8rem + 1.6rem * var(--room)); }
    :host-context([data-text='1']) .three .door:not(.short) strong { font-size: calc(8rem + 1.6rem * var(--room)); }
    .ask { grid-column: 1 / -1; padding: var(--s5) var(--edge) 8.8rem; }
    .door-art { inline-size: 46rem; }
    .door.kids .door-art { inset-inline-start: 2rem; inline-size: 48rem; }
    .door.kids .door-t { margin-inline-start: 42rem; }
    .door.kids > .edge-v { display: block; inset-block-start: -2.2rem; block-size: calc(100% + 2.2rem); }
    .one .door.kids > .edge-v { display: none; }
    /* Clear of the torn edge of the door beside it. */
    .kiosk:not(.one) .door.grown:focus-visible::after { inset-inline-end: 7.2rem; }
    .meta > span { max-inline-size: 7.5em; }
    :host-context(:is([data-text='3'], [data-text='4'])) .door strong { font-size: 9.2rem; }
    :host-context([data-text='4']) .door .door-art { display: none; }
    :host-context([data-text='4']) .door.kids .door-t { margin-inline-start: 0; }
    :host-context([data-text='4']) .door .meta > span { max-inline-size: none; }
    /* The words need the height, and the tools have the width. */
    :host-context([data-text='4']) .kiosk > .ground .tools > .tool { flex-direction: row; gap: var(--s3); }
    /* In a low reach all doors stand side by side below the middle of the screen, under a picture and the question. */
    :host-context(:root[data-reach='low'][data-text]) .kiosk { grid-template: 54rem minmax(0, 1fr) auto / repeat(6, minmax(0, 1fr)); }
    :host-context([data-reach='low']) .kiosk > .picture { display: block; grid-area: 1 / 1 / 2 / 4; }
    :host-context(:root[data-reach='low'][data-text]) .kiosk .ask.ask { grid-area: 1 / 4 / 2 / -1; display: grid; align-content: center; padding: 0 var(--edge) var(--s5) var(--s6); }
    :host-context([data-reach='low']) .kiosk > .ground { grid-column: 1 / -1; }
    :host-context([data-reach='low']) .door { grid-column: span 3; }
    :host-context([data-reach='low']) .three:not(.one) .door, :host-context([data-reach='low']) .three.one .door.short { grid-column: span 2; }
    :host-context([data-reach='low']) .three.one .door { grid-column: span 4; }
    :host-context(:root[data-reach='low']) .door:is(*, .kids, .short) { align-items: center; padding-block: 0 var(--s4); }
    :host-context(:root[data-reach='low'][data-text]) .door:is(*, .kids, .short) .door-t { display: grid; gap: var(--s2); justify-items: start; margin: 0; padding: 0 var(--s5); }
    :host-context(:root[data-reach='low'][data-text]) .door:is(*, .kids, .short) strong { font-size: 7.2rem; }
    :host-context(:root[data-reach='low'][data-text='4']) .door:is(*, .kids, .short) strong { font-size: 8.4rem; }
    :host-context([data-reach='low']) .door.short > .edge-v { display: block; inset-block-start: -2.2rem; block-size: calc(100% + 2.2rem); }
    :host-context([data-reach='low']) :is(.door .stone, .hill) { display: none; }
    :host-context([data-reach='low']) .door :is(.door-art, .door-art img) { inset-inline: auto 0; inline-size: 22rem; }
    :host-context(:root[data-reach='low']:not([data-text='1'])) .door :is(.door-art, .meta .icon) { display: none; }
    :host-context(:root[data-reach='low']:is([data-text='3'], [data-text='4'])) .meta { display: none; }
  }
`;
