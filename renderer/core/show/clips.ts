/**
 * Everything a show has spoken in one language, and where each narration lies.
 * Guarantees: the narrator, the reader and the checks agree on the list, because it is made here and nowhere else.
 */
import type { ShowFile, TextFile } from './show.ts';
import { TELLINGS, type Telling } from './telling.ts';

export interface ClipText {
  /** Under narration/LANGUAGE/, without extension. */
  readonly path: string;
  /** Whose voice speaks it. */
  readonly telling: Telling;
  /** As in `say`: one string is one breath; may carry marks. */
  readonly say: readonly string[];
  /** Keys of the text in text/LANGUAGE.yaml, for faults. */
  readonly keys: readonly (string | number)[];
}

export const clipPath = {
  slide: (telling: Telling, id: string): string => `${telling}/${id}`,
  invite: (telling: Telling, id: string): string => `${telling}/${id}.invite`,
  answer: (telling: Telling, id: string): string => `${telling}/${id}.answer`,
  needle: (id: string): string => `needle/${id}`,
  term: (id: string): string => `glossary/${id}`,
  finish: (telling: Telling): string => `finish/${telling}`,
  /** Questions and answers count from 1. */
  ask: (telling: Telling, question: number): string => `stayed/${telling}-${question}`,
  because: (telling: Telling, question: number, answer: number): string => `stayed/${telling}-${question}-${answer}`,
  /** The attract loop is silent; these are for whoever has the screen read to them. Counts from 1. */
  attract: (question: number): string => `attract/${question}`,
  /** What the interface says; `name`: made from the text. */
  interface: (name: string): string => `interface/${name}`,
} as const;

/** In the order of the show. Only what both files have: a missing text is the reader's fault to tell. */
export function clipsOf(show: ShowFile, text: TextFile): ClipText[] {
  const clips: ClipText[] = text.attract.questions.map((question, index) => ({ path: clipPath.attract(index + 1), telling: 'grown-ups', say: [question], keys: ['attract', 'questions', index] }));
  for (const telling of TELLINGS) {
    for (const { id } of show.tellings[telling] ?? []) {
      const slide = text.tellings[telling]?.[id];
      if (slide === undefined) continue;
      const keys = ['tellings', telling, id];
      clips.push({ path: clipPath.slide(telling, id), telling, say: slide.say, keys: [...keys, 'say'] });
      if (slide.do !== undefined) {
        clips.push({ path: clipPath.invite(telling, id), telling, say: [slide.do.invite], keys: [...keys, 'do', 'invite'] });
        clips.push({ path: clipPath.answer(telling, id), telling, say: [slide.do.answer], keys: [...keys, 'do', 'answer'] });
      }
    }
    text.stayed[telling]?.forEach((question, at) => {
      const keys = ['stayed', telling, at];
      clips.push({ path: clipPath.ask(telling, at + 1), telling, say: [question.ask], keys: [...keys, 'ask'] });
      question.answers.forEach((answer, which) => {
        clips.push({ path: clipPath.because(telling, at + 1, which + 1), telling, say: [answer.because], keys: [...keys, 'answers', which, 'because'] });
      });
    });
    const finish = text.finish[telling];
    if (finish !== undefined && finish.say.length > 0) clips.push({ path: clipPath.finish(telling), telling, say: finish.say, keys: ['finish', telling, 'say'] });
  }
  for (const [id, { say }] of Object.entries(text.needle)) clips.push({ path: clipPath.needle(id), telling: 'grown-ups', say, keys: ['needle', id, 'say'] });
  for (const [id, { meaning }] of Object.entries(text.glossary)) clips.push({ path: clipPath.term(id), telling: 'grown-ups', say: [meaning], keys: ['glossary', id, 'meaning'] });
  return clips;
}
