/**
 * Which slides tell which fact.
 * Guarantees: pure; a fact that a telling must tell and does not, in any language, is a fault, and so is a slide that names
 * a fact which none of its sentences tells.
 */
import type { Fault } from '#core/fault.ts';
import type { Telling } from '#core/show/telling.ts';
import { TELLINGS } from '#core/show/telling.ts';
import { textFileName } from '../cross-check.ts';
import type { Judgement } from './judgement.ts';
import type { Material } from './material.ts';
import { readable, says } from './phrases.ts';
import type { Statement } from './statements.ts';

export function judgeCoverage({ show, facts, texts }: Material, statements: readonly Statement[]): Judgement {
  const faults: Fault[] = [];
  const known = facts.value.facts;
  const columns = [...texts.keys()].flatMap((language) => TELLINGS.filter((telling) => texts.get(language)?.value.tellings[telling] !== undefined).map((telling) => ({ language, telling })));

  for (const telling of TELLINGS) {
    const leftOut = new Set(facts.value.leftOut[telling]);
    (show.value.tellings[telling] ?? []).forEach((slide, at) => slide.facts.forEach((fact, which) => {
      const path = ['tellings', telling, at, 'facts', which];
      const refuse = (found: string, allowed: string): void => void faults.push({ file: 'show.yaml', line: show.lineOf(path), key: path.join('.'), found, allowed });
      if (known[fact] === undefined) refuse(fact, 'a fact of facts.yaml');
      else if (leftOut.has(fact)) refuse(fact, `no fact that the ${telling} telling leaves out (facts.yaml, leftOut)`);
    }));
  }

  /** Slides that tell a fact: they name it, and say it where it has words. */
  function tellersOf(fact: string, language: string, telling: Telling): string[] {
    const about = known[fact]?.words[language]?.about ?? [];
    return (show.value.tellings[telling] ?? []).flatMap((slide) => {
      if (!slide.facts.includes(fact)) return [];
      const text = texts.get(language);
      // A slide without its words is the reader's fault to tell.
      if (text?.value.tellings[telling]?.[slide.id] === undefined) return [];
      const told = about.length === 0 || statements.some((one) => isOf(one, language, telling, slide.id) && about.some((phrase) => says(phrase, one.tokens)));
      if (told) return [slide.id];
      const path = ['tellings', telling, slide.id, 'say'];
      faults.push({ file: textFileName(language), line: text.lineOf(path), key: path.join('.'), found: `no sentence that tells ${fact} (${known[fact]?.tells ?? ''})`, allowed: `one that says ${about.map(readable).join('; or ')}` });
      return [];
    });
  }

  const rows = Object.keys(known).map((fact) => [
    fact,
    ...columns.map(({ language, telling }) => {
      const tellers = tellersOf(fact, language, telling);
      const wanted = facts.value.told[telling]?.includes(fact) ?? false;
      if (tellers.length === 0 && wanted) {
        const path = ['tellings', telling];
        faults.push({ file: textFileName(language), line: texts.get(language)?.lineOf(path) ?? 1, key: path.join('.'), found: `no slide that tells ${fact}`, allowed: `a slide that names it in show.yaml and tells it: ${known[fact]?.tells ?? ''}` });
      }
      return tellers.join(', ') || (wanted ? 'MISSING' : facts.value.leftOut[telling]?.includes(fact) ? 'left out' : '-');
    }),
  ]);
  return { tables: [{ title: 'Coverage: the slides that tell each fact', head: ['fact', ...columns.map(({ language, telling }) => `${language} ${telling}`)], rows }], faults, warnings: [] };
}

function isOf(one: Statement, language: string, telling: Telling, slide: string): boolean {
  return one.language === language && one.telling === telling && one.slide === slide && (one.kind === 'slide' || one.kind === 'needle');
}
