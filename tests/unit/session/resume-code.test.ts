/** A code names a place of a show and nothing else: one for each, the same tomorrow, and back again. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LENGTH, CODE_LETTERS, codeOf, CODES, codesOf, placeOfCode, withLetter, type CodedShow } from '#core/session/resume-code.ts';
import { STORIES } from '#core/show/telling.ts';
import { readShow } from '../../../main/show/read-show.ts';

/** A show in so many languages, with so many slides in each of the three stories. */
function madeUp(languages: number, slides: number): { readonly show: CodedShow; readonly languages: readonly string[] } {
  const ids = Array.from({ length: slides }, (_, index) => ({ id: `slide-${index}` }));
  const tags = Array.from({ length: languages }, (_, index) => `l${index}`);
  return { languages: tags, show: Object.fromEntries(tags.map((language) => [language, { stories: Object.fromEntries(STORIES.map((story) => [story, ids])) }])) };
}

/** Each place in words → its code. */
function byPlace({ show, languages }: ReturnType<typeof madeUp>): Map<string, string> {
  return new Map([...codesOf(show, languages)].map(([code, { language, story, index }]) => [`${language}/${story}/${show[language]?.stories[story]?.[index]?.id ?? ''}`, code]));
}

describe('codes', () => {
  test('the bundled show: every place has one of its own, which leads back to it', async () => {
    const reading = await readShow(join(import.meta.dirname, '../../../media/bone-marrow'));
    if (!reading.ok) throw new Error('the bundled show cannot be read');
    const { editions, languages } = reading.show;
    const places = languages.flatMap((language) => STORIES.flatMap((story) => (editions[language]?.stories[story] ?? []).map((_, index) => ({ language, story, index }))));
    const codes = places.map((place) => codeOf(editions, languages, place) ?? 'none');
    expect(places.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(places.length);
    for (const code of codes) expect(code).toMatch(new RegExp(`^[${CODE_LETTERS}]{${CODE_LENGTH}}$`));
    expect(codes.map((code) => placeOfCode(editions, languages, code))).toEqual(places);
  });

  test('large shows: no two places share one, as long as there are codes', () => {
    for (const [languages, slides] of [[12, 40], [40, 60], [100, 80]] as const) {
      const codes = byPlace(madeUp(languages, slides));
      expect(codes.size).toBe(languages * slides * 3);
      expect(new Set(codes.values()).size).toBe(codes.size);
      for (const code of codes.values()) expect(new Set(code).size, code).toBe(CODE_LENGTH);
    }
  });

  test('of more places than codes the last have none, and nothing hangs', () => {
    const { show, languages } = madeUp(1, 1 + Math.ceil(CODES / 3));
    expect(codesOf(show, languages).size).toBe(CODES);
    expect(codeOf(show, languages, { language: 'l0', story: 'short', index: Math.ceil(CODES / 3) })).toBeNull();
    expect(codeOf(show, languages, { language: 'l0', story: 'grown-ups', index: 0 })).toMatch(/^.{4}$/);
  });

  test('another language changes no code, and another slide none but where two were the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 20 }), (languages, slides) => {
        const before = byPlace(madeUp(languages, slides));
        const more = byPlace(madeUp(languages + 1, slides));
        for (const [place, code] of before) expect(more.get(place), place).toBe(code);
        const longer = byPlace(madeUp(languages, slides + 1));
        const moved = [...before].filter(([place, code]) => longer.get(place) !== code);
        // Whoever lost a code lost it to the new slide, or to another that did.
        expect(moved.length).toBeLessThanOrEqual(2);
        for (const [place, code] of moved) expect([...longer].find(([, one]) => one === code)?.[0], place).toMatch(new RegExp(`slide-${slides}$`));
      }),
      { numRuns: 60 },
    );
  });

  test('a code is fixed by the names of its place alone: it is written down, on paper and here', () => {
    const show: CodedShow = { en: { stories: { 'grown-ups': [{ id: 'welcome' }], kids: [{ id: 'welcome' }] } }, es: { stories: { 'grown-ups': [{ id: 'welcome' }] } } };
    expect([...codesOf(show, ['en', 'es']).keys()]).toEqual(['THJX', 'WHZP', 'RLPW']);
  });

  test('an unknown code leads nowhere', () => {
    const { show, languages } = madeUp(1, 3);
    for (const code of ['', 'BBBB', 'AEIO', 'bdhj']) expect(placeOfCode(show, languages, code)).toBeNull();
  });
});

describe('writing one', () => {
  test.each([
    ['', 'b', 'B'], ['B', 'D', 'BD'], ['BDH', 'x', 'BDHX'],
    ['BD', 'B', 'BD'], ['BD', 'a', 'BD'], ['BD', '1', 'BD'], ['BD', 'ß', 'BD'], ['BD', 'HJ', 'BD'], ['BD', '', 'BD'],
    ['BDHX', 'k', 'K'], ['BDHX', 'B', 'B'], ['BDHX', 'e', 'BDHX'],
  ])('%j and %j make %j', (letters, typed, made) => {
    expect(withLetter(letters, typed)).toBe(made);
  });
});
