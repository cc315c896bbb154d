/**
 * Writing a file that power may fail in the middle of.
 * Guarantees: afterwards, or after a crash at any instant, the file holds the old content or the new, never a part of
 * either; once the call has returned, the new one, whatever happens. Two processes may write at once: one of them wins.
 */
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { syncFolder } from './sync-folder.ts';

/** Makes the folder when it is missing. Throws what the file system throws; the file then is still whole. */
export function writeAtomically(file: string, text: string): void {
  const folder = dirname(file);
  makeFolder(folder);
  removeAbandoned(file);
  const partial = partialOf(file, process.pid);
  try {
    const handle = openSync(partial, 'w');
    try {
      // Not writeSync: on a disk that is nearly full it writes a part and is content.
      writeFileSync(handle, text);
      // The content must be on the disk before the name points at it.
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(folder);
}

/** Named by its process: of two that write at once, none may rename what the other is still writing. */
function partialOf(file: string, pid: number): string {
  return `${file}.${pid}.partial`;
}

/** What processes left behind that ended while they wrote. */
function removeAbandoned(file: string): void {
  const folder = dirname(file);
  const start = `${basename(file)}.`;
  for (const name of readdirSync(folder)) {
    const pid = name.startsWith(start) && name.endsWith('.partial') ? Number(name.slice(start.length, -'.partial'.length)) : NaN;
    if (Number.isInteger(pid) && pid > 0 && !isRunning(pid)) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Someone else's process is one that runs.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
