import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../../main/files/checked-yaml.ts';
import { isTooMuch } from '../../../../main/files/yaml-size.ts';

const many = (line: (index: number) => string): string => Array.from({ length: 20_000 }, (_, index) => line(index)).join('');

describe('isTooMuch', () => {
  test.for([
    ['keys', many((index) => `k${index}:\n`)],
    ['keys on one line', `{${many((index) => `k${index},`)}}`],
    ['items', many(() => '- x\n')],
    ['brackets', ']'.repeat(20_000)],
    ['texts in quotes', many(() => '"x" ')],
    ['anchors', many(() => '&a ')],
  ] as const)('%s without end', ([, text]) => expect(isTooMuch(text)).toBe(true));

  test.for([
    ['comments', many(() => '# x\n')],
    ['empty lines', many(() => '\n')],
    ['a long text', `a: |\n${many(() => '  - x: [y], z\n')}`],
    ['the longest file of the bundled show', readFileSync(join(import.meta.dirname, '../../../../media/bone-marrow/facts.yaml'), 'utf8')],
  ] as const)('not %s', ([, text]) => expect(isTooMuch(text)).toBe(false));
});

test('of a file of quite another kind not every line is told', () => {
  const reading = readYaml(Buffer.from(Array.from({ length: 3_000 }, (_, index) => `k${index}: 1\n`).join('')), 'some.yaml', z.strictObject({}));
  expect(reading).toMatchObject({ ok: false, faults: { length: 100, 0: { line: 1, key: 'k0' }, 99: { line: 100, key: 'k99' } } });
});
