import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

describe('writeAtomically', () => {
  test('makes the folder, replaces the old file, leaves nothing else', () => {
    const folder = join(temporaryFolder(), 'a/b');
    writeAtomically(join(folder, 'file'), 'old');
    writeAtomically(join(folder, 'file'), 'ne\u00fc');
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('ne\u00fc');
    expect(readdirSync(folder)).toEqual(['file']);
  });

  test('a write that fails throws, and what was there is there', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'file'));
    writeFileSync(join(folder, 'file/inside'), 'old');
    expect(() => writeAtomically(join(folder, 'file'), 'new')).toThrow();
    expect(readFileSync(join(folder, 'file/inside'), 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['file']);
  });
});
