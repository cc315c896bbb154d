/**
 * Every sentence that a show says in one language, with the facts it may rest on.
 * Guarantees: pure; no text that a visitor reads or hears is left out, names of keys on the screen aside.
 */
import type { FactsFile } from '#core/show/facts.ts';
import type { ShowFile, TextFile } from '#core/show/show.ts';
import { TELLINGS, type Telling } from '#core/show/telling.ts';
import type { Path } from '../../files/schema-faults.ts';
import { textFileName, type Checked } from '../cross-check.ts';
import { tokensOf } from './phrases.ts';
import { sentencesOf } from './sentences.ts';

/** What kind of text it stands in; `aside`: titles, questions, names of cards and the credit, which claim nothing. */
export type Kind = 'slide' | 'needle' | 'do' | 'finish' | 'stayed' | 'glossary' | 'aside';

export interface Statement {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly language: string;
  readonly telling: Telling;
  readonly kind: Kind;
  /** The slide it belongs to, or null. */
  readonly slide: string | null;
  /** Facts it may tell; null: it claims nothing that facts.yaml judges. */
  readonly facts: ReadonlySet<string> | null;
  readonly sentence: string;
  readonly tokens: readonly string[];
}

export function statementsOf(language: string, text: Checked<TextFile>, show: ShowFile, facts: FactsFile): Statement[] {
  const all: Statement[] = [];
  const { value } = text;
  const add = (kind: Kind, telling: Telling, slide: string | null, facts: ReadonlySet<string> | null, path: Path, line: string): void => {
    const place = { file: textFileName(language), line: text.lineOf(path), key: path.join('.'), language, telling, kind, slide, facts };
    all.push(...sentencesOf(line).map((sentence) => ({ ...place, sentence, tokens: tokensOf(sentence) })));
  };
  const factsOf = (telling: Telling, slide: string): ReadonlySet<string> => new Set(show.tellings[telling]?.find(({ id }) => id === slide)?.facts ?? []);

  add('aside', 'grown-ups', null, null, ['attract', 'headline'], value.attract.headline);
  value.attract.questions.forEach((question, at) => add('aside', 'grown-ups', null, null, ['attract', 'questions', at], question));
  for (const telling of TELLINGS) {
    for (const [id, slide] of Object.entries(value.tellings[telling] ?? {})) {
      const path = ['tellings', telling, id];
      const named = factsOf(telling, id);
      add('aside', telling, id, null, [...path, 'title'], slide.title);
      slide.say.forEach((line, at) => add('slide', telling, id, named, [...path, 'say', at], line));
      if (slide.do !== undefined) {
        add('do', telling, id, named, [...path, 'do', 'invite'], slide.do.invite);
        add('do', telling, id, named, [...path, 'do', 'answer'], slide.do.answer);
      }
    }
    (value.stayed[telling] ?? []).forEach(({ ask, answers }, at) => {
      add('aside', telling, null, null, ['stayed', telling, at, 'ask'], ask);
      answers.forEach((answer, which) => {
        const path = ['stayed', telling, at, 'answers', which];
        // The other card says what is not so: it is no statement.
        add('aside', telling, null, null, [...path, 'say'], answer.say);
        add('stayed', telling, answer.slide, factsOf(telling, answer.slide), [...path, 'because'], answer.because);
      });
    });
    const finish = value.finish[telling];
    if (finish !== undefined) {
      const repeated = new Set(facts.finish[telling] ?? []);
      add('aside', telling, null, null, ['finish', telling, 'title'], finish.title);
      finish.points.forEach((point, at) => add('finish', telling, null, repeated, ['finish', telling, 'points', at], point));
      finish.say.forEach((line, at) => add('finish', telling, null, repeated, ['finish', telling, 'say', at], line));
    }
  }
  for (const [id, needle] of Object.entries(value.needle)) {
    needle.say.forEach((line, at) => add('needle', 'grown-ups', id, factsOf('grown-ups', id), ['needle', id, 'say', at], line));
  }
  // A card says what a word means, as a dictionary does.
  for (const [id, term] of Object.entries(value.glossary)) add('glossary', 'grown-ups', null, null, ['glossary', id, 'meaning'], term.meaning);
  for (const [id, question] of Object.entries(value.questions)) {
    add('aside', 'grown-ups', null, null, ['questions', id, 'ask'], question.ask);
    if (question.kids !== undefined) add('aside', 'kids', null, null, ['questions', id, 'kids'], question.kids);
  }
  add('aside', 'grown-ups', null, null, ['credit', 'source'], value.credit.source);
  if (value.credit.companion !== undefined) add('aside', 'grown-ups', null, null, ['credit', 'companion'], value.credit.companion);
  add('aside', 'grown-ups', null, null, ['credit', 'independence'], value.credit.independence);
  return all;
}

/** It asks, and states nothing. `asks`: how such a sentence may begin. */
export function isAsking({ sentence, tokens }: Statement, asks: readonly string[]): boolean {
  return /\?["”»')]*$/.test(sentence) || asks.some((words) => words.split(' ').every((word, at) => tokens[at] === word));
}
