/** What the system was set to for whoever uses it. Guarantees: asked of the engine once, when the page comes up. */
import type { SystemWishes } from '#core/session/start-choices.ts';

export function systemWishes(): SystemWishes {
  return {
    lessMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    moreContrast: matchMedia('(prefers-contrast: more)').matches,
  };
}
