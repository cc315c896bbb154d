/**
 * Where counts can be copied to: the sticks that are plugged in, and the folder of the counts.
 * Guarantees: of the mounted file systems only those below /media and /run/media, where a desktop or udisks puts what
 * somebody plugged in; none that is mounted read-only or that the kiosk may not write to.
 */
import { access, constants, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ExportTarget } from '#core/staff/staff.ts';

const MOUNTS = '/proc/mounts';
/** /media/NAME, /media/USER/NAME, /run/media/USER/NAME. */
const REMOVABLE = /^\/media\/[^/]+(\/[^/]+)?$|^\/run\/media\/[^/]+\/[^/]+$/;

/** The mounted places in the text of /proc/mounts that are removable and not read-only. */
export function removableMounts(text: string): readonly string[] {
  const folders = text.split('\n').flatMap((line) => {
    const [, place = '', , options = ''] = line.split(' ');
    const folder = unescape(place);
    return REMOVABLE.test(folder) && !options.split(',').includes('ro') ? [folder] : [];
  });
  return [...new Set(folders)].sort();
}

/** The kernel writes a space, a tab, an end of line and a backslash as three octal digits, each byte of a name by itself. */
function unescape(place: string): string {
  return place.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(parseInt(digits, 8)));
}

/** `counts`: folder of the counts; null while that is not known. Never throws: a system without /proc has no sticks. */
export async function exportTargets(counts: string | null): Promise<readonly ExportTarget[]> {
  const mounts = removableMounts(await readFile(MOUNTS, 'utf8').catch(() => ''));
  const writable = await Promise.all(mounts.map(async (folder) => (await mayWrite(folder)) ? [{ folder, name: basename(folder) }] : []));
  return [...writable.flat(), ...(counts === null ? [] : [{ folder: counts, name: counts }])];
}

async function mayWrite(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK | constants.X_OK).then(() => true, () => false);
}
