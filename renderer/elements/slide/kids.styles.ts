/**
 * The children's telling as a book of its own: butter leaves torn in bumps, words laid down by hand, and a hill at the
 * foot with stepping stones on it. In landscape the picture has the whole height and the hill lies under the words only.
 * Guarantees: only what differs from the grown-ups' slide; from 160 % text and in a low reach the general layout holds.
 */
import { css } from 'lit';

export const kidsStyles = css`
  :host-context(:root[data-telling='kids']:not([data-contrast], [data-room])) .find { background: var(--c-torn); }
  /* The stones lie on the hill, which belongs to the ground; the toy has room to sit up there. */
  :host-context([data-telling='kids']) kiosk-progress { z-index: 3; margin-block-start: max(6.8rem, var(--gap)); }
  :host-context([data-telling='kids']) .page { padding-block-end: 0; }

  @media (orientation: portrait) {
    :host-context(:root[data-telling='kids'][data-text='1']) .page { min-block-size: 59.6rem; }
    :host-context(:root[data-telling='kids'][data-text='1']) .title { font-size: 9.6rem; line-height: 1; margin-block-end: var(--s2); }
    :host-context(:root[data-telling='kids'][data-text='2'][data-reach='low']) kiosk-progress { --toy-size: 9.6rem; margin-block-start: 2.4rem; }
    /* A title of two lines leaves two to the words. */
    :host-context(:root[data-telling='kids'][data-text='1'][data-reach='low']) .title { font-size: 7.2rem; margin-block-end: var(--s1); }
    :host-context(:root[data-telling='kids'][data-text='1'][data-reach='low']) kiosk-progress { margin-block-start: 6.4rem; }
    :host-context(:root[data-telling='kids'][data-text='1'][data-reach='low']) .draft.line { margin-block-start: 0; }
  }
  @media (orientation: landscape) {
    :host-context([data-telling='kids']) .kiosk > .ground { padding-block-start: var(--gap); }
    :host-context(:root[data-telling='kids']:is([data-text='3'], [data-text='4'])) kiosk-progress { --toy-size: 9.6rem; margin-block-start: 2.4rem; }
    :host-context([data-telling='kids']) kiosk-progress { margin-block-end: 1.2rem; }
    :host-context([data-telling='kids']:is([data-text='3'], [data-text='4'])) .draft.slip { inset-block-end: 7.2rem; }
    :host-context(:root[data-telling='kids'][data-text='1']) .title { font-size: 10rem; line-height: 1; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .kiosk { --column: 88rem; grid-template: minmax(0, 1fr) auto auto / minmax(0, 1fr) var(--column); }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .kiosk.asks { --column: 132rem; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .kiosk.whole { --column: 112rem; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .picture { grid-row: 1 / -1; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .page { grid-area: 1 / 2 / -1 / 3; display: grid; grid-template-rows: subgrid; padding-block-start: calc(2.4rem + 5.6rem * var(--room)); }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .kiosk:is(.whole, .asks) .page { padding-block-start: var(--s4); }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .kiosk.whole .title { font-size: 8rem; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .words { grid-row: 1; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) kiosk-progress { grid-row: 2; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .ground { grid-area: 3 / 2; flex-direction: column; align-items: stretch; padding-inline: var(--s4) var(--edge); }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .ground > .edge-v { display: block; inset-block-start: -2.4rem; block-size: calc(100% + 2.4rem); }
    /* The picture is tall: the slip lies on it here too. */
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .draft.slip { display: flex; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .draft > span { inline-size: 10.5em; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .page > .slips { max-inline-size: calc(100vw - var(--column) - 9.6rem); }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .title { font-size: 8rem; }
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .draft.line { display: none; }
    /* Beside the slip there is no room for the ribbon: Topics has it. */
    :host-context(:root[data-telling='kids'][data-text='1']:not([data-reach='low'])) .asks .ribbon { display: none; }
  }
`;
