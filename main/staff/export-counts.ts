/**
 * The counts as a CSV file on a stick or in a folder.
 * Guarantees: only to one of the places that are offered right now; the file is whole or not there, and on the device when
 * the answer says so; whatever fails is answered in words, and the counts themselves are only read. The window goes on
 * meanwhile, however slow the stick is.
 */
import { open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportAnswer, ExportTarget } from '#core/staff/staff.ts';
import { errorText } from '../files/error-text.ts';
import { makeFolder } from '../files/make-folder.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { localDay } from '../usage/local-time.ts';

const GONE = 'it was taken away while it was being written to, or it is broken';
const NOT_WRITABLE = 'it cannot be written to';
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'there is no room left on it', EDQUOT: 'there is no room left on it', EFBIG: 'there is no room left on it',
  EROFS: 'it is read-only', EACCES: NOT_WRITABLE, EPERM: NOT_WRITABLE,
  ENOENT: GONE, ENODEV: GONE, ENXIO: GONE, EIO: GONE, ESTALE: GONE, ENOTDIR: GONE, ENOTCONN: GONE,
};

export interface ExportSource {
  /** The counts as CSV. */
  readonly csv: () => string;
  /** Folder of the counts, the one target that is made when it is missing. */
  readonly folder: string | null;
}

/** `targets`: those offered at the moment it is called; never throws. */
export async function exportCounts(folder: string, targets: () => Promise<readonly ExportTarget[]>, source: ExportSource, today: Date): Promise<ExportAnswer> {
  const isOffered = async (): Promise<boolean> => (await targets()).some((target) => target.folder === folder);
  if (!(await isOffered())) return { ok: false, reason: 'it is not there any more' };
  const file = join(folder, `bone-marrow-kiosk-${localDay(today)}.csv`);
  try {
    if (folder === source.folder) makeFolder(folder);
    const { dev } = await stat(folder);
    await write(folder, dev, file, source.csv());
    if (!(await isOffered())) {
      // What was written lies in the folder that the stick left behind.
      await rm(file, { force: true });
      throw gone();
    }
    return { ok: true, file };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { ok: false, reason: (code === undefined ? undefined : REASONS[code]) ?? errorText(error) };
  }
}

/** `device`: the folder's while it was offered. A stick that is pulled leaves its folder behind, on the kiosk's own disk. */
async function write(folder: string, device: number, file: string, text: string): Promise<void> {
  const partial = `${file}.partial`;
  await rm(partial, { force: true });
  // `x` never follows a link that somebody prepared on the stick.
  const handle = await open(partial, 'wx');
  try {
    try {
      if ((await handle.stat()).dev !== device) throw gone();
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
    syncFolder(folder);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw error;
  }
}

function gone(): Error {
  return Object.assign(new Error(GONE), { code: 'ENODEV' });
}
