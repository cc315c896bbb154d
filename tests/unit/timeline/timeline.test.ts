/** Words against narration time, captions against words, reading pace. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkupError, plainText, wordsOf } from '#core/show/words.ts';
import { captionAt, captionsOf } from '#core/timeline/captions.ts';
import { startOf, wordAt } from '#core/timeline/position.ts';
import { readingMs } from '#core/timeline/reading-pace.ts';

describe('words', () => {
  test('a part lights every word it touches, punctuation included', () => {
    expect(wordsOf(['Some become [platelet]platelets[/], and', 'help [a]blood to[/] clot.'])).toEqual([
      { text: 'Some', line: 0, parts: [] }, { text: 'become', line: 0, parts: [] }, { text: 'platelets,', line: 0, parts: ['platelet'] }, { text: 'and', line: 0, parts: [] },
      { text: 'help', line: 1, parts: [] }, { text: 'blood', line: 1, parts: ['a'] }, { text: 'to', line: 1, parts: ['a'] }, { text: 'clot.', line: 1, parts: [] },
    ]);
    expect(plainText('An [tube]aspirate[/].')).toBe('An aspirate.');
  });
  test.each([
    ['[red cell]x[/]', 'column 1: found "[red cell]"; allowed: a part name of small letters, digits and hyphens'],
    ['a [b]c', 'column 6: found "[b]" never closed; allowed: "[/]" before the end of the line'],
    ['a [b', 'column 3: found "[" without "]"; allowed: [part]words[/]'],
    ['a b]', 'column 4: found "]"; allowed: a bracket only around a part name: [part]words[/]'],
    ['a [/] b', 'column 3: found "[/]"; allowed: "[/]" only after "[part]"'],
    ['[a]b [c]d[/][/]', 'column 6: found "[c]" inside "[a]"; allowed: parts side by side, each closed by "[/]"'],
  ])('%s is refused', (line, message) => {
    expect(() => wordsOf([line])).toThrow(MarkupError);
    expect(() => wordsOf([line])).toThrow(message);
  });
});

describe('position', () => {
  const times = [{ startMs: 150, endMs: 400 }, { startMs: 450, endMs: 700 }, { startMs: 1200, endMs: 1500 }];
  test.each([[0, -1], [149, -1], [150, 0], [449, 0], [450, 1], [1199, 1], [1200, 2], [99_999, 2]])('at %i ms word %i is spoken', (ms, word) => {
    expect(wordAt(times, ms)).toBe(word);
  });
  test('from any word to its start and back', () => {
    const lists = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 }).map((gaps) => {
      let at = 0;
      return gaps.map((gap) => ({ startMs: (at += gap), endMs: at + 1 }));
    });
    fc.assert(fc.property(lists, (list) => list.forEach((_, word) => expect(wordAt(list, startOf(list, word))).toBe(word))));
  });
});

describe('captions', () => {
  const lines = fc.array(fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 20 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 12 });
  test('hold every word once, in order, and keep a breath together', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 30, max: 160 }), (say, characters) => {
        const words = wordsOf(say);
        const captions = captionsOf(words, characters);
        expect(captions.flatMap(({ from, to }) => words.slice(from, to))).toEqual(words);
        for (const { from, to } of captions) {
          const text = words.slice(from, to).map((word) => word.text).join(' ');
          expect(text.length <= characters || to - from === 1, 'no longer than asked, but for a single word').toBe(true);
          const inside = from > 0 && words[from - 1]?.line === words[from]?.line;
          if (inside) expect(say[words[from]?.line ?? 0]?.length, 'only a breath that is too long is split').toBeGreaterThan(characters);
        }
      }),
    );
  });
  test('a breath that is too long is split at its comma, or in the middle', () => {
    const shown = (say: string, characters: number): string[] => {
      const words = wordsOf([say]);
      return captionsOf(words, characters, 1).map(({ from, to }) => words.slice(from, to).map((word) => word.text).join(' '));
    };
    expect(shown('Someone cleans the skin, so that only a small patch shows.', 40)).toEqual(['Someone cleans the skin,', 'so that only a small patch shows.']);
    expect(shown('Deep in the bone marrow works like a factory for cells.', 40)).toEqual(['Deep in the bone marrow works', 'like a factory for cells.']);
    expect(shown('Now, the marrow of most of our bones works without a rest.', 40)).toEqual(['Now, the marrow of most of our', 'bones works without a rest.']);
  });
  test('one breath at a time when asked', () => {
    expect(captionsOf(wordsOf(['One.', 'Two three.', 'Four.']), 200, 1)).toEqual([{ from: 0, to: 1 }, { from: 1, to: 3 }, { from: 3, to: 4 }]);
  });
  test('before the first word the first caption stands', () => {
    const captions = [{ from: 0, to: 3 }, { from: 3, to: 5 }];
    expect([-1, 0, 2, 3, 4, 9].map((word) => captionAt(captions, word).from)).toEqual([0, 0, 0, 3, 3, 3]);
  });
});

test('reading pace: 120 words a minute, never under 4 s', () => {
  expect(readingMs(1)).toBe(4_000);
  expect(readingMs(60)).toBe(32_000);
});
