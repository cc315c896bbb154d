/**
 * Plum, notched, hanging from the top of the picture; in a low reach, and over a low picture, from the upper edge of the page.
 * Guarantees: no longer than what pictures leave free at their top, so that it meets nobody in them. From 130 % on, and in a low
 * reach across (landscape), in the kids' telling and where the words need its place, it is in Topics only.
 */
import { css } from 'lit';

export const styles = css`
  .ribbon { position: absolute; z-index: 4; grid-area: 1 / 1 / 2 / 2; inset-block-start: 0; inset-inline-end: var(--edge); inline-size: max(20.8rem, var(--touch)); min-block-size: max(17.2rem, var(--touch)); display: flex; flex-direction: column; align-items: center; gap: 0.2rem; padding: 0.8rem 1.2rem 3rem; color: var(--ribbon-text); font-size: 4rem; line-height: 1.04; font-weight: 640; text-align: center; outline: none; }
  /* Its shape is drawn behind it: cut out of the key itself, it would cut off the mark of the focus too. */
  .ribbon::before { content: ''; position: absolute; z-index: -1; inset: 0; background: var(--c-plum); clip-path: polygon(0 0, 100% 0, 99% 100%, 51% 86%, 1% 99%); }
  .ribbon .icon { inline-size: 4.8rem; block-size: 4.8rem; }
  .ribbon[data-pressed]::before { background: var(--c-plum-deep); }
  .ribbon[data-pressed] { translate: 0 0.4rem; }
  .ribbon:focus-visible { outline-offset: -1.2rem; outline-color: var(--c-paper); box-shadow: inset 0 0 0 0.6rem var(--c-ink); }
  :host-context(:root:not([data-text='1'])) .ribbon { display: none; }
  :host-context([data-reach='low'][data-telling='kids']) .ribbon { display: none; }

  @media (orientation: portrait) {
    /* Where the picture is low, its people stand where the ribbon would hang. */
    .asks .ribbon, :host-context([data-reach='low']) .ribbon { grid-area: 2 / 1 / 3 / 2; inset-block-start: -4.8rem; }
    :host-context([data-text='1']) .asks :is(.title, kiosk-caption[whole]) { margin-inline-end: 24rem; }
    :host-context([data-reach='low'][data-text='1'][data-telling='grown-ups']) .kiosk:not(.asks, .keyed, .whole) :is(.title, .slips) { margin-inline-end: 24rem; }
    :host-context([data-reach='low']) :is(.asks, .keyed, .whole) .ribbon, :host-context([data-telling='kids']) .asks .ribbon { display: none; }
  }
  @media (orientation: landscape) {
    .ribbon { inset-inline-end: 7.2rem; }
    .whole .ribbon { inset-inline-end: var(--s3); }
    :host-context([data-reach='low']) .ribbon { display: none; }
  }
`;
