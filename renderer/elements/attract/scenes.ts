/**
 * Which pictures the attract loop shows.
 * Guarantees: only pictures that the show has; the first is the one made for this screen.
 */
import type { Show } from '#core/show/show.ts';

/** Pictures that say nothing to an onlooker but that a story is told here; those the show lacks are left out. */
const SCENES = ['screen-attract', 'the-factory', 'inside-your-bones', 'welcome', 'kids-helpers'] as const;

/** Addresses of the pictures, in turn. */
export function attractScenes(show: Show): readonly string[] {
  const told = Object.values(show.editions).flatMap((edition) => Object.values(edition.stories).flatMap((slides) => slides.map((slide) => slide.picture)));
  const folder = told[0]?.replace(/[^/]*$/, '') ?? '';
  const known = new Set([...told, `${folder}${SCENES[0]}.svg`]);
  return SCENES.map((name) => `${folder}${name}.svg`).filter((url) => known.has(url));
}
