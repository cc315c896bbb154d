/** Every hedge of facts.yaml is alive: where the bundled show tells the fact, the hedge left out is a fault. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeHedges } from '../../../main/show/judge/hedges.ts';
import { readMaterial } from '../../../main/show/judge/material.ts';
import { says, spansOf } from '../../../main/show/judge/phrases.ts';
import { statementsOf } from '../../../main/show/judge/statements.ts';

const { material } = await readMaterial(resolve(import.meta.dirname, '../../../media/bone-marrow'));
if (material === null) throw new Error('the bundled show cannot be read');
const { facts, show, texts } = material;
const statements = [...texts].flatMap(([language, text]) => statementsOf(language, text, show.value, facts.value));

const hedges = Object.entries(facts.value.facts).flatMap(([fact, { words }]) => Object.entries(words).flatMap(([language, { about, must, never }]) => ({ fact, language, about, must, never })));

describe('in the bundled show', () => {
  test.for(hedges.flatMap(({ must, ...rest }) => must.map((hedge) => ({ ...rest, hedge }))))('$fact in $language without "$hedge" is a fault', ({ fact, language, about, hedge }) => {
    const told = statements.find((one) => one.language === language && one.facts?.has(fact) === true && about.some((phrase) => says(phrase, one.tokens)));
    expect(told).toBeDefined();
    if (told === undefined) return;
    const spans = spansOf(hedge, told.tokens);
    const tokens = told.tokens.filter((_token, at) => !spans.some(({ from, to }) => from <= at && at < to));
    expect(judgeHedges(facts.value, [{ ...told, tokens }]).faults.filter(({ allowed }) => allowed.startsWith(fact))).toHaveLength(1);
  });

  test.for(hedges.flatMap(({ never, ...rest }) => never.flatMap((phrase) => phrase.split('|')).map((word) => ({ ...rest, word }))))('$fact in $language with "$word" is a fault', ({ fact, language, about, word }) => {
    const told = statements.find((one) => one.language === language && one.facts?.has(fact) === true && about.some((phrase) => says(phrase, one.tokens)));
    if (told === undefined) throw new Error(`${fact} is told nowhere`);
    const tokens = [...told.tokens, ...word.replaceAll('*', '').split(' ')];
    expect(judgeHedges(facts.value, [{ ...told, tokens }]).faults.map(({ found }) => found)).toContainEqual(expect.stringContaining(fact));
  });
});
