/**
 * A visit's count as far as the show knows what it names.
 * Guarantees: pure; what is counted afterwards is from the show's own lists, whatever the page has sent.
 */
import type { Show } from '#core/show/show.ts';
import type { VisitCount } from '#core/usage/visit-count.ts';

/** null: it was in a language that the show does not have. */
export function knownCount(visit: VisitCount, { languages, editions }: Show): VisitCount | null {
  if (!languages.includes(visit.language)) return null;
  const all = Object.values(editions);
  return {
    ...visit,
    slides: visit.slides.filter(({ story, slide }) => all.some(({ stories }) => stories[story]?.some(({ id }) => id === slide))),
    words: visit.words.filter(({ term }) => all.some(({ glossary }) => Object.hasOwn(glossary, term))),
    questions: visit.questions.filter((question) => all.some(({ questions }) => Object.values(questions).some((asked) => asked.some(({ id }) => id === question)))),
  };
}
