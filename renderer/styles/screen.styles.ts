/** A screen is two or three sheets: picture, page (what you read), ground (what you touch). Portrait stacks them, landscape sets the page beside the picture. */
import { css } from 'lit';

export const screen = css`
  :host { animation: appear var(--m-fade) ease-out; }
  @keyframes appear { from { opacity: 0; } }
  .kiosk { position: relative; block-size: 100%; display: grid; overflow: hidden; grid-template: minmax(0, 1fr) minmax(0, max-content) auto / 100%; background: var(--page); }
  .picture { position: relative; overflow: hidden; min-block-size: 0; }
  .picture kiosk-picture { position: absolute; inset: 0; }
  .page { position: relative; background: var(--page); padding: var(--s3) var(--edge); display: flex; flex-direction: column; }
  .page > :not(.edge) { position: relative; z-index: 1; }
  .ground { position: relative; background: var(--ground); padding: var(--gap) var(--edge) calc(1.6rem + 2rem * var(--room)); display: flex; flex-direction: column; gap: var(--gap); z-index: 2; }
  .ground > :not(.edge) { position: relative; z-index: 1; }
  .low-only { display: none; }

  @media (orientation: portrait) {
    :host-context([data-reach='low']) .low-only { display: block; }
  }
  @media (orientation: landscape) {
    .kiosk { grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) 88rem; }
    .kiosk > .ground { grid-column: 1 / -1; flex-direction: row-reverse; justify-content: space-between; align-items: center; padding-block: calc(var(--gap) - 1.2rem) 2.8rem; }
    /* Their symbols go above their words before a tool goes below the others. */
    .ground > kiosk-turns { flex-shrink: 1e6; }
    .page > .edge-h { display: none; }
    .page > .edge-v { display: block; }
    .page { padding: var(--s6) var(--edge) 2rem var(--s4); }
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk > .ground { padding-block: calc(var(--gap) - 0.4rem) 2.4rem; }
  }
`;
