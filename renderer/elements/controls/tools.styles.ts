import { css } from 'lit';

export const styles = css`
  :host { display: flex; justify-content: space-between; gap: var(--gap); }
  @media (orientation: portrait) {
    :host-context([data-reach='low'][data-text='4']) .tool { min-block-size: 9.6rem; }
    :host-context([data-reach='low'][data-text='4']) .icon { inline-size: 6rem; block-size: 6rem; }
  }
`;
