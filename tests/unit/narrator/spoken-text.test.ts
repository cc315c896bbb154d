import { describe, expect, it } from 'vitest';
import { bareWord, pronunciationOf, readingOf, scoreOf, sentencesOf, splitLike, type HeardPhoneme, type Sentence } from '../../../media/narrator/spoken-text.ts';
import { wordsOf } from '../../../renderer/core/show/words.ts';

const never = (read: string): string[] => {
  throw new Error(`asked for "${read}" alone`);
};
const sentence = (line: string, pronounce: Record<string, string> = {}): Sentence => sentencesOf(wordsOf([line]), pronounce)[0] ?? [];

/** What espeak would say, a list of phonemes for each word that it hears as one. */
function heard(sentenceSaid: Sentence, byWord: readonly (readonly string[])[]): HeardPhoneme[] {
  const { starts } = readingOf(sentenceSaid);
  return byWord.flatMap((phonemes, index) => phonemes.map((phoneme) => ({ at: starts[index] ?? 0, phoneme })));
}

describe('sentences', () => {
  it('end at the end of a line and at a full stop within one', () => {
    const sentences = sentencesOf(wordsOf(['It is soft. Is it?', 'Yes', 'and “no.” Really!']), {});
    expect(sentences.map((one) => one.map((word) => word.text).join(' '))).toEqual(['It is soft.', 'Is it?', 'Yes', 'and “no.”', 'Really!']);
  });

  it('keep the marks that make the melody and drop the others', () => {
    expect(sentence('«¿Hola,» (blood-forming)?').map(({ read, tail }) => [read, tail])).toEqual([['Hola', ','], ['blood-forming', '?']]);
  });

  it('refuse a mark that stands alone, since it would have no time', () => {
    expect(() => sentence('marrow — soft')).toThrow('"—" stands alone');
  });
});

describe('pronunciations', () => {
  const pronounce = { IV: '/ˌaɪvˈiː/', biopsy: '/bˈaɪɑːpsi/', 'St.': 'Saint' };

  it('meet the word as written, without its marks, and at the start of a sentence', () => {
    expect(['IV,', 'Biopsy', '“biopsy.”', 'St.'].map((word) => pronunciationOf(word, pronounce))).toEqual(['/ˌaɪvˈiː/', '/bˈaɪɑːpsi/', '/bˈaɪɑːpsi/', 'Saint']);
  });

  it('do not meet another word, nor what every object has', () => {
    expect(['iv', 'biopsies', 'constructor', 'toString'].map((word) => pronunciationOf(word, pronounce))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('in plain spelling are what espeak reads; between slashes they are the sounds', () => {
    const [plain, sounds] = sentence('St. IV', pronounce);
    // Its full stop belongs to the word: no sentence ends there, and no pause is heard.
    expect(plain).toMatchObject({ read: 'Saint', ipa: null, tail: '' });
    expect(sounds).toMatchObject({ read: 'IV', ipa: 'ˌaɪvˈiː' });
    const one = sentence('an IV.', pronounce);
    expect(scoreOf(one, heard(one, [['æ', 'n'], ['ɹ', 'ˌoʊ']]), never, 'en-us').symbols.join('')).toBe('æn ˌIvˈi.');
  });

  it('bare words keep what is inside', () => {
    expect(['child\'s', '“blood-forming”,', '1.5.', 'médula,'].map(bareWord)).toEqual(['child\'s', 'blood-forming', '1.5', 'médula']);
  });
});

describe('the way from symbols back to words', () => {
  it('finds each word without its marks and the break after it', () => {
    const one = sentence('Soft, and spongy.');
    const { symbols, spans } = scoreOf(one, heard(one, [['s', 'ˈɔ', 'f', 't'], ['æ', 'n', 'd'], ['s', 'p', 'ˈʌ', 'n', 'dʒ', 'i']]), never, 'en-us');
    expect(symbols.join('')).toBe('sˈɔft, ænd spˈʌnʤi.');
    expect(spans.map(({ from, to }) => symbols.slice(from, to).join(''))).toEqual(['sˈɔft', 'ænd', 'spˈʌnʤi']);
  });

  it('gives words that espeak ran together their own sounds back', () => {
    const one = sentence('some of the marrow');
    const together = heard(one, [['s', 'ʌ', 'm'], ['ʌ', 'v', 'ð', 'ə'], [], ['m', 'ˈæ', 'ɹ', 'oʊ']]);
    const alone = (read: string): string[] => (read === 'of' ? ['ˈʌ', 'v'] : ['ð', 'ə']);
    const { symbols, spans } = scoreOf(one, together, alone, 'en-us');
    expect(spans.map(({ from, to }) => symbols.slice(from, to).join(''))).toEqual(['sʌm', 'ʌv', 'ðə', 'mˈæɹO']);
  });

  it('says a linking r once', () => {
    const one = sentence('for an');
    expect(scoreOf(one, heard(one, [['f', 'ɚ'], ['ɹ', 'ə', 'n']]), never, 'en-us').symbols.join('')).toBe('fəɹ ən');
  });

  it('names a word that got no sound', () => {
    const one = sentence('marrow xyz');
    expect(() => scoreOf(one, heard(one, [['m'], []]), () => [], 'en-us')).toThrow('"xyz" got no sound');
  });

  it('splits a run into parts that are like the words alone, and loses nothing', () => {
    expect(splitLike(['ɪ', 'n', 'ð', 'ə'], [['ˈɪ', 'n'], ['ð', 'ə']])).toEqual([['ɪ', 'n'], ['ð', 'ə']]);
    expect(splitLike(['w', 'ɪ', 'l', 'b', 'i', 'ɐ'], [['w', 'ɪ', 'l'], ['b', 'iː'], ['ɐ']])).toEqual([['w', 'ɪ', 'l'], ['b', 'i'], ['ɐ']]);
    expect(splitLike(['x'], [['x'], ['y']])).toEqual([['x'], []]);
  });
});
