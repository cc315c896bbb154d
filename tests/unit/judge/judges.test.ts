/** What the judges are made of: phrases, sentences, formulas, asking, cues, reviews, tables. */
import { describe, expect, test } from 'vitest';
import { figuresOf, FORMULAS } from '../../../main/show/judge/formulas.ts';
import { cuesOf } from '../../../main/show/judge/cues.ts';
import { judgeReviews } from '../../../main/show/judge/reviews.ts';
import type { Material } from '../../../main/show/judge/material.ts';
import { saidOf, says, spansOf, tokensOf } from '../../../main/show/judge/phrases.ts';
import { sentencesOf } from '../../../main/show/judge/sentences.ts';
import { isAsking, type Statement } from '../../../main/show/judge/statements.ts';
import { tableText } from '../../../main/show/judge/tables.ts';
import { textMark } from '../../../main/show/text-mark.ts';

describe('a phrase', () => {
  const tokens = tokensOf('Your child will likely get medicine that lets them sleep; it won’t take long.');
  test.for([
    ['likely', true],
    ['like', false],
    ['like*', true],
    ['probably|likely', true],
    ['will likely', true],
    ['likely will', false],
    ['medicine + sleep*', true],
    ['medicine + needle', false],
    ["won't", true],
    ['medicine + dream*|sleep', true],
  ] as const)('%s: %s', ([phrase, stands]) => {
    expect(says(phrase, tokens)).toBe(stands);
  });

  test('is quoted as it was said', () => {
    expect(saidOf('put|will likely|sleep', tokens)).toBe('will likely');
    expect(spansOf('get medicine', tokens)).toEqual([{ from: 4, to: 6 }]);
  });
});

describe('a line', () => {
  test('is cut where a sentence ends', () => {
    expect(sentencesOf('It is [a]soft[/]. “Is it?” Yes!')).toEqual(['It is soft.', '“Is it?”', 'Yes!']);
    expect(sentencesOf('¿Es blanda? Sí.')).toEqual(['¿Es blanda?', 'Sí.']);
  });
  test('with marks that cannot be read has no sentences', () => {
    expect(sentencesOf('It is [soft.')).toEqual([]);
  });
  test('has a cue for each mark, not for each word', () => {
    expect(cuesOf('[a]one two[/] three [b]four[/] [a]five[/]')).toEqual(['a', 'b', 'a']);
  });
});

test('a question and a request state nothing', () => {
  const of = (sentence: string): Statement => ({ file: '', line: 1, key: '', language: 'en', telling: 'kids', kind: 'slide', slide: null, facts: null, sentence, tokens: tokensOf(sentence) });
  expect(isAsking(of('Is it sore?'), ['ask'])).toBe(true);
  expect(isAsking(of('Ask the care team.'), ['ask'])).toBe(true);
  expect(isAsking(of('They ask the care team.'), ['ask'])).toBe(false);
});

describe('readability', () => {
  test('is the formula, worked out by hand', () => {
    // Six words of one syllable, in one sentence.
    const english = figuresOf(['The cat sat on the mat.'], 'en', []);
    expect(FORMULAS['en']?.[0]?.of(english)).toBeCloseTo(0.39 * 6 + 11.8 - 15.59, 6);
    // Four words with eight syllables.
    const spanish = figuresOf(['La casa tiene luz.', 'La casa tiene luz.'], 'es', []);
    expect(spanish).toMatchObject({ words: 8, wordsPerSentence: 4, syllablesPerWord: 6 / 4 });
    expect(FORMULAS['es']?.map((formula) => formula.of(spanish))).toEqual([206.84 - 60 * 1.5 - 1.02 * 4, 206.835 - 62.3 * 1.5 - 4]);
  });
  test('leaves the names of tests out of the syllables, not out of the sentence', () => {
    expect(figuresOf(['An aspiration takes it.'], 'en', ['aspiration'])).toMatchObject({ words: 4, wordsPerSentence: 4, syllablesPerWord: 1 });
  });
});

describe('a review', () => {
  const slide = { title: 'Hello', say: ['Hello there.'] };
  const material = (mark: string): Material => ({
    show: {
      value: { tellings: { kids: [{ id: 'hello' }] }, review: { en: { by: 'A clinician', on: '2026-01-31', next: '2026-07-31', texts: { 'kids/hello': mark } } } },
      lineOf: () => 7,
    },
    texts: new Map([['en', { value: { tellings: { kids: { hello: slide } } }, lineOf: () => 1 }]]),
  }) as unknown as Material;

  test('of the present text stands', () => {
    const { tables, faults, warnings } = judgeReviews(material(textMark(slide)), '2026-06-01');
    expect(tables[0]?.rows).toEqual([['en', 'kids/hello', 'reviewed', textMark(slide), 'A clinician, 2026-01-31, next 2026-07-31']]);
    expect([...faults, ...warnings]).toEqual([]);
  });
  test('that is overdue is a warning', () => {
    expect(judgeReviews(material(textMark(slide)), '2026-08-01').warnings).toEqual([{ file: 'show.yaml', line: 7, key: 'review.en.next', found: '2026-07-31', allowed: 'a date to come: this review is overdue' }]);
  });
});

test('a table is aligned', () => {
  expect(tableText({ title: 'T', head: ['a', 'bb'], rows: [['médula', '1'], ['x', '']] })).toBe('T\na       bb\n------  --\nmédula  1\nx');
});
