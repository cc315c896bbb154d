import { describe, expect, it } from 'vitest';
import { symbolsOf, tokenOf } from '../../../media/narrator/symbols.ts';

const said = (phonemes: readonly string[], voice = 'en-us'): string => symbolsOf(phonemes, voice).join('');

describe('from espeak to the voice model', () => {
  it.each([
    ['a diphthong is one symbol', ['b', 'ˈoʊ', 'n'], 'bˈOn'],
    ['an affricate is one symbol', ['tʃ', 'ˈaɪ', 'l', 'd'], 'ʧˈIld'],
    ['the r of "factory" is said once', ['f', 'ˈæ', 'k', 't', 'ɚ', 'ɹ', 'i'], 'fˈæktəɹi'],
    ['a long r-vowel keeps its r', ['w', 'ˈɜː', 'k'], 'wˈɜɹk'],
    ['length marks go', ['t', 'ˈuː'], 'tˈu'],
    ['a flap is T', ['ˈiː', 'ɾ', 'ɪ', 'ŋ'], 'ˈiTɪŋ'],
    ['a syllabic n gets its vowel', ['s', 'ˈɜː', 'ʔ', 'n̩'], 'sˈɜɹtᵊn'],
  ])('American English: %s', (_name, phonemes, symbols) => {
    expect(said(phonemes)).toBe(symbols);
  });

  it('reads a whole pronunciation as it reads single phonemes', () => {
    expect(said(['bˈaɪɑːpsi'])).toBe('bˈIɑpsi');
  });

  it('leaves Spanish sounds as they are, but for the ties', () => {
    expect(said(['m', 'ˈe', 'ð', 'u', 'l', 'a'], 'es-419')).toBe('mˈeðula');
    expect(said(['t', 'ɾ', 'ˈeɪ', 'n', 't', 'a'], 'es-419')).toBe('tɾˈAnta');
    expect(said(['m', 'ˈu', 'tʃ', 'o', 's'], 'es-419')).toBe('mˈuʧos');
  });

  it('refuses a sound that the model was never taught, and a language without a table', () => {
    expect(() => said(['b', 'ɮ'])).toThrow('ɮ');
    expect(() => said(['b'], 'fr')).toThrow('fr');
  });

  it('knows the tokens at both ends of the table and in its gaps', () => {
    expect([';', ' ', 'A', 'a', 'z', 'ɹ', 'ˈ', 'ᵻ'].map(tokenOf)).toEqual([1, 16, 24, 43, 68, 123, 156, 177]);
    expect(() => tokenOf('g')).toThrow(RangeError);
  });
});
