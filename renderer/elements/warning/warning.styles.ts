import { css } from 'lit';

export const styles = css`
  :host { position: absolute; inset: 0; z-index: 8; }
  .veil { position: absolute; inset: 0; display: grid; place-items: end center; background: var(--veil); padding-block-end: 16rem; animation: fade var(--m-fade) ease-out; outline: none; }
  @keyframes fade { from { opacity: 0; } }
  .moon { position: relative; inline-size: 96rem; block-size: 94rem; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--s3); text-align: center; animation: rise var(--m-sheet) var(--ease); }
  @keyframes rise { from { transform: translateY(6rem); } }
  .moon > :not(.moon-shape, .peek) { position: relative; }
  .title { margin: 0; }
  .moon .body { margin-block-end: var(--s2); }
  .peek { position: absolute; inset-block-end: calc(100% - 4.4rem); inset-inline: 0; margin-inline: auto; inline-size: 28rem; }
  .ring { inline-size: 25rem; block-size: 25rem; }
  .ring strong { font-size: 10.4rem; }
  .go { min-inline-size: 50rem; min-block-size: max(14.4rem, var(--touch)); font-size: calc(var(--t-label) * 1.15); margin-block-start: var(--s2); }
  :host-context([data-contrast='high']) .moon-shape { stroke: var(--c-paper); stroke-width: 7; }
  :host-context([data-contrast='high']) .ring-bed { stroke: var(--c-sand); }

  :host-context(:is([data-text='3'], [data-text='4'])) .moon .title { font-size: calc(var(--t-title) * 0.9); }
  :host-context(:is([data-text='3'], [data-text='4'])) .moon .body { max-inline-size: 70rem; }
  :host-context(:is([data-text='3'], [data-text='4'])) .moon { inline-size: 106rem; block-size: 118rem; }
  @media (orientation: portrait) {
    :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .veil { padding-block-end: 7rem; }
  }
  @media (orientation: landscape) {
    .veil { padding: 0 0 2rem; }
    .moon { inline-size: 100rem; block-size: 82rem; gap: var(--s2); }
    .peek { inline-size: 23rem; }
    .ring { inline-size: 22rem; block-size: 22rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .moon { inline-size: 128rem; block-size: 88rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .peek { display: none; }
    :host-context(:is([data-text='3'], [data-text='4'])) .ring { inline-size: 15rem; block-size: 15rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .ring strong { font-size: 7.2rem; }
    :host-context(:is([data-text='3'], [data-text='4'])) .moon .body { max-inline-size: 90rem; margin: 0; }
  }
`;
