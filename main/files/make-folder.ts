/**
 * A folder that is needed, made with those above it.
 * Guarantees: what was made stays made when power fails; an error names its true reason (Node's own recursive mkdir calls
 * a read-only disk "no such file or directory").
 */
import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './sync-folder.ts';

/** Throws what the file system throws. */
export function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  const above = dirname(folder);
  if (above !== folder) makeFolder(above);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have made it a moment ago.
    if (isFolder(folder)) return;
    throw error;
  }
  syncFolder(above);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
