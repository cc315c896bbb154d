/**
 * Whether counts can be kept in a folder.
 * Guarantees: tried, not asked (permissions say nothing of a read-only or a full disk), and nothing of the trial stays.
 */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quoteFound, type Fault } from '#core/fault.ts';
import { errorText } from '../files/error-text.ts';
import { makeFolder } from '../files/make-folder.ts';

/** Makes the folder when it is missing. null: it can be written; else why not. */
export function whyNotWritable(folder: string): string | null {
  const probe = join(folder, `writable.${process.pid}`);
  try {
    makeFolder(folder);
    // An empty file would find room on a full disk.
    writeFileSync(probe, Buffer.alloc(4_096));
    return null;
  } catch (error) {
    return errorText(error);
  } finally {
    remove(probe);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It could not be made either.
  }
}

/** `place` says where usage.folder stands. One that was missing is told: a disk that is not mounted looks like that. */
export function usageFolderFaults(folder: string, place: Pick<Fault, 'file' | 'line'>): readonly Fault[] {
  const missing = statSync(folder, { throwIfNoEntry: false }) === undefined;
  const reason = whyNotWritable(folder);
  const fault = { ...place, key: 'usage.folder' };
  if (reason !== null) return [{ ...fault, found: `${quoteFound(folder)} (${reason})`, allowed: 'a folder that can be written; until it can, counts wait in memory' }];
  return missing ? [{ ...fault, found: `${quoteFound(folder)}, which was missing and has been made`, allowed: 'a folder that is there; if it lies on a disk of its own, that disk must be mounted' }] : [];
}
