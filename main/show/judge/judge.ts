/**
 * A show, judged: what it tells, how strongly, how plainly, with which lights and pictures, and who reviewed it.
 * Guarantees: pure; every judge is heard, whatever the others found.
 */
import { judgeCoverage } from './coverage.ts';
import { judgeCues } from './cues.ts';
import { judgeHedges } from './hedges.ts';
import type { Judgement } from './judgement.ts';
import type { Material } from './material.ts';
import { judgeNumbers } from './numbers.ts';
import { judgePictures } from './pictures.ts';
import { judgeReadability } from './readability.ts';
import { judgeReferences } from './references.ts';
import { judgeReviews } from './reviews.ts';
import { statementsOf } from './statements.ts';

/** `today`: YYYY-MM-DD, for reviews that are overdue. */
export function judgeShow(material: Material, today: string): Judgement {
  const { show, facts, texts } = material;
  const statements = [...texts].flatMap(([language, text]) => statementsOf(language, text, show.value, facts.value));
  const judgements = [
    judgeReferences(material),
    judgeCoverage(material, statements),
    judgeHedges(facts.value, statements),
    judgeNumbers(facts.value, statements),
    judgeReadability(material, statements),
    judgeCues(material),
    judgePictures(material),
    judgeReviews(material, today),
  ];
  return { tables: judgements.flatMap(({ tables }) => tables), faults: judgements.flatMap(({ faults }) => faults), warnings: judgements.flatMap(({ warnings }) => warnings) };
}
