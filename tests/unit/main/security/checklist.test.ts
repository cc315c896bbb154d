/** Electron's security checklist: each of its items has a guard that says so, and an attack on the running kiosk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../../main/launch/places.ts';

/** Items without a guard in the code of the main process, and why. */
const ELSEWHERE: Readonly<Record<number, string>> = {
  16: 'the version is pinned in package.json',
  19: 'fuses are set when the kiosk is packaged',
};

function textsIn(folder: string): string {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(root, folder, file), 'utf8')).join('\n');
}

const guards = textsIn('main');
const attacks = textsIn('tests/e2e');

test.for(Array.from({ length: 20 }, (_, index) => index + 1))('#%i', (item) => {
  expect(new RegExp(`SECURITY #${item}\\b`).test(guards) || item in ELSEWHERE).toBe(true);
  expect(new RegExp(`\\(['"]SECURITY #${item} `).test(attacks)).toBe(true);
});
