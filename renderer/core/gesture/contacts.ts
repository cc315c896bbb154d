/**
 * What lies on the glass → which of it presses, and whether it taps when it is lifted.
 * Guarantees: a palm, and what has lain there for long, presses nothing and keeps no finger from pressing; of several
 * fingers on controls the first one counts; two fingers beside the controls mean nothing.
 */

export interface Contact {
  readonly pointer: number;
  /** Its longer side, mm; 0 where the panel does not tell. */
  readonly across: number;
  /** It came down on something that acts as a whole: a key, a card, a dotted word. */
  readonly onControl: boolean;
  /** When it came down, ms on a clock that never jumps. */
  readonly at: number;
}

export interface Lying extends Contact {
  /** Lifted in its place, it taps. */
  readonly presses: boolean;
}

/** Everything that lies on the glass, in the order in which it came down. */
export type Contacts = readonly Lying[];

export const nothingLies: Contacts = [];

/** Longer than any finger, thumb, knuckle or glove (up to 28 mm), shorter than the edge of a hand. */
export const PALM_MM = 35;
/** What lies longer than this rests there; a slow hand has lifted by then. */
export const RESTING_MS = 4_000;

const MM_PER_INCH = 25.4;
/** Short side of a 16:9 panel as a share of its diagonal. */
const SHORT_SHARE = 9 / Math.hypot(16, 9);

/** px in a mm; `shortSide` of the screen in px. */
export function pxPerMm(shortSide: number, diagonalInches: number): number {
  return shortSide / (diagonalInches * MM_PER_INCH * SHORT_SHARE);
}

function rests(contact: Contact, at: number): boolean {
  return at - contact.at > RESTING_MS;
}

export function putDown(contacts: Contacts, contact: Contact): Contacts {
  if (contact.across > PALM_MM) return [...contacts, { ...contact, presses: false }];
  const pressing = contacts.filter((one) => one.presses && !rests(one, contact.at));
  const presses = contact.onControl ? !pressing.some((one) => one.onControl) : pressing.length === 0;
  // Beside the controls a second finger ends what the first one was about to mean, as it ends a swipe.
  return [...contacts.map((one) => (one.onControl ? one : { ...one, presses: false })), { ...contact, presses }];
}

/** A finger that is rolled flat becomes a palm, and stays one. */
export function spread(contacts: Contacts, pointer: number, across: number): Contacts {
  return across > PALM_MM ? contacts.map((one) => (one.pointer === pointer ? { ...one, presses: false } : one)) : contacts;
}

export interface Lifted {
  readonly contacts: Contacts;
  readonly taps: boolean;
}

/** `inPlace`: where it is lifted still means what it came down on. */
export function lift(contacts: Contacts, pointer: number, at: number, inPlace: boolean): Lifted {
  const lifted = contacts.find((one) => one.pointer === pointer);
  return { contacts: takeAway(contacts, pointer), taps: lifted?.presses === true && inPlace && !rests(lifted, at) };
}

/** Lost to the engine, which scrolls with it. */
export function takeAway(contacts: Contacts, pointer: number): Contacts {
  return contacts.filter((one) => one.pointer !== pointer);
}

export function presses(contacts: Contacts, pointer: number): boolean {
  return contacts.some((one) => one.pointer === pointer && one.presses);
}
