import { describe, expect, it } from 'vitest';
import { compareWords } from '../../../media/narrator/word-errors.ts';

const words = (text: string): string[] => text.split(' ');

describe('words said against words heard', () => {
  it.each<[string, string, string, number, string[]]>([
    ['the same, but for marks and capitals', 'It is soft, and spongy.', 'it is soft and Spongy', 0, []],
    ['a small number in digits', 'about thirty minutes', 'about 30 minutes.', 0, []],
    ['a hyphen', 'blood-forming cells', 'blood forming cells', 0, []],
    ['a changed word', 'red cells carry', 'read cells carry', 1, ['red → read']],
    ['a missing word', 'it is not', 'it not', 1, ['is → (nothing)']],
    ['an added word', 'it is', 'it really is', 1, ['(nothing) → really']],
    ['a word heard as two that sound the same', 'the hipbone hurts', 'the hip bone hurts', 0, []],
    ['two words heard as one beside a word misheard', 'any time ask', 'anytime mask', 1, ['ask → mask']],
    ['two words heard as another', 'any time now', 'enemy now', 2, ['any time → enemy']],
    ['nothing at all', 'it is', '', 2, ['it is → (nothing)']],
  ])('%s', (_name, said, heard, errors, differences) => {
    const result = compareWords(words(said), words(heard));
    expect([result.errors, result.said, result.differences]).toEqual([errors, words(said.replace('-', ' ')).length, differences]);
  });
});
