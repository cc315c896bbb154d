/**
 * Who may change a file or a folder, as far as its owner and mode say.
 * Guarantees: pure. An owner counts even where the mode forbids it to write: it may change the mode first.
 */

/** As process.getuid() and process.getgroups() give it. */
export interface User {
  readonly uid: number;
  /** All of them, the primary one too. */
  readonly groups: readonly number[];
}

/** As stat gives it; `mode` with its permission bits. */
export interface Rights {
  readonly uid: number;
  readonly gid: number;
  readonly mode: number;
}

export function mayChange(user: User, { uid, gid, mode }: Rights): boolean {
  if (user.uid === 0 || user.uid === uid) return true;
  return (mode & (user.groups.includes(gid) ? 0o020 : 0o002)) !== 0;
}

/** Whether the names inside a folder may be given to something else; in a sticky one (as /tmp) only by their owners. */
export function mayRename(user: User, folder: Rights, entry: Rights): boolean {
  return mayChange(user, folder) && ((folder.mode & 0o1000) === 0 || user.uid === folder.uid || mayChange(user, { ...entry, mode: 0 }));
}
