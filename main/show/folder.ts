/**
 * What lies in a show folder.
 * Guarantees: only regular files of the kinds a show consists of, each of a bounded size, none reached through a symbolic
 * link: what is listed can be read, copied and served without leaving the folder. Other files are none of the kiosk's business.
 */
import { lstat, readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '#core/fault.ts';
import { errorText } from '../files/error-text.ts';

export interface ShowListing {
  /** The folder itself, links resolved. */
  readonly folder: string;
  /** Path within the folder, with `/`, sorted → size in bytes. */
  readonly files: ReadonlyMap<string, number>;
  readonly faults: readonly Fault[];
}

interface Kind {
  readonly pattern: RegExp;
  readonly maxBytes: number;
}

const KINDS: readonly Kind[] = [
  { pattern: /^show\.yaml$/, maxBytes: 200_000 },
  { pattern: /^text\/[^/]+\.yaml$/, maxBytes: 200_000 },
  // Inlined into the page and animated there: half a megabyte of paths is already slow.
  { pattern: /^pictures\/[^/]+\.svg$/, maxBytes: 500_000 },
  // Twenty minutes of speech at 64 kbit/s; decoded as a whole into memory.
  { pattern: /^narration\/[^/]+\/[^/]+\/[^/]+\.webm$/, maxBytes: 10_000_000 },
  { pattern: /^narration\/[^/]+\/[^/]+\/[^/]+\.words\.json$/, maxBytes: 500_000 },
];
const PLACES = ['show.yaml', 'text', 'pictures', 'narration'];
const MAX_FILES = 5_000;
/** narration/LANGUAGE/TELLING/file */
const MAX_DEPTH = 4;

export async function listShow(folder: string): Promise<ShowListing> {
  const files = new Map<string, number>();
  const faults: Fault[] = [];
  let real: string;
  try {
    real = await realpath(folder);
    if (!(await lstat(real)).isDirectory()) throw new Error('not a folder');
  } catch (error) {
    return { folder, files, faults: [{ file: folder, key: '', found: errorText(error), allowed: 'a show folder' }] };
  }

  async function visit(path: string, depth: number): Promise<void> {
    const status = await lstat(join(real, path));
    if (status.isSymbolicLink()) {
      faults.push({ file: path, key: '', found: 'a symbolic link', allowed: 'files and folders only' });
    } else if (status.isDirectory()) {
      if (depth === MAX_DEPTH) return;
      for (const name of (await readdir(join(real, path))).sort()) {
        if (files.size > MAX_FILES) return;
        await visit(`${path}/${name}`, depth + 1);
      }
    } else if (status.isFile()) {
      const kind = KINDS.find(({ pattern }) => pattern.test(path));
      if (kind === undefined) return;
      files.set(path, status.size);
      if (status.size > kind.maxBytes) faults.push({ file: path, key: '', found: `${status.size} bytes`, allowed: `at most ${kind.maxBytes} bytes` });
    }
  }

  for (const place of PLACES) {
    try {
      await visit(place, 1);
    } catch (error) {
      // A missing place is a fault only where something in it is missing; that is found later, by name.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') faults.push({ file: place, key: '', found: errorText(error), allowed: 'a place that can be read' });
    }
  }
  if (files.size > MAX_FILES) faults.push({ file: folder, key: '', found: `more than ${MAX_FILES} files`, allowed: `at most ${MAX_FILES} files` });
  return { folder: real, files, faults };
}
