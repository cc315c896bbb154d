/**
 * The copy of the last show that was whole, in userData/last-good-show.
 * Guarantees: the kiosk plays from a copy, so whoever edits the folder of a running kiosk breaks nothing; a copy is complete
 * or does not count (its folder is named by its content, and one file, written atomically, says which folder counts).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { writeAtomically } from '../files/atomic-write.ts';
import { listShow } from './folder.ts';

const FOLDER = 'last-good-show';
const POINTER = 'current';
const NAME = /^[0-9a-f]{32}$/;

/** Name of a show's content: the same for two folders exactly when every file a show consists of is the same. */
async function contentName(folder: string): Promise<string> {
  const { folder: real, files } = await listShow(folder);
  const hash = createHash('sha256');
  for (const [path, size] of files) {
    hash.update(`${path}\0${size}\0`);
    await pipeline(createReadStream(join(real, path)), hash, { end: false });
  }
  return hash.digest('hex').slice(0, 32);
}

/** Copies a verified show, unless this very content is there already, and makes it the last good one. Throws what the disk throws. */
export async function keepShow(source: string, userData: string): Promise<string> {
  const home = join(userData, FOLDER);
  const name = await contentName(source);
  const kept = join(home, name);
  // A copy that power or a hand damaged no longer has its name's content.
  if ((await contentName(kept)) !== name) {
    const partial = `${kept}.partial`;
    await rm(partial, { recursive: true, force: true });
    const { folder, files } = await listShow(source);
    for (const path of files.keys()) {
      const target = join(partial, path);
      await mkdir(dirname(target), { recursive: true });
      await copyFile(join(folder, path), target);
    }
    if ((await contentName(partial)) !== name) throw new Error('the show changed while it was copied');
    await rm(kept, { recursive: true, force: true });
    await rename(partial, kept);
  }
  if ((await keptName(home)) !== name) writeAtomically(join(home, POINTER), name);
  // Only now is the one before it of no more use.
  for (const entry of await readdir(home)) if (entry !== name && entry !== POINTER) await rm(join(home, entry), { recursive: true, force: true });
  return kept;
}

/** Folder of the last good show, or null when none was kept. Whether it is still whole is for the reader to find out. */
export async function lastGoodShow(userData: string): Promise<string | null> {
  const name = await keptName(join(userData, FOLDER));
  return name === null ? null : join(userData, FOLDER, name);
}

async function keptName(home: string): Promise<string | null> {
  try {
    const name = (await readFile(join(home, POINTER), 'utf8')).trim();
    return NAME.test(name) ? name : null;
  } catch {
    return null;
  }
}
