/**
 * From 160 % text the picture is a strip, and what would lie on it stands beside it: the draft's line and in portrait the key
 * to the needle on the page; in landscape the key above the picture.
 * Guarantees: no face is covered.
 */
import { css } from 'lit';

export const uncoveredStyles = css`
  :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .draft.slip { display: none; }
  :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .draft.line { display: flex; position: static; rotate: none; padding: 0; margin: var(--s1) var(--edge) 0; border: 0; background: none; font-size: 4rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .draft > span { inline-size: auto; }
  :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .draft .icon { inline-size: 4.8rem; block-size: 4.8rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .slips .key.needle { max-inline-size: none; gap: var(--s2); padding-inline: var(--s3); }

  @media (orientation: portrait) {
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .page > .slips { position: static; margin: var(--s2) var(--edge) 0; }
    /* A caption has two lines at 200 %, and heads are higher than the middle of a picture. */
    :host-context([data-text='4']) .keyed kiosk-caption { min-block-size: calc(var(--t-caption) * 1.3 * 2); }
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .scene { inset-block-end: -16rem; }
  }
  @media (orientation: landscape) {
    :host-context(:is([data-text='3'], [data-text='4'])) .kiosk .draft.line { margin-inline-start: var(--s4); }
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .picture { background: var(--page); }
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .scene { inset-block-start: 24rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .keyed .page > .slips { inset-block: var(--s2) auto; block-size: 20.8rem; align-items: center; inset-inline: auto calc(100% + 5.6rem); inline-size: calc(100vw - 116rem - 8rem); max-inline-size: none; }
  }
`;
