/** Owner, group, others; a folder's sticky bit. */
import { describe, expect, test } from 'vitest';
import { mayChange, mayRename, type Rights, type User } from '../../../../main/preflight/may-change.ts';

const kiosk: User = { uid: 500, groups: [500, 44] };
const rights = (uid: number, gid: number, mode: number): Rights => ({ uid, gid, mode });

describe('mayChange', () => {
  test.for([
    ['root\'s, for nobody else to write', rights(0, 0, 0o755), false],
    ['root\'s, writable for all', rights(0, 0, 0o757), true],
    ['root\'s, writable for a group it is in', rights(0, 44, 0o775), true],
    ['root\'s, writable for a group it is not in', rights(0, 45, 0o775), false],
    ['its own', rights(500, 0, 0o755), true],
    ['its own, read-only: it may make it writable', rights(500, 0, 0o555), true],
    ['another user\'s', rights(501, 501, 0o644), false],
  ] as const)('%s', ([, file, expected]) => {
    expect(mayChange(kiosk, file)).toBe(expected);
  });

  test('root may change everything', () => {
    expect(mayChange({ uid: 0, groups: [0] }, rights(1, 1, 0o444))).toBe(true);
  });
});

describe('mayRename', () => {
  const own = rights(500, 500, 0o755);
  const roots = rights(0, 0, 0o755);
  test.for([
    ['in root\'s folder', roots, own, false],
    ['in a folder that all may write', rights(0, 0, 0o777), roots, true],
    ['in a sticky one, what is root\'s', rights(0, 0, 0o1777), roots, false],
    ['in a sticky one, what is its own', rights(0, 0, 0o1777), own, true],
    ['in a sticky one that is its own, what is root\'s', rights(500, 0, 0o1755), roots, true],
  ] as const)('%s', ([, folder, entry, expected]) => {
    expect(mayRename(kiosk, folder, entry)).toBe(expected);
  });
});
