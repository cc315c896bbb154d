/** The walk through EN 301 549 and WCAG 2.2 (tests/e2e/access/CONFORMANCE.md): whole, each row once, and what it leans on exists. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../main/launch/places.ts';

/** EN 301 549 V3.2.1, chapter 5. */
const CLAUSES = [
  '5.1.1', '5.1.2.1', '5.1.2.2', ...Array.from({ length: 16 }, (_, index) => `5.1.3.${index + 1}`), '5.1.4', '5.1.5', '5.1.6.1', '5.1.6.2', '5.1.7',
  '5.2', '5.3', '5.4', '5.5.1', '5.5.2', '5.6.1', '5.6.2', '5.7', '5.8', '5.9',
];
/** WCAG 2.2: A and AA, and the contrast of AAA. */
const CRITERIA = {
  A: ['1.1.1', '1.2.1', '1.2.2', '1.2.3', '1.3.1', '1.3.2', '1.3.3', '1.4.1', '1.4.2', '2.1.1', '2.1.2', '2.1.4', '2.2.1', '2.2.2', '2.3.1', '2.4.1', '2.4.2', '2.4.3', '2.4.4', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '3.1.1', '3.2.1', '3.2.2', '3.2.6', '3.3.1', '3.3.2', '3.3.7', '4.1.2'],
  AA: ['1.2.4', '1.2.5', '1.3.4', '1.3.5', '1.4.3', '1.4.4', '1.4.5', '1.4.10', '1.4.11', '1.4.12', '1.4.13', '2.4.5', '2.4.6', '2.4.7', '2.4.11', '2.5.7', '2.5.8', '3.1.2', '3.2.3', '3.2.4', '3.3.3', '3.3.4', '3.3.8', '4.1.3'],
  AAA: ['1.4.6'],
} as const;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly text: string;
  readonly tests: readonly { readonly file: string; readonly title: string }[];
}

const document = readFileSync(path.join(root, 'tests/e2e/access/CONFORMANCE.md'), 'utf8');

function rowsOf(heading: string): Row[] {
  const table = document.split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  return [...table.matchAll(/^\| (\d[\d.]*) ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm)].map(([, id = '', name = '', state = '', text = '']) => ({
    id, name, state, text, tests: [...text.matchAll(/`(tests\/[^`]+)`: “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title })),
  }));
}

const clauses = rowsOf('EN 301 549');
const criteria = rowsOf('WCAG 2.2');

/** Of a table: each row once, and none is a line that could not be read. */
test('each clause and each criterion has one row, in order of its table', () => {
  expect(clauses.map(({ id }) => id)).toEqual(CLAUSES);
  expect(criteria.map(({ id }) => id).sort()).toEqual(Object.values(CRITERIA).flat().sort());
  for (const [level, ids] of Object.entries(CRITERIA)) for (const id of ids) expect(criteria.find((row) => row.id === id)?.name, id).toContain(`(${level})`);
  expect(document.match(/^\| \d/gm)).toHaveLength(clauses.length + criteria.length);
});

test.each([...clauses, ...criteria].map((row) => [`${row.id} ${row.name}`, row] as const))('%s is met by a test that exists, or says why not', (_, { state, text, tests }) => {
  expect(['met', 'not applicable', 'open']).toContain(state);
  if (state === 'met') expect(tests.length).toBeGreaterThan(0);
  expect(text.replace(/`tests\/[^`]+`: “[^”]+”/g, '').replace(/[\s.;]/g, '').length, 'a reason').toBeGreaterThan(10);
  expect(text.match(/`tests\//g)?.length ?? 0, 'each test is named by file and title').toBe(tests.length);
  for (const { file, title } of tests) {
    expect(existsSync(path.join(root, file)), file).toBe(true);
    // As it stands in the file, or with its apostrophes escaped.
    expect(readFileSync(path.join(root, file), 'utf8').replaceAll("\\'", "'"), file).toContain(title);
  }
});
