/**
 * Whether each fact is told exactly as strongly as it is known, and no word stands where none may.
 * Guarantees: pure; every sentence that tells a fact of its slide says all of the fact's hedges and none that it must not.
 */
import type { Fault } from '#core/fault.ts';
import type { FactsFile } from '#core/show/facts.ts';
import { faultOf, type Judgement } from './judgement.ts';
import { readable, saidOf, says, spansOf } from './phrases.ts';
import type { Statement } from './statements.ts';

export function judgeHedges(facts: FactsFile, statements: readonly Statement[]): Judgement {
  const faults = statements.flatMap((one) => [...hedgeFaults(one, facts), ...wordFaults(one, facts)]);
  return { tables: [], faults, warnings: [] };
}

function hedgeFaults(one: Statement, facts: FactsFile): Fault[] {
  return [...(one.facts ?? [])].flatMap((fact) => {
    const told = facts.facts[fact]?.words[one.language];
    if (told === undefined || !told.about.some((phrase) => says(phrase, one.tokens))) return [];
    const tells = `${fact} (${facts.facts[fact]?.tells ?? ''})`;
    return [
      ...told.must.filter((phrase) => !says(phrase, one.tokens)).map((phrase) => faultOf(one, null, `${tells} told with ${readable(phrase)}`)),
      ...told.never.flatMap((phrase) => {
        const said = saidOf(phrase, one.tokens);
        return said === undefined ? [] : [faultOf(one, `"${said}" in a sentence that tells ${tells}`, told.must.length > 0 ? `told with ${told.must.map(readable).join(' and ')}, no stronger and no weaker` : 'told no stronger and no weaker')];
      }),
    ];
  });
}

function wordFaults(one: Statement, facts: FactsFile): Fault[] {
  const rules = facts.languages[one.language];
  if (rules === undefined) return [];
  const never = rules.never.flatMap((phrase) => {
    const said = saidOf(phrase, one.tokens);
    return said === undefined ? [] : [faultOf(one, `"${said}"`, 'kind words that promise nothing (facts.yaml, never)')];
  });
  const alone = Object.entries(rules.within).flatMap(([word, wholes]) => {
    const within = wholes.flatMap((whole) => spansOf(whole, one.tokens));
    const outside = spansOf(word, one.tokens).some(({ from, to }) => !within.some((span) => span.from <= from && to <= span.to));
    return outside ? [faultOf(one, `"${word}" alone`, wholes.join(', '))] : [];
  });
  return [...never, ...alone];
}
