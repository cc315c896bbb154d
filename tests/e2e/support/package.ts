/**
 * The packaged kiosk: KIOSK_PACKAGE names its folder, and the same end-to-end tests then run on it.
 * Guarantees: the package itself is never changed. What a test drives is a copy that differs in one fuse, without which no
 * driver gets in; it is made once for a package.
 */
import { cp, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { root } from '../../../main/launch/places.ts';

/** Absolute; undefined when the tests run on the kiosk as it is built. */
export const packageFolder = process.env['KIOSK_PACKAGE'] === undefined ? undefined : path.resolve(root, process.env['KIOSK_PACKAGE']);

const EXECUTABLE = 'bone-marrow-kiosk';
const DRIVEN = path.join(root, '.output', 'driven-package');
const STAMP = `${DRIVEN}.made-of.json`;

/** For tests that only run on a package. @throws when there is none. */
export function thePackage(): { readonly folder: string; readonly executable: string } {
  if (packageFolder === undefined) throw new Error('KIOSK_PACKAGE must name the folder of a package, as "npm test -- package" does');
  return { folder: packageFolder, executable: path.join(packageFolder, EXECUTABLE) };
}

/** The copy that a test may drive. */
export async function drivenPackage(folder: string): Promise<{ readonly folder: string; readonly executable: string }> {
  const executable = path.join(DRIVEN, EXECUTABLE);
  const made = await listing(folder);
  if (await readFile(STAMP, 'utf8').catch(() => '') === made) return { folder: DRIVEN, executable };
  await rm(STAMP, { force: true });
  await rm(DRIVEN, { recursive: true, force: true });
  await mkdir(path.dirname(DRIVEN), { recursive: true });
  await cp(folder, DRIVEN, { recursive: true });
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  await writeFile(STAMP, made);
  return { folder: DRIVEN, executable };
}

/** Paths of all files of a folder, with `/`, sorted. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/')).sort();
}

async function listing(folder: string): Promise<string> {
  const files = await Promise.all((await filesOf(folder)).map(async (file) => {
    const { size, mtimeMs } = await stat(path.join(folder, file));
    return [file, size, mtimeMs];
  }));
  return JSON.stringify([folder, files]);
}
