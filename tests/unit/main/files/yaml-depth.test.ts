import fc from 'fast-check';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { isTooDeep } from '../../../../main/files/yaml-depth.ts';

describe('isTooDeep', () => {
  test.for(['[', '{', '[{', '{a: ', '[a, [b], ', '- ', '? ', '- ? ', '- [', ': ', '- - x\n- '])('%j again and again', (piece) => {
    for (const times of [1_000, 1_500, 100_000]) {
      // Pieces with a line end of their own begin anew each time.
      expect(isTooDeep(piece.repeat(times))).toBe(!piece.includes('\n'));
    }
  });

  test('keys that are indented further and further', () => {
    const nested = (levels: number): string => Array.from({ length: levels }, (_, level) => `${' '.repeat(level)}k:\n`).join('');
    expect(isTooDeep(nested(50))).toBe(false);
    expect(isTooDeep(nested(1_000))).toBe(true);
  });

  test.for([
    ['a long list on one line', `a: [${'[x], '.repeat(10_000)}]`],
    ['many keys on one line', `a: {${Array.from({ length: 10_000 }, (_, index) => `k${index}: 1`).join(', ')}}`],
    ['brackets in texts', `a: "${'['.repeat(1_000)}"\nb: '${'{'.repeat(1_000)}'\nc: x${'['.repeat(1_000)}\nd: |\n  ${'[ '.repeat(1_000)}\ne: "- - - - -"\n`],
    ['brackets in comments', `# ${'['.repeat(1_000)}\na: 1 # ${'- '.repeat(1_000)}\n`],
    ['comments and nothing far to the right', `a: 1\n${' '.repeat(500)}# there\n${' '.repeat(500)}\nb: 2\n`],
    ['a deep text', `a: |\n  x\n${' '.repeat(500)}y\n`],
    ['marks of a show', 'say:\n  - "[sun]sun[/] and [moon]moon[/]"\n'],
  ] as const)('not %s', ([, text]) => expect(isTooDeep(text)).toBe(false));

  test('what it lets through, the reader can read without running out of stack', () => {
    const piece = fc.constantFrom('[', ']', '{', '}', '- ', '? ', ': ', 'a: ', '\n', ' ', '  ', '        ', ', ', '"', "'", '|\n', '# ', '&a ', '*a', '!!x ');
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, fc.integer({ min: 1, max: 60 })), { maxLength: 30 }), (pieces) => {
        const text = pieces.map(([what, times]) => what.repeat(times)).join('');
        if (!isTooDeep(text)) expect(parseDocument(text, { prettyErrors: false }).errors.map(({ message }) => message).join()).not.toContain('call stack');
      }),
      { numRuns: 2_000 },
    );
  });
});
