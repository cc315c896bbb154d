import { css } from 'lit';

export const styles = css`
  /* A long word takes room from its neighbours, or its symbol goes above it. */
  :host { display: grid; grid-template-columns: minmax(min-content, 25fr) minmax(min-content, 34fr) minmax(min-content, 41fr); gap: var(--gap); }
  .turn { min-block-size: max(16rem, var(--touch)); font-size: calc(var(--t-label) * 1.1); inline-size: 100%; flex-wrap: wrap; align-content: center; }
  .turn .icon { inline-size: 7.2rem; block-size: 7.2rem; --pen: 5.6; }
  .prev { background: var(--key); border-radius: var(--cut-b); gap: var(--s1); padding-inline: var(--s1); }
  .voice { background: var(--now); color: var(--now-text); border-radius: var(--cut-c); }
  .next { background: var(--turn); color: var(--turn-text); flex-wrap: wrap-reverse; padding-inline: var(--s2); }

  :host-context(:is([data-text='3'], [data-text='4'])) .turn { flex-direction: column; gap: var(--s1); padding-inline: var(--s2); min-block-size: max(19.2rem, var(--touch)); font-size: var(--t-label); }
  :host-context(:is([data-text='3'], [data-text='4'])) .next { flex-direction: column-reverse; }
  :host-context([data-reach='low']:is([data-text='3'], [data-text='4'])) .turn { min-block-size: max(16rem, var(--touch)); padding-block: 0; }
  :host-context([data-reach='low'][data-text='4']) .icon { inline-size: 6rem; block-size: 6rem; }
  /* The three longest words, side by side. */
  :host-context([data-text='4']):host { grid-template-columns: minmax(min-content, 22fr) minmax(min-content, 38fr) minmax(min-content, 40fr); }
  :host-context([data-text='4']) .turn { font-size: calc(var(--t-label) * 0.92); line-height: 1.196; padding-inline: 0; }
  @media (orientation: portrait) {
    :host-context([data-text='2']) .turn { flex-direction: column; gap: var(--s1); padding: var(--s1); }
    :host-context([data-text='2']) .next { flex-direction: column-reverse; }
  }
  @media (orientation: landscape) {
    :host { grid-template-columns: minmax(min-content, 22rem) minmax(min-content, 30rem) minmax(min-content, 32rem); }
    .turn { min-block-size: max(13.6rem, var(--touch)); }
    :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .turn { flex-direction: column; gap: var(--s1); padding-inline: var(--s2); }
    :host-context(:is([data-text='2'], [data-text='3'], [data-text='4'])) .next { flex-direction: column-reverse; }
    :host-context(:is([data-text='3'], [data-text='4'])):host { grid-template-columns: minmax(min-content, 20rem) minmax(min-content, 33.3rem) minmax(min-content, 34.7rem); }
  }

  /* The children's keys are pebbles, with the word under the sign. */
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .turn { border-radius: var(--cut-pebble); }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])):host { grid-template-columns: minmax(min-content, 26fr) minmax(min-content, 28fr) minmax(min-content, 44fr); }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .turn { flex-direction: column; gap: 0; padding: var(--s2) var(--s2); min-block-size: max(18rem, var(--touch)); }
  :host-context(:root[data-telling='kids']:is([data-text='1'], [data-text='2'])) .next { flex-direction: column-reverse; }
  :host-context([data-telling='kids'][data-text='1']) .turn .icon { inline-size: 9.6rem; block-size: 8rem; --pen: 6.4; }
  @media (orientation: landscape) {
    :host-context(:root[data-telling='kids'][data-reach='low']:is([data-text='1'], [data-text='2'])) .turn { min-block-size: max(16rem, var(--touch)); padding-block: 0.4rem; }
  }
`;
