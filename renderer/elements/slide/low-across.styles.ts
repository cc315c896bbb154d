/**
 * Low reach in landscape: the words begin at half the height, the title stands above them, and the stones of the progress
 * lie on a strip at the foot of the picture.
 * Guarantees: nothing to touch and no caption in the upper half, at any text size.
 */
import { css } from 'lit';

const LOW = css`:host-context(:root[data-reach='low'])`;
const KIDS = css`:host-context(:root[data-reach='low'][data-telling='kids'])`;
const LARGER = css`:host-context(:root[data-reach='low']:not([data-text='1']))`;
const LARGE = css`:host-context(:root[data-reach='low']:is([data-text='3'], [data-text='4']))`;

export const lowAcrossStyles = css`
  @media (orientation: landscape) {
    ${LOW} .kiosk { --column: 96rem; --strip: 11.2rem; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) var(--column); }
    ${LARGER} .kiosk { --column: 116rem; }
    ${LOW} .kiosk.whole { --column: 120rem; }
    /* The height of the screen is 108rem. */
    ${LOW} .kiosk .page { padding-block: 54rem 0; }
    ${LOW} .words { overflow: clip visible; margin-block-end: 2.4rem; }
    ${LOW} .panel { padding-block: 0; }
    ${LOW} .head[slot] { position: absolute; inset-block-end: calc(100% + var(--s2)); inset-inline: var(--s4) var(--edge); }
    ${LOW} .head .title { margin-block-end: 0; }
    ${LOW} .head .beside.line { margin-block: var(--s2) 0; }
    ${LOW} kiosk-caption { min-block-size: 0; flex: none; }

    ${LOW} .scene { inset-block-end: calc(var(--strip) - 1.6rem); }
    ${LOW} .page kiosk-progress { position: absolute; inset-block-end: 0; inset-inline: auto 100%; margin: 0; inline-size: calc(100vw - var(--column)); block-size: var(--strip); padding: 0 var(--s4) 0.8rem var(--edge); background: var(--page); }
    ${LOW} .page > .edge-h { display: block; inset-block: auto var(--strip); inset-inline: auto 100%; inline-size: calc(100vw - var(--column)); }
    ${LOW} .page > .slips { inset-block: auto calc(var(--strip) + 2.8rem); inset-inline: auto calc(100% + 3.2rem); inline-size: calc(100vw - var(--column) - 5.6rem); max-inline-size: none; }
    ${LOW} .find { font-size: 4rem; padding: 1.2rem var(--s3); rotate: none; }
    ${LARGER} .beside.slip { display: none; }
    ${LARGER} .beside.line { display: block; }
    ${LOW} .keyed .page > .slips:is(.slips) { inset-block: auto calc(var(--strip) + 2.8rem); block-size: auto; align-items: end; }
    ${LOW} .keyed .scene:is(.scene) { inset-block-start: 0; }
    /* The question stands on the page: the key has its place. */
    ${LARGER} .kiosk .slips .key.needle { max-inline-size: none; }
    ${LARGE} .kiosk .slips .key.needle { padding-block: 0.4rem; line-height: 1.05; }
    ${LARGE} .key.needle .icon { display: none; }
    ${LOW} .kiosk .draft.line { position: absolute; inset-block: var(--s3) auto; inset-inline: var(--s4) var(--edge); margin: 0; }

    /* Questions to take along need the whole width; the picture is stuck on beside the title. */
    ${LOW} .kiosk.asks { --column: 100vw; grid-template-columns: 100%; }
    ${LOW} .asks .picture { display: block; position: absolute; z-index: 2; inset-block-start: var(--s4); inset-inline-end: var(--edge); inline-size: 76rem; block-size: 46rem; border-radius: var(--cut-a); }
    ${LOW} .asks .scene { inset-block-end: 0; }
    ${LOW} .asks .page { grid-area: 1 / 1; padding-block-end: var(--strip); }
    ${LOW} .asks .page > .edge { display: none; }
    ${LOW} .asks :is(.panel, kiosk-progress, .draft.line) { padding-inline: var(--edge); margin-inline: 0; }
    ${LOW} .asks .page kiosk-progress { inset-inline: 0; inline-size: auto; padding-block-end: 1.6rem; }
    ${LOW} .asks .words { margin-block-end: 3.6rem; }
    ${LOW} .asks .head[slot] { inset-inline: var(--edge) 90rem; }
    ${LOW} .kiosk.asks .draft.line { inset-inline: 0 90rem; }
    ${LOW} .panel.asks::part(content) { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) minmax(0, 1.2fr); }
    ${LARGE} .asks kiosk-progress { display: none; }
    ${LARGE} .kiosk.asks { --strip: 0rem; }
    ${LARGER} .panel.asks::part(content) { grid-template-columns: minmax(0, 1fr) minmax(0, 1.3fr); }
    /* The words and the cards scroll as one. */
    ${LOW} .panel.asks::part(content) { block-size: auto; }
    ${LOW} .panel.asks kiosk-questions { flex: none; block-size: auto; }

    ${KIDS} .kiosk.whole { --column: 96rem; }
    ${KIDS} .kiosk > .ground { padding-block-start: 2rem; }
    ${KIDS} .page > .slips { inset-block-end: calc(var(--strip) + 3.6rem); }
    :host-context(:root[data-reach='low'][data-telling='kids'][data-text='1']) .asks .words { margin-block-end: 5.6rem; }
    ${KIDS} .asks kiosk-progress { --toy-size: 8.8rem; }
    /* Beside the stones. */
    ${KIDS} .asks .page kiosk-progress { padding-inline-end: 108rem; }
    ${KIDS} .asks .page > .slips { inset-block: auto 1.6rem; inset-inline: auto var(--edge); inline-size: 96rem; z-index: 4; }
    ${LOW} .ground.ground > .edge-h { block-size: 2.4rem; }
  }
`;
