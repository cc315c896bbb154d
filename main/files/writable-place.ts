/**
 * Where Chromium keeps what it cannot run without (its lock against a second start, its caches).
 * Guarantees: the user-data folder where something can be written there; on a read-only disk a folder in memory or among
 * the temporary files, the same one at each start, so that there still is one kiosk at a time.
 */
import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Without these Chromium reports a second kiosk where there is none, and the screen would stay dark. null: nothing can be written anywhere. */
export function writablePlace(userData: string, others: readonly string[] = [tmpdir(), '/dev/shm']): string | null {
  if (canWrite(userData)) return userData;
  const name = `bone-marrow-kiosk-${process.getuid?.() ?? 'user'}`;
  return others.map((folder) => join(folder, name)).find((folder) => canWrite(folder) && isOurs(folder)) ?? null;
}

/** Tried, not asked: permissions say nothing of a read-only or a full disk. */
function canWrite(folder: string): boolean {
  const probe = join(folder, `writable.${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, '');
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/** Among the temporary files anyone may have put a folder or a link of that name. */
function isOurs(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && (process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0));
}
