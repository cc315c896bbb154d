/**
 * What a finger does while the screen is read: it hears what it comes onto, and chooses what it has heard by a second touch.
 * Guarantees: pure; nothing acts that was not named before; a finger that slid onto something never acts by being lifted.
 * `Thing` is whatever stands for what can be touched; the same thing is the same value.
 */

export interface Reading<Thing> {
  /** What was named last. */
  readonly current: Thing | null;
  /** A finger lies on what it named before: lifted there, it acts. */
  readonly armed: boolean;
}

export interface Touched<Thing> {
  readonly reading: Reading<Thing>;
  /** To be named now. */
  readonly name: Thing | null;
  /** To be done now. */
  readonly act: Thing | null;
}

/** Nothing was named yet. */
export const unread = { current: null, armed: false } as const;

/** A finger came down on `thing`, or on nothing that can be named. */
export function fingerDown<Thing>({ current }: Reading<Thing>, thing: Thing | null): Touched<Thing> {
  if (thing !== null && thing === current) return { reading: { current, armed: true }, name: null, act: null };
  return { reading: { current: thing ?? current, armed: false }, name: thing, act: null };
}

/** A finger that is down came over `thing`. */
export function fingerOver<Thing>(reading: Reading<Thing>, thing: Thing | null): Touched<Thing> {
  if (thing === reading.current) return { reading, name: null, act: null };
  // Off everything it keeps in mind what it named, but will not act there.
  return { reading: { current: thing ?? reading.current, armed: false }, name: thing, act: null };
}

/** The finger was lifted over `thing`. */
export function fingerUp<Thing>({ current, armed }: Reading<Thing>, thing: Thing | null): Touched<Thing> {
  return { reading: { current, armed: false }, name: null, act: armed && thing === current ? current : null };
}

/** The keyboard or a switch came onto `thing`. */
export function stepOnto<Thing>(reading: Reading<Thing>, thing: Thing): Touched<Thing> {
  return thing === reading.current ? { reading, name: null, act: null } : { reading: { current: thing, armed: false }, name: thing, act: null };
}
