/**
 * Where the launch commands find the project and keep what they prepare.
 * Guarantees: pure apart from reading the environment; nothing is created here.
 */
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository root: the folder of package.json. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** The user's cache folder for this project: everything in it can be deleted and is made again when needed. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env): string {
  const given = environment['XDG_CACHE_HOME'];
  // The XDG rule: a relative path is invalid and to be ignored.
  const base = given !== undefined && path.isAbsolute(given) ? given : path.join(homedir(), '.cache');
  return path.join(base, 'bone-marrow-kiosk');
}
