/** What the staff are told of the counts. Guarantees: none of it throws, whatever lies in the folder. */
import type { UsageDay } from '#core/staff/staff.ts';

export interface UsageReader {
  /** The `last` days up to that of `today`, oldest first; days without a visit are there with 0. */
  days(last: number, today: Date): readonly UsageDay[];
  /** All that is kept, oldest day first, as CSV with a header line; ASCII, lines end with CR LF. */
  export(): string;
  /** Why counts cannot be kept right now, in words; empty when they can. */
  faults(): readonly string[];
}
