/**
 * Good files made bad: cut, flipped, doubled, and with everything put into them that a reader of YAML or SVG may trip over.
 * Guarantees: pure; the same numbers make the same file, so that a failure can be repeated and made smaller.
 */
import fc from 'fast-check';

/** One change: what, where (0 to 1 of the file), how much, and which of the pieces. */
export interface Change {
  readonly kind: 'cut' | 'flip' | 'remove' | 'double' | 'insert' | 'line' | 'value' | 'swap' | 'whole';
  readonly at: number;
  readonly size: number;
  readonly pick: number;
}

export const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record<Change>({
    kind: fc.constantFrom('cut', 'flip', 'flip', 'remove', 'double', 'insert', 'insert', 'line', 'line', 'line', 'value', 'value', 'value', 'value', 'swap', 'whole'),
    // Not fc.double: most of its numbers are next to nothing, and every change would be at the start.
    at: fc.nat(10_000).map((share) => share / 10_000),
    size: fc.integer({ min: 0, max: 40 }),
    pick: fc.nat(10_000),
  }),
  { minLength: 1, maxLength: 3 },
);

export interface Pieces {
  /** Put between any two bytes. */
  readonly inserts: readonly (string | Uint8Array)[];
  /** Lines of their own, indented as the line above them. */
  readonly lines: readonly string[];
  /** In the place of what follows a colon. */
  readonly values: readonly string[];
  /** In the place of the whole file. */
  readonly wholes: readonly string[];
}

const picked = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T;

function changed(bytes: Buffer, { kind, at, size, pick }: Change, pieces: Pieces): Buffer {
  const place = Math.floor(at * bytes.length);
  const around = (inside: Uint8Array, skip = 0): Buffer => Buffer.concat([bytes.subarray(0, place), inside, bytes.subarray(place + skip)]);
  const lines = (edit: (all: string[], index: number) => void): Buffer => {
    const all = bytes.toString('latin1').split('\n');
    edit(all, Math.min(all.length - 1, Math.floor(at * all.length)));
    return Buffer.from(all.join('\n'), 'latin1');
  };
  const latin = (text: string): string => Buffer.from(text).toString('latin1');
  switch (kind) {
    case 'cut':
      return bytes.subarray(0, place);
    case 'flip':
      return bytes.length === 0 ? bytes : around(Buffer.of((bytes[Math.min(place, bytes.length - 1)] ?? 0) ^ (1 << pick % 8)), 1);
    case 'remove':
      return around(Buffer.alloc(0), size);
    case 'double':
      return around(bytes.subarray(place, place + size));
    case 'insert':
      return around(Buffer.from(picked(pieces.inserts, pick) as string));
    case 'line':
      return lines((all, index) => all.splice(index, 0, (/^ */.exec(all[index] ?? '')?.[0] ?? '') + latin(picked(pieces.lines, pick))));
    case 'value':
      return lines((all, index) => void (all[index] = (all[index] ?? '').replace(/(: |- |=).*$/, (_, mark: string) => mark + latin(picked(pieces.values, pick)))));
    case 'swap':
      return lines((all, index) => all.splice(pick % all.length, 0, ...all.splice(index, 1 + (size % 3))));
    case 'whole':
      // Seldom, or little else would be seen.
      return pick % 12 === 0 ? Buffer.from(picked(pieces.wholes, pick / 12)) : bytes;
  }
}

export function mutated(file: string | Uint8Array, list: readonly Change[], pieces: Pieces): Buffer {
  return list.reduce<Buffer>((bytes, change) => changed(bytes, change, pieces), Buffer.from(file as string));
}

const BYTES: readonly (string | Uint8Array)[] = [
  '\0', '\ufeff', '\t', '\r', '\r\n', '\u0085', '\u2028', '\u202e', '\x1b[2J', '\x7f', ' ', ':', '-', '[', '{', ']', '}', '&', '*', '!', '"', "'", '#', '|', '>', '%', '@', '`', ',', '?', '<', '/>', '--', '🦴', 'ü',
  Uint8Array.of(0xff), Uint8Array.of(0xc0, 0xaf), Uint8Array.of(0xed, 0xa0, 0x80), Uint8Array.of(0xf8, 0x88), Uint8Array.of(0xe2, 0x82),
];

const levels = (count: number, level: (index: number) => string): string => Array.from({ length: count }, (_, index) => level(index)).join('');
/** Ten levels of ten aliases: ten thousand millions of values, unfolded. */
const BOMB = `a0: &a0 [x]\n${levels(10, (index) => `a${index + 1}: &a${index + 1} [${`*a${index},`.repeat(10)}]\n`)}`;
const MERGE_BOMB = `m0: &m0 { k: v }\n${levels(25, (index) => `m${index + 1}: &m${index + 1} { <<: [*m${index}, *m${index}], k${index}: { <<: *m${index} } }\n`)}`;

export const yamlPieces: Pieces = {
  inserts: BYTES,
  lines: [
    '__proto__: { polluted: true }', 'constructor: { prototype: { polluted: true } }', 'prototype: 1', 'toString: 1', 'hasOwnProperty: 1', 'valueOf: [x]', '"__proto__": []',
    '? [a, b]\n: c', '? { a: b }\n: c', '? |\n  a\n: b', '<<: { show: x }', '<<: *nothing', '&a &b c: d', '*a : b', '&a a: *a', '- x', '---', '...', '%YAML 1.1', '%YAML 9.9\n---', '!!omap [a: 1]', '!!set { a }', '\tx: y',
    ': x', '? ', 'null: x', '~: x', '1: x', 'true: x', '.nan: x', '2026-01-01: x', '"": x', `${'k'.repeat(5_000)}: x`, `k: ${'x'.repeat(20_000)}`, '"a\\u0000b": "\\ud800"', 'idle: { timeoutSeconds: 60 }', 'language: en', 'format: 1',
  ],
  values: [
    '.nan', '-.inf', '1e999', '-0', '0x10', '0o17', '18446744073709551616', '1_000', '~', 'null', '', 'yes', 'TRUE', '2026-02-30', '!!binary aGk=', '!!js/function "x"', '!!timestamp 1', '!!str 5', '!!int "5"', '!!float x', '!unknown x',
    '&a [*a]', '&a { b: *a }', '*a', '"\\u0000"', '"\\ud800"', '"\\x1b[2J"', '|2', '>\n  x', '[]', '{}', '[[[[[[[[]]]]]]]]', '[,]', '{a, b}', "''", '"unclosed', "'unclosed", '[unclosed', '{unclosed', '<script>alert(1)</script>', '../../../../etc/passwd', '/dev/zero',
    '[sun', '[sun]x', '[/]', ']', '[sun][sky]x[/][/]', '[__proto__]x[/]', '__proto__', 'constructor', 'toString', 'x'.repeat(401), 'x'.repeat(30_000), '🦴'.repeat(300), '\u202ex', '${x}', '{{x}}', '%s%n', '[*a, *a]', '{ <<: *a }', '!!merge x',
  ],
  wholes: [
    BOMB, MERGE_BOMB, `show: &a [${'*a,'.repeat(200)}]\n`, '['.repeat(5_000), '{a: '.repeat(2_000), '- '.repeat(5_000), '? '.repeat(3_000), levels(300, (index) => `${' '.repeat(index)}a:\n`), levels(500, (index) => `k${index}: 1\n`), levels(20_000, (index) => `k${index}:\n`),
    levels(3_000, () => '"x"\n'), ']'.repeat(20_000), '&a '.repeat(5_000), '*a '.repeat(5_000), '---\n'.repeat(2_000), '%X\n'.repeat(2_000), '\n'.repeat(50_000), ' '.repeat(150_000), 'x'.repeat(300_000), '', '---\n', '...\n', 'null\n', '[]\n', '42\n', '"x"\n', '\ufeff', '\ufeff\ufeff{}', '\0', '!!set {}',
  ],
};

export const svgPieces: Pieces = {
  inserts: BYTES,
  lines: [
    '<script>alert(1)</script>', '<SCRIPT>x</SCRIPT>', '<style>*{}</style>', '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>', '<image href="http://example.org/x.png"/>', '<use href="other.svg#a"/>', '<use href="#sun"/>', '<g id="sun"><use href="#sun"/></g>',
    '<a href="javascript:alert(1)"><path d=""/></a>', '<path onclick="x" d=""/>', '<path ONLOAD="x"/>', '<path style="x"/>', '<path fill="url(http://example.org)"/>', '<path fill="url( #a )"/>', '<path fill="URL(data:x)"/>', '<set attributeName="href" to="x"/>', '<animate attributeName="d"/>',
    '<!DOCTYPE svg [<!ENTITY x "y">]>', '<!ENTITY a "&a;&a;">', '<![CDATA[<script>]]>', '<?xml-stylesheet href="x"?>', '<?php x ?>', '<!-- x -- y -->', '<!-- never closed', '&lt;', '&x;', 'text', '<title>text</title>', '<title><script>x</script></title>',
    '<path data-part="__proto__"/>', '<path data-part="constructor"/>', '<path data-part="A b"/>', '<path id="__proto__"/>', '<use href="#__proto__"/>', '<use href="#toString"/>', '<svg:script/>', '<path/ >', '<path d=x/>', "<path d='x\"'/>", '<path d="<"/>', '<path a="1" a="2"/>', '</g>', '<g>', '</svg>', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    `<g id="g0"><path/></g>${levels(20, (index) => `<g id="g${index + 1}"><use href="#g${index}"/><use href="#g${index}"/></g>`)}`,
  ],
  values: ['"', '"x"', '"javascript:x"', '"url(x)"', '"#"', "'", '>', '"&#x6a;avascript:x"', '"\0"', '"NaN"', `"${'x'.repeat(30_000)}"`],
  wholes: ['', '<', '<svg', '<svg>', '<svg/>', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>', '<g>'.repeat(20_000), '<'.repeat(50_000), '<svg '.repeat(5_000), `<svg ${'a = '.repeat(10_000)}`, `<svg ${'a="b" '.repeat(10_000)}`, `<svg${' '.repeat(50_000)}`, '<!--'.repeat(10_000), '<?xml ', 'x'.repeat(100_000), '{}'],
};
