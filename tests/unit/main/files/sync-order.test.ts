/**
 * What must be on the disk before something else relies on it: the order of the calls that bring it there.
 * Guarantees: the real calls are made, and recorded on their way; a kill loses nothing that was given to the system, so
 * no test that kills can see this order. What it cannot prove: that the disk itself does what it is told.
 */
import { mkdirSync, type PathLike } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { writeAtomically } from '../../../../main/files/atomic-write.ts';
import { keepShow } from '../../../../main/show/last-good.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

const recorded = vi.hoisted(() => ({ calls: [] as { readonly call: string; readonly path: string }[], names: new Map<number, string>() }));

vi.mock(import('node:fs'), async (original) => {
  const real = await original();
  const note = (call: string, path: PathLike): void => void recorded.calls.push({ call, path: String(path) });
  return {
    ...real,
    openSync: (path, ...rest) => {
      const handle = real.openSync(path, ...rest);
      recorded.names.set(handle, String(path));
      return handle;
    },
    fsyncSync: (handle) => {
      note('sync', recorded.names.get(handle) ?? '?');
      real.fsyncSync(handle);
    },
    renameSync: (from, to) => {
      note('rename', to);
      real.renameSync(from, to);
    },
  };
});

vi.mock(import('node:fs/promises'), async (original) => {
  const real = await original();
  const note = (call: string, path: PathLike): void => void recorded.calls.push({ call, path: String(path) });
  return {
    ...real,
    open: async (path, ...rest) => {
      const handle = await real.open(path, ...rest);
      const sync = handle.sync.bind(handle);
      handle.sync = async () => {
        note('sync', path);
        await sync();
      };
      return handle;
    },
    rename: async (from, to) => {
      note('rename', to);
      await real.rename(from, to);
    },
    rm: async (path, options) => {
      if (await real.access(path).then(() => true, () => false)) note('remove', path);
      await real.rm(path, options);
    },
  };
});

beforeEach(() => void (recorded.calls.length = 0));

/** `sync a/b`, with paths within the folder, in the order of the calls. */
const since = (folder: string): string[] => recorded.calls.map(({ call, path }) => `${call} ${relative(folder, path) || '.'}`);

test('a file: the folders it needs, its content, then its name, and the folder of the name', () => {
  const folder = temporaryFolder();
  writeAtomically(join(folder, 'a/b/state'), 'new');
  expect(since(folder)).toEqual(['sync .', 'sync a', `sync a/b/state.${process.pid}.partial`, 'rename a/b/state', 'sync a/b']);
});

test('a show: every file and folder of the copy, then its name, then the pointer; only then the one before goes', async () => {
  const home = temporaryFolder();
  const userData = join(home, 'user-data');
  mkdirSync(userData);
  const old = await keepShow(writeTinyShow(join(home, 'old'), { sound: new Uint8Array(9) }), userData);
  recorded.calls.length = 0;
  const kept = await keepShow(writeTinyShow(join(home, 'new'), { sound: new Uint8Array(10) }), userData);
  const calls = since(kept.slice(0, kept.lastIndexOf('/')));
  const [name, before] = [kept, old].map((path) => path.split('/').at(-1) ?? '');
  const named = calls.indexOf(`rename ${name}`);
  const copied = calls.slice(0, named);
  const files = ['show.yaml', 'text/en.yaml', 'text/es.yaml', 'pictures/hello.svg', 'pictures/goodbye.svg'];
  const sounds = ['en', 'es'].flatMap((language) => ['grown-ups', 'kids'].flatMap((telling) => ['hello', 'goodbye'].flatMap((id) => ['webm', 'words.json'].map((kind) => `narration/${language}/${telling}/${id}.${kind}`))));
  const folders = ['', '/text', '/pictures', '/narration', '/narration/en', '/narration/es', ...['en', 'es'].flatMap((language) => ['grown-ups', 'kids'].map((telling) => `/narration/${language}/${telling}`))];
  expect(copied.toSorted()).toEqual([...[...files, ...sounds].map((file) => `sync ${name}.partial/${file}`), ...folders.map((folder) => `sync ${name}.partial${folder}`)].toSorted());
  expect(calls.slice(named)).toEqual([`rename ${name}`, 'sync .', `sync current.${process.pid}.partial`, 'rename current', 'sync .', `remove ${before}`]);
});
