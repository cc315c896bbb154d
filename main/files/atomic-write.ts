/**
 * Writing a file that power may fail in the middle of.
 * Guarantees: afterwards, or after a crash at any instant, the file holds the old content or the new, never a part of either.
 */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** Makes the folder when it is missing. Throws what the file system throws; the old file then still stands. */
export function writeAtomically(file: string, text: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.partial`;
  try {
    const handle = openSync(partial, 'w');
    try {
      writeSync(handle, text);
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
}
