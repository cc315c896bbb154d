/** Which show the kiosk plays, and that a running one cannot be broken. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseShow, type ChosenShow } from '../../../main/show/choose-show.ts';
import { readShow } from '../../../main/show/read-show.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';

interface Scene {
  readonly show: string;
  readonly bundled: string;
  readonly userData: string;
  readonly kept: string;
  readonly choose: (asked?: string) => Promise<ChosenShow>;
}

function scene(): Scene {
  const home = temporaryFolder();
  const show = writeTinyShow(join(home, 'show'));
  const bundled = writeTinyShow(join(home, 'bundled'));
  const userData = join(home, 'user-data');
  return { show, bundled, userData, kept: join(userData, 'last-good-show'), choose: (asked) => chooseShow(asked, bundled, userData) };
}

const breakShow = (folder: string): void => writeFileSync(join(folder, 'show.yaml'), 'format: 1\n');

/** Changes the show into another whole one. */
const changeShow = (folder: string): void => {
  const file = join(folder, 'text/en.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('It is warm.', 'It is hot.'));
};

describe('chooseShow', () => {
  test('nothing asked for: the bundled show, from its own folder, with no copy', async () => {
    const { bundled, kept, choose } = scene();
    expect(await choose()).toMatchObject({ origin: 'bundled', folder: bundled, faults: [] });
    expect(existsSync(kept)).toBe(false);
  });

  test('the bundled show asked for by name, or through a link, is still the bundled show', async () => {
    const { bundled, userData, choose } = scene();
    mkdirSync(userData);
    symlinkSync(bundled, join(userData, 'link'));
    for (const asked of [bundled, join(userData, 'link')]) expect(await choose(asked)).toMatchObject({ origin: 'bundled', folder: bundled });
  });

  test('a whole show is played from a copy: editing or deleting its folder breaks nothing', async () => {
    const { show, kept, choose } = scene();
    const chosen = await choose(show);
    expect(chosen).toMatchObject({ origin: 'asked for', faults: [] });
    expect(chosen).not.toHaveProperty('notKept');
    expect(chosen.folder?.startsWith(kept)).toBe(true);
    rmSync(show, { recursive: true });
    expect(await readShow(chosen.folder ?? '')).toMatchObject({ ok: true, show: chosen.show });
  });

  test('broken afterwards: the copy plays on, and the faults are told', async () => {
    const { show, choose } = scene();
    const good = await choose(show);
    breakShow(show);
    const chosen = await choose(show);
    expect(chosen).toMatchObject({ origin: 'last good', folder: good.folder, show: good.show });
    expect(chosen.faults.length).toBeGreaterThan(1);
  });

  test('a changed show replaces the copy; an unchanged one does not touch it', async () => {
    const { show, kept, choose } = scene();
    const first = (await choose(show)).folder ?? '';
    const { ino } = statSync(first);
    expect((await choose(show)).folder).toBe(first);
    expect(statSync(first).ino).toBe(ino);
    changeShow(show);
    const second = (await choose(show)).folder ?? '';
    expect(second).not.toBe(first);
    expect(readFileSync(join(second, 'text/en.yaml'), 'utf8')).toContain('It is hot.');
    expect(readdirSync(kept).sort()).toEqual([second.slice(kept.length + 1), 'current'].sort());
  });

  test('only what a show consists of is copied', async () => {
    const { show, choose } = scene();
    mkdirSync(join(show, 'recordings'));
    writeFileSync(join(show, 'recordings/voice.wav'), 'a person');
    writeFileSync(join(show, '.secret'), 'x');
    expect(readdirSync((await choose(show)).folder ?? '').sort()).toEqual(['pictures', 'show.yaml', 'text']);
  });

  test('a damaged copy is made again from a whole show', async () => {
    const { show, choose } = scene();
    const { folder } = await choose(show);
    rmSync(join(folder ?? '', 'text/es.yaml'));
    expect((await choose(show)).folder).toBe(folder);
    expect(existsSync(join(folder ?? '', 'text/es.yaml'))).toBe(true);
  });

  test('a damaged copy of a show that is broken too: the bundled show', async () => {
    const { show, bundled, choose } = scene();
    const { folder } = await choose(show);
    rmSync(join(folder ?? '', 'text/es.yaml'));
    breakShow(show);
    expect(await choose(show)).toMatchObject({ origin: 'bundled', folder: bundled });
  });

  // The last one leads out of its folder, to a whole show.
  test.for(['', 'x'.repeat(32), '0'.repeat(32), '../../bundled'])('a damaged pointer to the copy (%j): the bundled show', async (pointer) => {
    const { show, bundled, kept, choose } = scene();
    await choose(show);
    writeFileSync(join(kept, 'current'), pointer);
    breakShow(show);
    expect(await choose(show)).toMatchObject({ origin: 'bundled', folder: bundled });
  });

  test('a copy that was begun and never finished is swept away and does not count', async () => {
    const { show, kept, choose } = scene();
    const { folder } = await choose(show);
    const half = join(kept, `${'1'.repeat(32)}.partial`);
    mkdirSync(half);
    changeShow(show);
    expect((await choose(show)).folder).not.toBe(folder);
    expect(existsSync(half)).toBe(false);
  });

  test('a user-data folder that cannot be written costs the copy, not the show', async () => {
    const { show, userData, choose } = scene();
    // A file of that name stands in the way, for root as well.
    writeFileSync(userData, '');
    const chosen = await choose(show);
    expect(chosen).toMatchObject({ origin: 'asked for', folder: show });
    expect(chosen.notKept).toMatch(/ENOTDIR/);
  });

  test('the bundled show broken: the last good one, else none at all', async () => {
    const { show, bundled, userData, choose } = scene();
    const good = await choose(show);
    breakShow(bundled);
    expect(await choose()).toMatchObject({ origin: 'last good', folder: good.folder });
    rmSync(userData, { recursive: true });
    const none = await choose();
    expect(none).toMatchObject({ origin: 'none', show: null, folder: null });
    expect(none.faults.length).toBeGreaterThan(1);
  });
});
