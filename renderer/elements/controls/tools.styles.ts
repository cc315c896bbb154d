import { css } from 'lit';

export const styles = css`
  :host { display: flex; flex-wrap: wrap; justify-content: space-between; gap: var(--gap); }
  @media (orientation: portrait) {
    /* The words of a tool go below each other before a tool goes below the others. */
    .tool { flex: 1 1 auto; inline-size: min-content; max-inline-size: max-content; }
  }
  :host-context([data-reach='low'][data-text='4']) .tool { min-block-size: var(--touch); }
  :host-context([data-reach='low'][data-text='4']) .icon { inline-size: 6rem; block-size: 6rem; }
  :host-context(:root[data-telling='kids'][data-text='1']) .tool { flex: 1 0 auto; inline-size: auto; max-inline-size: none; justify-content: center; min-block-size: max(10.4rem, var(--touch)); padding-inline: var(--s3) var(--s4); background: var(--key); border: var(--outline); border-radius: 5.2rem 4.6rem 5.4rem 4.4rem / 4.6rem 5.2rem 4.4rem 5.4rem; }
  @media (orientation: landscape) {
    :host-context(:root[data-telling='kids'][data-text='1']) .tool { flex-direction: column; gap: 0; padding: var(--s1) var(--s3); min-block-size: max(12.4rem, var(--touch)); text-align: center; }
  }
`;
