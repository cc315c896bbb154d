/**
 * When an animation is over.
 * Guarantees: leaves nothing behind. Asked for its `finished` promise, Chromium keeps an animation that was cancelled, the
 * element it moved and the whole page around that for as long as the document lives.
 */

/** Resolves true when it came to its end, false when it was cancelled before. */
export function animationEnd(animation: Animation): Promise<boolean> {
  return new Promise((resolve) => {
    const over = (arrived: boolean): void => {
      animation.onfinish = null;
      animation.oncancel = null;
      resolve(arrived);
    };
    animation.onfinish = () => over(true);
    animation.oncancel = () => over(false);
  });
}
