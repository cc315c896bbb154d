import { css } from 'lit';

export const styles = css`
  :host { font-size: var(--t-caption); line-height: 1.4; font-weight: 480; }
  p { text-wrap: balance; }
  :host([whole]) { font-size: calc(4.4rem * var(--grow)); line-height: 1.36; }
  :host([whole]) p { text-wrap: pretty; }
  span { border-radius: var(--cut-s); transition: background-color var(--m-word) var(--ease); }
  [part~='current'] { background: var(--now-mark); color: var(--now-text); padding: 0.02em 0.16em; margin-inline: -0.16em; box-decoration-break: clone; box-shadow: 0 0.5rem 0 var(--now); }

  :host-context([data-telling='kids']):host(:not([whole])) { font-size: calc(var(--t-caption) * 1.2); line-height: 1.32; }
  :host-context(:is([data-text='3'], [data-text='4'])):host(:not([whole])) { font-size: var(--t-caption); line-height: 1.3; }
  @media (orientation: landscape) {
    :host-context(:is([data-text='3'], [data-text='4'])):host(:not([whole])) { line-height: 1.24; }
  }
`;
