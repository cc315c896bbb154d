/**
 * Who reviewed which wording.
 * Guarantees: pure; every slide of every language is reviewed, a draft, or has dropped its review because its text changed,
 * which is a fault until show.yaml says so or it is reviewed again; a review that is overdue is a warning.
 */
import type { Fault } from '#core/fault.ts';
import { TELLINGS } from '#core/show/telling.ts';
import { MarkupError } from '#core/show/words.ts';
import type { Path } from '../../files/schema-faults.ts';
import { isReviewed, textMark } from '../text-mark.ts';
import type { Judgement } from './judgement.ts';
import type { Material } from './material.ts';

/** `today`: YYYY-MM-DD. */
export function judgeReviews({ show, texts }: Material, today: string): Judgement {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const rows: string[][] = [];
  const at = (path: Path, found: string, allowed: string): Fault => ({ file: 'show.yaml', line: show.lineOf(path), key: path.join('.'), found, allowed });
  for (const [language, text] of texts) {
    const review = show.value.review[language] ?? 'none';
    for (const telling of TELLINGS) {
      for (const { id } of show.value.tellings[telling] ?? []) {
        const name = `${telling}/${id}`;
        const slide = text.value.tellings[telling]?.[id];
        if (slide === undefined) continue;
        const mark = markOf(slide);
        const given = review === 'none' ? undefined : review.texts[name];
        const reviewed = mark !== null && isReviewed(review, name, slide);
        const state = reviewed ? 'reviewed' : given === undefined ? 'draft' : 'dropped';
        rows.push([language, name, state, mark ?? '-', review === 'none' ? '-' : `${review.by}, ${review.on}, next ${review.next}`]);
        if (state === 'dropped') faults.push(at(['review', language, 'texts', name], `${given ?? ''}, the mark of another text`, `no mark, or ${mark ?? 'that of the text'} when the text as it is now has been reviewed`));
      }
    }
    if (review !== 'none' && review.next < today) warnings.push(at(['review', language, 'next'], review.next, 'a date to come: this review is overdue'));
  }
  return { tables: [{ title: 'Reviews: the mark is that of the present text', head: ['language', 'slide', 'state', 'mark', 'by'], rows }], faults, warnings };
}

function markOf(slide: { readonly title: string; readonly say: readonly string[] }): string | null {
  try {
    return textMark(slide);
  } catch (error) {
    // Marks that cannot be read are a fault of their own.
    if (error instanceof MarkupError) return null;
    throw error;
  }
}
