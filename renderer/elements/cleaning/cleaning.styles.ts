import { css } from 'lit';

export const styles = css`
  .ground { position: absolute; inset: 0; display: grid; place-items: center; background: var(--ground); }
  .moon { position: relative; inline-size: 104rem; block-size: 156rem; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: var(--s3); text-align: center; }
  .moon > :not(.moon-shape) { position: relative; }
  .ring { inline-size: 56rem; block-size: 56rem; margin-block-end: var(--s4); }
  .ring strong { font-size: 26rem; }
  .title { max-inline-size: 84rem; }
  .body { max-inline-size: 76rem; }
  h2 { text-wrap: balance; }
  .second { display: grid; gap: var(--s1); max-inline-size: 60rem; margin-block-start: var(--s4); }
  @media (orientation: landscape) {
    .moon { inline-size: 180rem; block-size: 104rem; display: grid; grid-template: auto auto auto / 50rem 88rem; column-gap: var(--s6); align-content: center; justify-content: center; justify-items: start; text-align: start; }
    .second { max-inline-size: 80rem; }
    .ring { grid-row: 1 / span 3; inline-size: 50rem; block-size: 50rem; margin: 0; }
    .ring strong { font-size: 23rem; }
  }
`;
