import { css } from 'lit';

export const styles = css`
  :host { font-size: var(--t-caption); line-height: 1.4; font-weight: 480; }
  /* A word that is longer than its line is broken rather than cut off. */
  p { position: relative; isolation: isolate; text-wrap: balance; overflow-wrap: break-word; }
  /* The target of a hard word in the first line reaches above it. */
  p::before { content: ''; position: absolute; z-index: -1; inset: -1.2rem 0 0; }
  :host([whole]) { font-size: calc(4.4rem * var(--grow)); line-height: 1.36; }
  :host([whole]) p { text-wrap: pretty; }
  span { border-radius: var(--cut-s); transition: background-color var(--m-word) var(--ease); }
  /* On dark paper the word and its mark would be the same for a moment. */
  :host-context(:is([data-contrast], [data-room])) span { transition: none; }
  [part~='current'] { background: var(--now-mark); color: var(--now-text); padding: 0.02em 0.16em; margin-inline: -0.16em; box-decoration-break: clone; box-shadow: 0 0.5rem 0 var(--now); }

  .term { border-radius: var(--cut-s); text-decoration: underline dotted currentColor; text-decoration-thickness: 0.5rem; text-underline-offset: 0.2em; text-decoration-skip-ink: none; outline: none; }
  .term[data-pressed] { box-shadow: inset 0 0 0 0.6rem var(--focus); }
  .term:focus-visible { outline: 0.6rem solid var(--focus); outline-offset: 0.6rem; }

  :host-context([data-telling='kids']):host(:not([whole])) { font-size: calc(var(--t-caption) * 1.2); line-height: 1.32; }
  :host-context(:is([data-text='3'], [data-text='4'])):host(:not([whole])) { font-size: var(--t-caption); line-height: 1.3; }
`;
