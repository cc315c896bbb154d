/**
 * A folder's names brought onto the disk.
 * Guarantees: when it returns, a power cut no longer takes back what was made, renamed or removed in the folder (where
 * the system can promise that: Windows and some network file systems have no such call, and keep their own order).
 */
import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Throws what the disk throws. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EINVAL') throw error;
  } finally {
    closeSync(handle);
  }
}
