/**
 * What the staff panel tells about the kiosk.
 * Guarantees: nothing of the PIN or its hash; whatever cannot be read is told in words and leaves the rest as it is.
 */
import { faultText } from '#core/fault.ts';
import type { StaffReport } from '#core/staff/staff.ts';
import type { Chosen } from '../playing.ts';
import type { Recovery } from '../supervisor/policy.ts';
import type { UsageReader } from '../usage/usage-reader.ts';
import { localDay } from '../usage/local-time.ts';
import { readReviews, type Reviews } from './reviews.ts';

/** Days of usage in the report. */
const DAYS = 30;

export interface ReportSources {
  readonly versions: StaffReport['versions'];
  /** null while nothing has been read. */
  readonly chosen: Chosen | null;
  /** Oldest first. */
  readonly recoveries: readonly Recovery[];
  readonly usage: Pick<UsageReader, 'days' | 'faults'>;
}

export async function staffReport({ versions, chosen, recoveries, usage }: ReportSources, today: Date): Promise<StaffReport> {
  const reviews = await reviewsOf(chosen, localDay(today));
  return {
    versions,
    show: { title: titleOf(chosen), origin: chosen?.show.origin ?? 'none', languages: reviews.languages },
    failures: recoveries.map(({ at, kind, reason, remedy }) => ({ at, kind, reason, remedy })).reverse(),
    usage: usage.days(DAYS, today),
    faults: [...configWords(chosen), ...reviews.words, ...usage.faults()],
  };
}

function titleOf(chosen: Chosen | null): string {
  const show = chosen?.show.show;
  return show?.editions[show.languages[0] ?? '']?.title ?? '';
}

async function reviewsOf(chosen: Chosen | null, today: string): Promise<Reviews> {
  if (chosen === null || chosen.show.show === null || chosen.show.folder === null) return { languages: [], words: [] };
  return readReviews(chosen.show.show, chosen.show.folder, today);
}

function configWords(chosen: Chosen | null): readonly string[] {
  if (chosen === null) return [];
  const { config, show, languageFaults } = chosen;
  const notKept = [config.notKept, show.notKept].flatMap((reason) => (reason === undefined ? [] : [`the last good one cannot be kept: ${reason}`]));
  return [...[...config.faults, ...languageFaults, ...show.faults].map(faultText), ...notKept];
}
