/**
 * Whether a family can follow: how hard each slide reads, and how long its sentences are.
 * Guarantees: pure; every spoken text is measured; the table names the formula (formulas.ts) and the fault the sentence.
 */
import { quoteFound, type Fault } from '#core/fault.ts';
import { TELLINGS, type Telling } from '#core/show/telling.ts';
import { textFileName } from '../cross-check.ts';
import type { Path } from '../../files/schema-faults.ts';
import { figuresOf, FORMULAS, type Formula } from './formulas.ts';
import { faultOf, type Judgement, type Table } from './judgement.ts';
import type { Material } from './material.ts';
import { tokensOf } from './phrases.ts';
import type { Kind, Statement } from './statements.ts';

/** Of a telling as a whole; and of one slide, which may lie a little higher. Grades of school, or points where more is easier. */
const LIMITS: Readonly<Record<string, Readonly<Record<Telling, number> & { readonly slide: number }>>> = {
  'Flesch-Kincaid': { 'grown-ups': 6, kids: 3, slide: 7 },
  'Fernández-Huerta': { 'grown-ups': 70, kids: 70, slide: 70 },
  INFLESZ: { 'grown-ups': 65, kids: 65, slide: 65 },
};
const MEAN_WORDS = 12;
const MOST_WORDS = 20;
/** Texts beside the slides: one row each, too short to be judged by a formula one by one. */
const BESIDE: readonly Kind[] = ['needle', 'do', 'glossary', 'stayed', 'finish'];

export function judgeReadability({ show, facts, texts }: Material, statements: readonly Statement[]): Judgement {
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  const tables: Table[] = [];
  for (const [language, text] of texts) {
    const formulas = FORMULAS[language] ?? [];
    if (formulas.length === 0) warnings.push({ file: textFileName(language), key: 'language', found: language, allowed: `${Object.keys(FORMULAS).join(', ')}: for others no formula is known here, and how hard they read is for a reader to judge` });
    const names = facts.value.languages[language]?.names ?? [];
    const rows: string[][] = [];
    const own = statements.filter((one) => one.language === language);

    const measure = (label: string, of: readonly Statement[], path: Path, limit: (formula: Formula) => number | undefined): void => {
      if (of.length === 0) return;
      const figures = figuresOf(of.map(({ sentence }) => sentence), language, names);
      const longest = Math.max(...of.map(({ tokens }) => tokens.length));
      rows.push([label, String(figures.sentences), String(figures.words), figures.wordsPerSentence.toFixed(1), String(longest), ...formulas.map((formula) => formula.of(figures).toFixed(1))]);
      const refuse = (found: string, allowed: string): void => void faults.push({ file: textFileName(language), line: text.lineOf(path), key: path.join('.'), found, allowed });
      if (figures.wordsPerSentence > MEAN_WORDS) refuse(`${figures.wordsPerSentence.toFixed(1)} words a sentence`, `at most ${MEAN_WORDS} in the mean`);
      for (const formula of formulas) {
        const bound = limit(formula);
        const value = formula.of(figures);
        if (bound === undefined || (formula.harder === 'up' ? value <= bound : value >= bound)) continue;
        refuse(`${formula.name} ${value.toFixed(1)}; hardest: ${hardest(of, formula, language, names)}`, `${formula.harder === 'up' ? 'at most' : 'at least'} ${bound}`);
      }
    };

    for (const telling of TELLINGS) {
      const told = own.filter((one) => one.telling === telling && one.kind === 'slide');
      for (const { id } of show.value.tellings[telling] ?? []) {
        measure(`${telling}/${id}`, told.filter(({ slide }) => slide === id), ['tellings', telling, id], ({ name }) => LIMITS[name]?.slide);
      }
      measure(`${telling}, whole`, told, ['tellings', telling], ({ name }) => LIMITS[name]?.[telling]);
    }
    for (const kind of BESIDE) measure(kind, own.filter((one) => one.kind === kind), [kind], () => undefined);
    tables.push({ title: `Readability of ${language}: ${formulas.map(({ name }) => name).join(', ') || 'no formula'}`, head: ['text', 'sentences', 'words', 'mean', 'longest', ...formulas.map(({ name }) => name)], rows });
  }
  for (const one of statements) if (one.tokens.length > MOST_WORDS) faults.push(faultOf(one, `a sentence of ${one.tokens.length} words`, `at most ${MOST_WORDS}`));
  return { tables, faults, warnings };
}

function hardest(of: readonly Statement[], formula: Formula, language: string, names: readonly string[]): string {
  const sign = formula.harder === 'up' ? 1 : -1;
  const hardness = (one: Statement): number => sign * formula.of(figuresOf([one.sentence], language, names));
  const found = [...of].sort((a, b) => hardness(b) - hardness(a))[0];
  return quoteFound(found === undefined || tokensOf(found.sentence).length === 0 ? undefined : found.sentence);
}
