/** Which words a language has, and from which side it is read. */
import { expect, test } from 'vitest';
import { en, type Strings } from '../../../renderer/strings/en.ts';
import { es } from '../../../renderer/strings/es.ts';
import { directionOf, registerStrings, stringsFor } from '../../../renderer/strings/strings.ts';

test('a missing word does not compile', () => {
  const { warning: _, ...rest } = en;
  // @ts-expect-error a group of words is missing
  const short: Strings = rest;
  const { more: __, ...controls } = en.controls;
  // @ts-expect-error one word is missing
  const shorter: Strings = { ...en, controls };
  // @ts-expect-error what is put together has to be given what it is put together of
  const plain: Strings['controls']['progress'] = '3 of 15';
  expect([short, shorter, plain]).toHaveLength(3);
});

test('every language has each word that English has, and no other', () => {
  const names = (words: object): string[] => Object.entries(words).flatMap(([name, word]: [string, unknown]) => (typeof word === 'object' && word !== null ? names(word).map((inner) => `${name}.${inner}`) : [name]));
  expect(names(es).sort()).toEqual(names(en).sort());
});

test('words are found by language, with or without a region; an unknown language gets English', () => {
  expect(stringsFor('es')).toBe(es);
  expect(stringsFor('es-MX')).toBe(es);
  expect(stringsFor('xx')).toBe(en);
  const turkish = { ...en, draftMark: 'Taslak' };
  registerStrings('tr', turkish);
  expect(stringsFor('tr-TR')).toBe(turkish);
});

test.each([['en', 'ltr'], ['es-419', 'ltr'], ['vi', 'ltr'], ['ar', 'rtl'], ['he', 'rtl'], ['fa-AF', 'rtl'], ['ur', 'rtl'], ['pa', 'ltr'], ['pa-PK', 'rtl'], ['uz-Arab', 'rtl'], ['az-Latn', 'ltr']])('%s is read %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
