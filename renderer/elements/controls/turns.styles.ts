import { css } from 'lit';

export const styles = css`
  :host { display: grid; grid-template-columns: 25fr 34fr 41fr; gap: var(--gap); }
  .turn { min-block-size: calc(16rem * var(--reach)); font-size: calc(var(--t-label) * 1.1); inline-size: 100%; }
  .turn .icon { inline-size: 7.2rem; block-size: 7.2rem; --pen: 5.6; }
  .prev { background: var(--key); border-radius: var(--cut-b); }
  .voice { background: var(--now); color: var(--now-text); border-radius: var(--cut-c); }
  .next { background: var(--turn); color: var(--turn-text); }

  :host-context(:is([data-text='3'], [data-text='4'])) .turn { flex-direction: column; gap: var(--s1); padding-inline: var(--s2); min-block-size: 19.2rem; font-size: var(--t-label); }
  :host-context(:is([data-text='3'], [data-text='4'])) .next { flex-direction: column-reverse; }
  /* The three longest words, side by side. */
  :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .turn { min-block-size: 16rem; padding-block: 0; }
  :host-context([data-reach='low'][data-text='4']) .icon { inline-size: 6rem; block-size: 6rem; }
  :host-context([data-text='4']):host { grid-template-columns: 22fr 38fr 40fr; }
  :host-context([data-text='4']) .turn { font-size: calc(var(--t-label) * 0.92); line-height: 1.196; padding-inline: 0; }
  @media (orientation: portrait) {
    :host-context([data-text='2']) .turn { flex-direction: column; gap: var(--s1); padding: var(--s1); }
    :host-context([data-text='2']) .next { flex-direction: column-reverse; }
  }
  @media (orientation: landscape) {
    :host { grid-template-columns: 22rem 30rem 32rem; }
    .turn { min-block-size: calc(13.6rem * var(--reach)); }
    :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .turn { flex-direction: column; gap: var(--s1); padding-inline: var(--s2); }
    :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .next { flex-direction: column-reverse; }
    :host-context(:is([data-text='3'], [data-text='4'])):host { grid-template-columns: 20rem 33.3rem 34.7rem; }
  }

  /* The children's keys are pebbles, with the word under the sign. */
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .turn { border-radius: var(--cut-pebble); }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])):host { grid-template-columns: 26fr 28fr 44fr; }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .turn { flex-direction: column; gap: 0; padding: var(--s2) var(--s2); min-block-size: calc(18rem * var(--reach)); }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .next { flex-direction: column-reverse; }
  :host-context([data-telling='kids'][data-text='1']) .turn .icon { inline-size: 9.6rem; block-size: 8rem; --pen: 6.4; }
  @media (orientation: landscape) {
    :host-context(:root[data-telling='kids'][data-reach='low']:is([data-text='1'], [data-text='2'])) .turn { min-block-size: calc(16rem * var(--reach)); padding-block: 0.4rem; }
  }
`;
