import { css } from 'lit';

export const styles = css`
  :host { display: block; overflow: hidden; contain: strict; container-type: size; }
  /* The square that the picture is drawn on, around the middle of the box, as "xMidYMid slice" would lay it. */
  .stage { --side: max(100cqw, 100cqh); position: absolute; inset-block-start: calc((100cqh - var(--side)) / 2); left: calc((100cqw - var(--side)) / 2); inline-size: var(--side); block-size: var(--side); }
  svg { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; display: block; pointer-events: none; }
  .puppet { will-change: transform, opacity; }
  /* While pages are turned, by a finger or not, and while one scene fades into another, each is one sheet as it was drawn: many layers make the turn halt. */
  :host-context(:is([style*='translate3d'], .scene:not(:only-of-type), .theatre:not(:only-of-type))) .puppet { animation: none !important; will-change: auto; }
  :host-context([data-calm]) .puppet { animation: none !important; will-change: auto; }
  @media (prefers-reduced-motion: reduce) { .puppet { animation: none !important; will-change: auto; } }
  /* A dark room: a pane of night over the picture. Laid over it, it costs nothing while something moves; a filter is computed anew in each frame. */
  :host-context([data-room='dark'])::after { content: ''; position: absolute; inset: 0; z-index: 1; background: #000; opacity: var(--dimness); pointer-events: none; }
  .veil { opacity: 0; transition: opacity 300ms var(--ease); will-change: opacity; }
  :host-context([data-calm]) .veil { transition: none; }
  :host([lighting]) .veil { opacity: 0.55; }
  .veil rect { fill: var(--page); }
  /* The silhouette of what is named, cut out of the veil: every filled piece counts, whatever its colour; glows count softly. */
  .hole * { fill-opacity: 1 !important; opacity: 1 !important; }
  .hole :not([fill='none'], [fill='url(#named-glow)']) { fill: #000 !important; }
  .hole :not([stroke='none']) { stroke: #000 !important; }
  /* What lies over it keeps the veil. */
  .cover * { fill: #fff !important; stroke: none !important; }
`;
