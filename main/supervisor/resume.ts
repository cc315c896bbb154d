/**
 * Where a visit goes on after its page was lost.
 * Guarantees: pure, and in memory only; a place is come back to once: if the page fails there again, or on attract, the next
 * page begins on attract. A slide that kills its page can so hold nobody.
 */
import { placeName, type Place } from '#core/session/place.ts';

export interface Resume {
  /** The visit has come to this place; null: to attract. */
  readonly at: (place: Place | null) => void;
  /** The page was lost. */
  readonly failed: () => void;
  /** Nothing is to be gone back to. */
  readonly forget: () => void;
  /** Nobody is in the middle of a visit. */
  readonly isIdle: () => boolean;
  /** Where the page that is being loaded begins; null: on attract. */
  readonly next: () => Place | null;
}

export function createResume(): Resume {
  let place: Place | null = null;
  let next: Place | null = null;
  /** Name of the place that was last come back to. */
  let resumed: string | null = null;

  const forget = (): void => {
    place = null;
    next = null;
    resumed = null;
  };
  return {
    at: (reached) => {
      if (reached === null) forget();
      else place = reached;
    },
    failed: () => {
      const name = place === null ? null : placeName(place);
      if (name === null || name === resumed) {
        forget();
        return;
      }
      next = place;
      resumed = name;
    },
    forget,
    isIdle: () => place === null,
    next: () => next,
  };
}
