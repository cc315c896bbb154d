/**
 * Tells whether the kiosk is open, by the clock on the wall.
 * Guarantees: told at the start, every ten seconds and whenever it is asked for; a clock that was set, by a person or by
 * daylight-saving time, is simply told right the next time. Without hours nothing is told: it is always open.
 */
import { isOpen, momentOf, nextOpening, type Hours, type Moment } from '#core/hours/hours.ts';
import { now, startTimer } from './clock.ts';

const LOOK_MS = 10_000;

export class OpeningHours {
  constructor(
    private readonly hours: Hours | null,
    private readonly told: (open: boolean) => void,
  ) {}

  /** When it opens next; null: it is always open. */
  get next(): Moment | null {
    return this.hours === null ? null : nextOpening(this.hours, momentOf(new Date()));
  }

  start(): void {
    if (this.hours === null) return;
    this.look();
    startTimer(now() + LOOK_MS, () => this.start());
  }

  look(): void {
    if (this.hours !== null) this.told(isOpen(this.hours, momentOf(new Date())));
  }
}
