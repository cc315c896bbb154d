import { css } from 'lit';

export const styles = css`
  :host { display: flex; justify-content: space-between; gap: var(--gap); }
  :host-context([data-reach='low'][data-text='4']) .tool { min-block-size: 9.6rem; }
  :host-context([data-reach='low'][data-text='4']) .icon { inline-size: 6rem; block-size: 6rem; }
  :host-context(:root[data-telling='kids'][data-text='1']) .tool { flex: 1 0 auto; justify-content: center; min-block-size: calc(10.4rem * var(--reach)); padding-inline: var(--s3) var(--s4); background: var(--key); border: var(--outline); border-radius: 5.2rem 4.6rem 5.4rem 4.4rem / 4.6rem 5.2rem 4.4rem 5.4rem; }
  @media (orientation: landscape) {
    :host-context(:root[data-telling='kids'][data-text='1']) .tool { flex-direction: column; gap: 0; padding: var(--s1) var(--s3); min-block-size: calc(12.4rem * var(--reach)); text-align: center; }
  }
`;
