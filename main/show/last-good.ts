/**
 * The copy of the last show that was whole, in userData/last-good-show.
 * Guarantees: the kiosk plays from a copy, so whoever edits the folder of a running kiosk breaks nothing; a copy is complete
 * or does not count (its folder is named by its content, and one file, written atomically, says which folder counts).
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../files/atomic-write.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { listShow } from './folder.ts';

const FOLDER = 'last-good-show';
const POINTER = 'current';
/** What the name of a copy that is being made ends with. */
const PARTIAL = '.partial';
const NAME = /^[0-9a-f]{32}$/;

/** Name of a show's content: the same for two folders exactly when every file a show consists of is the same. */
async function contentName(folder: string): Promise<string> {
  const { folder: real, files } = await listShow(folder);
  const hash = createHash('sha256');
  for (const [path, size] of files) {
    hash.update(`${path}\0${size}\0`);
    for await (const part of createReadStream(join(real, path))) hash.update(part as Uint8Array);
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
    makeFolder(home);
    // A copy that was never finished takes the room of the next one.
    await removeFrom(home, (entry) => entry.endsWith(PARTIAL));
    const partial = kept + PARTIAL;
    try {
      await copyShow(source, partial);
      if ((await contentName(partial)) !== name) throw new Error('the show changed while it was copied');
      await rm(kept, { recursive: true, force: true });
      await rename(partial, kept);
    } catch (error) {
      // A disk that it filled would stay full.
      await rm(partial, { recursive: true, force: true });
      throw error;
    }
    syncFolder(home);
  }
  if ((await keptName(home)) !== name) writeAtomically(join(home, POINTER), name);
  // Only now is the one before it of no more use.
  await removeFrom(home, (entry) => entry !== name && entry !== POINTER);
  return kept;
}

/** On the disk when it returns, and not only on its way there: soon the pointer will say that it counts. */
async function copyShow(source: string, copy: string): Promise<void> {
  const { folder, files } = await listShow(source);
  const folders = new Set([copy]);
  for (const path of files.keys()) {
    const target = join(copy, path);
    for (let above = dirname(target); above !== copy; above = dirname(above)) folders.add(above);
    await mkdir(dirname(target), { recursive: true });
    // Not copyFile: it takes a read-only mode along, and leaves the content on its way.
    const handle = await open(target, 'w');
    try {
      await handle.writeFile(await readFile(join(folder, path)));
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  for (const each of folders) syncFolder(each);
}

async function removeFrom(folder: string, which: (entry: string) => boolean): Promise<void> {
  for (const entry of await readdir(folder)) if (which(entry)) await rm(join(folder, entry), { recursive: true, force: true });
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
