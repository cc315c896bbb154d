/** Everything the elements show: the one thing the shell hands them. Guarantees: elements read nothing else. */
import type { KioskData } from '#core/bridge.ts';
import type { Moment } from '#core/hours/hours.ts';
import type { Mark } from '#core/scanning/scan.ts';
import type { Session } from '#core/session/state.ts';
import type { LanguageTag, Show } from '#core/show/show.ts';
import type { StaffView } from '#core/staff/staff-view.ts';
import type { PictureSource } from '../picture/pictures.ts';

export type { PictureSource } from '../picture/pictures.ts';

export interface AppView {
  readonly session: Session;
  readonly show: Show;
  /** Offered, in this order. */
  readonly languages: readonly LanguageTag[];
  readonly config: KioskData['config'];
  /** Index of the word being spoken on the slide on screen, -1 for none. */
  readonly word: number;
  /** The same of what is said beside the slide's own text: a card, the needle, an answer. */
  readonly asideWord: number;
  /** A narration is heard right now. */
  readonly audible: boolean;
  /** Whole seconds left in a warning or while the screen is wiped; 0 elsewhere. */
  readonly remaining: number;
  /** Raised by one every 6 s while attract is on screen. */
  readonly question: number;
  /** When a closed kiosk opens next; null: it is always open. */
  readonly opens: Moment | null;
  /** What staff are shown on their screens. */
  readonly staff: StaffView;
  /** Where the mark of one-switch scanning is; null: it is off. */
  readonly scan: Mark | null;
  readonly pictures: PictureSource;
  /** Raised by one when a picture arrived. */
  readonly picturesVersion: number;
}
