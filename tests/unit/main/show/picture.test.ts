/** Pictures that are taken; those that are refused stand in the table of broken shows. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPicture } from '../../../../main/show/picture.ts';

const START = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1200" role="img" aria-label="A sun">';

describe('readPicture', () => {
  test('a declaration, comments, a title, gradients, repeats and either kind of quote', () => {
    const text = `\ufeff<?xml version="1.0" encoding="utf-8"?>\n<!-- by hand -->\n${START}<title>A sun</title>
<defs><radialGradient id='glow'><stop offset="0" stop-color="var(--sun,#fc3)"/></radialGradient><g id="ray"><path d="M0 0L1 1"/></g></defs>
<g data-part="sun"><circle r="9" fill="url(#glow)"/></g>
<use href="#ray" data-part="ray" transform="rotate(30)"/><use
  xlink:href="#ray"
  data-part="ray" />
</svg>\n<!-- the end -->\n`;
    expect(readPicture(text)).toEqual({ parts: new Set(['sun', 'ray']), faults: [] });
  });

  test('every fault at once, each on its line', () => {
    const { faults } = readPicture(`${START}\n<a/>\n<g data-part="The Sun"/>\n<path onload="x()"/>\n<use href="b.svg#c"/>\n</svg>`);
    expect(faults.map(({ line, found }) => [line, found])).toEqual([
      [2, '<a>'],
      [3, 'data-part="The Sun"'],
      [4, 'the attribute onload'],
      [5, 'href="b.svg#c"'],
    ]);
  });

  test.for(['javascript:alert(1)', ' #x', 'data:image/svg+xml,x', '//example.com/a.svg#b', ''])('a reference to %j is refused', (address) => {
    expect(readPicture(`${START}<use href="${address}"/></svg>`).faults).toHaveLength(1);
  });

  test.for(['URL(https://example.com)', "url( 'x.svg#y')", 'var(--a, url(//b))'])('a paint of %j is refused', (paint) => {
    expect(readPicture(`${START}<path fill="${paint}"/></svg>`).faults).toHaveLength(1);
  });

  test('whatever the bytes: it ends, and what it takes has no way out', () => {
    const piece = fc.constantFrom('<g>', '</g>', '<use href="#a"/>', '<g id="a">', '<path d="M0"/>', '<script>', '</script>', '<!--', '-->', '<![CDATA[', ']]>', '<?x ?>', '&lt;', '<', '>', '"', "'", ' onclick="x"', '<a href="http://x"/>', '\n', 'text');
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
        const text = `${START}${pieces.join('')}</svg>`;
        const { faults } = readPicture(text);
        if (faults.length === 0) expect(text.replaceAll(/<!--[^]*?-->/g, '')).not.toMatch(/<script|<a |onclick=|CDATA|http:\/\/x/);
      }),
      { numRuns: 5_000 },
    );
  });
});
