/** What a spreadsheet makes of a cell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvCell, csvLine } from '../../../main/usage/csv.ts';

describe('a cell that could begin a formula is a text', () => {
  test.for([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://example.org";"x")', `"'=HYPERLINK(""http://example.org"";""x"")"`],
    ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['-2+3+cmd|x', "'-2+3+cmd|x"],
    ['@SUM(1,1)', `"'@SUM(1,1)"`],
    ['\t=1', "'\t=1"],
    ['\r=1', `"'\r=1"`],
    ['\n=1', `"'\n=1"`],
    ['\rharmless', `"'\rharmless"`],
    ['\tharmless', "'\tharmless"],
    ['  =1', "'  =1"],
    ['＝1+1', "'＝1+1"],
    ['＋1', "'＋1"],
    ['－1', "'－1"],
    ['＠x', "'＠x"],
    ['-', "'-"],
    ['=', "'="],
  ] as [string, string][])('%j → %j', ([value, cell]) => expect(csvCell(value)).toBe(cell));

  test.for(['welcome', 'a-b', 'grown-ups', 'page hung: new window', '', 'a=b', "'quoted"])('%j stays as it is', (value) => expect(csvCell(value)).toBe(value));

  test.for([[0, '0'], [12, '12']] as const)('a number (%j) is a number', ([value, cell]) => expect(csvCell(value)).toBe(cell));
});

/** As RFC 4180 reads it. */
function cellsOf(line: string): string[] {
  const cells: string[] = [];
  let rest = line.slice(0, -2);
  for (;;) {
    const quoted = /^"((?:[^"]|"")*)"(,|$)/.exec(rest);
    const cell = quoted ?? /^([^,]*)(,|$)/.exec(rest);
    if (cell === null) throw new Error(`not RFC 4180: ${line}`);
    cells.push(quoted === null ? (cell[1] ?? '') : (cell[1] ?? '').replaceAll('""', '"'));
    if (cell[2] === '') return cells;
    rest = rest.slice(cell[0].length);
  }
}

test('any cells come back as they went, and none of them is a formula', () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', ',', '"', '\r', '\n', '\t', ' ', 'a') }));
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const read = cellsOf(csvLine(cells));
      expect(read.map((one, index) => (one === cells[index] ? one : one.slice(1)))).toEqual(cells);
      for (const one of read) expect(one).not.toMatch(/^[\s\t\r\n]*[=+\-@＝＋－＠]/);
    }),
    { numRuns: 5_000 },
  );
});
