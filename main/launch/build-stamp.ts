/**
 * Tells whether dist/ was built from the sources that are here.
 * Guarantees: judged by the files' content, so neither a checkout's dates nor a clock matter; a build that was broken
 * off has no stamp and counts as stale.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const STAMP = path.join('dist', '.built-from');
/** What ends up in dist/ or decides how; the launch commands themselves do not. */
const FOLDERS = ['renderer', 'main'];
const NOT_BUILT = path.join('main', 'launch');
const FILES = ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

export async function isBuildFresh(root: string): Promise<boolean> {
  const stamp = await readFile(path.join(root, STAMP), 'utf8').catch(() => '');
  return stamp !== '' && stamp === await sourceFingerprint(root);
}

/** Called by the build as its last step, with the fingerprint taken before its first. */
export async function stampBuild(root: string, fingerprint: string): Promise<void> {
  await writeFile(path.join(root, STAMP), fingerprint);
}

/** For whoever changes dist/ in another way than by a whole build. */
export async function forgetBuild(root: string): Promise<void> {
  await rm(path.join(root, STAMP), { force: true });
}

/** SHA-256 over the names and contents of everything the build reads from this repository. */
export async function sourceFingerprint(root: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await sourceFiles(root)) {
    const content = await readFile(path.join(root, file));
    hash.update(`${file.split(path.sep).join('/')}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

async function sourceFiles(root: string): Promise<string[]> {
  const files = [...FILES];
  for (const folder of FOLDERS) {
    for (const entry of await readdir(path.join(root, folder), { recursive: true, withFileTypes: true })) {
      const file = path.relative(root, path.join(entry.parentPath, entry.name));
      if (entry.isFile() && !file.startsWith(NOT_BUILT + path.sep)) files.push(file);
    }
  }
  return files.sort();
}
