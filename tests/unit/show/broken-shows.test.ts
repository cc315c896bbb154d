/** Every broken show of the table is told about in full, and another show plays. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultText } from '#core/fault.ts';
import { chooseShow } from '../../../main/show/choose-show.ts';
import { brokenShows, FOLDER } from '../../broken/shows.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';

describe('a broken show', () => {
  test('the table is long enough and names nothing twice', () => {
    expect(brokenShows.length).toBeGreaterThanOrEqual(30);
    expect(new Set(brokenShows.map(({ name }) => name)).size).toBe(brokenShows.length);
  });

  test.for(brokenShows)('$name', async ({ edit, faults }) => {
    const home = temporaryFolder();
    const bundled = writeTinyShow(join(home, 'bundled'));
    const folder = writeTinyShow(join(home, 'show'));
    edit(folder);

    const chosen = await chooseShow(folder, bundled, join(home, 'user-data'));

    expect(faults.length).toBeGreaterThan(0);
    expect(chosen.faults.map((fault) => faultText(fault).replaceAll(folder, FOLDER))).toEqual(faults);
    expect(chosen).toMatchObject({ origin: 'bundled', folder: bundled });
    expect(chosen.show).not.toBeNull();
  });
});
