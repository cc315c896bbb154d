/**
 * Who reviewed the wording of each language that is shown, for the staff panel.
 * Guarantees: never throws; a language counts as reviewed while at least one of its slides stands as it was reviewed, and
 * the words say how many do not.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { showFileSchema, type Review, type Show } from '#core/show/show.ts';
import type { LanguageReview } from '#core/staff/staff.ts';
import { readYaml } from '../files/checked-yaml.ts';

export interface Reviews {
  readonly languages: readonly LanguageReview[];
  /** Slides that changed since their language was reviewed, in words. */
  readonly words: readonly string[];
}

/** `folder`: that of the show; `today`: YYYY-MM-DD. */
export async function readReviews(show: Show, folder: string, today: string): Promise<Reviews> {
  const given = await reviewsIn(folder);
  const judged = show.languages.map((language) => judge(language, show, given[language], today));
  return { languages: judged.map(({ row }) => row), words: judged.flatMap(({ words }) => words) };
}

async function reviewsIn(folder: string): Promise<Readonly<Record<string, Review>>> {
  try {
    const reading = readYaml(await readFile(join(folder, 'show.yaml')), 'show.yaml', showFileSchema);
    return reading.ok ? reading.value.review : {};
  } catch {
    // The page is shown from memory; who took the folder away is told by the next start.
    return {};
  }
}

function judge(language: string, show: Show, review: Review | undefined, today: string): { readonly row: LanguageReview; readonly words: readonly string[] } {
  const stories = show.editions[language]?.stories ?? {};
  // The short telling is made of slides of the long one.
  const slides = [...(stories['grown-ups'] ?? []), ...(stories.kids ?? [])];
  const drafts = slides.filter(({ reviewed }) => !reviewed).length;
  if (review === undefined || review === 'none' || drafts === slides.length) return { row: { language, review: null, overdue: false }, words: [] };
  const { by, on, next } = review;
  const words = drafts === 0 ? [] : [`show.yaml: review.${language}: ${drafts} of ${slides.length} slides are not reviewed as they stand, and say so`];
  return { row: { language, review: { by, on, next }, overdue: next < today }, words };
}
