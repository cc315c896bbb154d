/**
 * Whether an installed kiosk could be changed by the user it runs as. On Linux nothing else keeps the installed files as
 * they are: the archive's integrity fuse is enforced on macOS and Windows only.
 * Guarantees: never throws; looks at owners and modes and changes nothing; a read-only file system is safe.
 */
import { constants } from 'node:fs';
import { access, lstat, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';
import { mayChange, mayRename, type User } from './may-change.ts';

/** Says so in the log. `folder`: an Installation's; null when there is nothing installed. */
export async function warnOfWritableInstallation(folder: string | null, log: Log): Promise<void> {
  const user = thisUser();
  if (folder === null || user === null) return;
  try {
    const writable = await firstWritable(folder, user);
    if (writable === null) return;
    log.warn('installation-writable', {
      folder,
      writable,
      todo: `as root: chown -R root:root "${folder}" && chmod -R go-w "${folder}", in a place that root owns; run the kiosk as an ordinary user of its own`,
    });
  } catch (error) {
    log.warn('installation-not-checked', { folder, reason: errorText(error) });
  }
}

/** Absolute path of the first thing in `folder`, of the folder itself, or of one above it, that `user` could change or exchange; null: none. */
export async function firstWritable(folder: string, user: User): Promise<string | null> {
  const own = await lstat(folder);
  if (!await isOnReadOnlyDisk(folder)) {
    if (mayChange(user, own)) return folder;
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      // A link's own mode is always open; its target is a file of its own.
      if (!entry.isSymbolicLink() && mayChange(user, await lstat(path))) return path;
    }
  }
  for (let inner = folder; dirname(inner) !== inner; inner = dirname(inner)) {
    const outer = dirname(inner);
    if (mayRename(user, await lstat(outer), await lstat(inner))) return outer;
  }
  return null;
}

async function isOnReadOnlyDisk(folder: string): Promise<boolean> {
  try {
    await access(folder, constants.W_OK);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EROFS';
  }
}

/** null where files have no owners of this kind. */
function thisUser(): User | null {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  return uid === undefined || gid === undefined ? null : { uid, groups: [gid, ...(process.getgroups?.() ?? [])] };
}
