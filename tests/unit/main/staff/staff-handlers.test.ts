/** What the staff's messages do: the real desk, log, counts and show. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { LogRow, StaffReport } from '#core/staff/staff.ts';
import { createLog } from '../../../../main/log.ts';
import { createPlaying } from '../../../../main/playing.ts';
import { createDesk } from '../../../../main/staff/desk.ts';
import { keepLockOut } from '../../../../main/staff/lock-out.ts';
import { hashPin, isPin } from '../../../../main/staff/pin-hash.ts';
import { staffHandlers, type StaffHandlers } from '../../../../main/staff/staff-handlers.ts';
import { createUsage } from '../../../../main/usage/usage.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { writeTinyShow } from '../../../support/tiny-show.ts';

const PIN = '2468';
let hash = '';
beforeAll(async () => void (hash = await hashPin(PIN)));

interface Setting {
  readonly handlers: StaffHandlers;
  readonly userData: string;
  readonly acted: string[];
  readonly logged: Record<string, unknown>[];
}

async function setting(): Promise<Setting> {
  const userData = temporaryFolder();
  const logs = join(userData, 'logs');
  const logged: Record<string, unknown>[] = [];
  const acted: string[] = [];
  const log = createLog({ folder: logs, print: (line) => logged.push(JSON.parse(line) as Record<string, unknown>) });
  const playing = createPlaying({ commandLine: { faults: [] }, bundledShow: writeTinyShow(join(temporaryFolder(), 'show')), userData }, log);
  await playing.refresh();
  const now = (): number => 0;
  const handlers = staffHandlers({
    desk: createDesk({ pinHash: async () => hash, isPin, lockOut: keepLockOut(userData, log, now), log, now }),
    versions: { kiosk: '1', electron: '2', chromium: '3' },
    playing, recoveries: { all: () => [] }, usage: createUsage({ folder: playing.usageFolder, log }), logs,
    acts: {
      reload: () => acted.push('reload'), restart: () => acted.push('restart'),
      exit: () => {
        throw new Error('it does not end');
      },
    },
    log,
  });
  return { handlers, userData, acted, logged };
}

/** All but unlock and lock. */
const guarded = (handlers: StaffHandlers, folder: string): readonly (readonly [string, () => unknown])[] => [
  ['staffReport', () => handlers.staffReport(undefined)], ['staffLog', () => handlers.staffLog('info')], ['staffAct', () => handlers.staffAct('reload')],
  ['exportTargets', () => handlers.exportTargets(undefined)], ['exportCounts', () => handlers.exportCounts(folder)],
];

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('locked, each but unlock is refused before anything is done', async () => {
  const { handlers, userData, acted, logged } = await setting();
  const before = logged.length;
  for (const [, ask] of guarded(handlers, join(userData, 'usage'))) expect(ask).toThrow('refused');
  await turn();
  expect(acted).toEqual([]);
  expect(logged.slice(before).map(({ event, channel }) => [event, channel])).toEqual(guarded(handlers, '').map(([channel]) => ['staff-refused', channel]));
});

test('unlocked, each answers', async () => {
  const { handlers, userData, acted, logged } = await setting();
  expect(await handlers.unlock(PIN)).toEqual({ ok: true });
  expect((await handlers.staffReport(undefined)) as StaffReport).toMatchObject({ versions: { kiosk: '1' }, show: { title: 'The sun' } });
  expect(((await handlers.staffLog('info')) as LogRow[])[0]).toMatchObject({ event: 'staff-unlocked' });
  const folder = join(userData, 'usage');
  expect(await handlers.exportTargets(undefined)).toContainEqual({ folder, name: folder });
  const answer = (await handlers.exportCounts(folder)) as { ok: true; file: string };
  expect(readFileSync(answer.file, 'utf8')).toMatch(/^day,/);
  expect(await handlers.exportCounts('/etc')).toEqual({ ok: false, reason: 'it is not there any more' });
  handlers.staffAct('reload');
  handlers.staffAct('restart');
  // The answer goes out first.
  expect(acted).toEqual([]);
  await turn();
  expect(acted).toEqual(['reload', 'restart']);
  handlers.staffAct('exit');
  await turn();
  expect(logged.map(({ event }) => event).slice(-7)).toEqual(['staff-unlocked', 'counts-exported', 'counts-not-exported', 'staff-act', 'staff-act', 'staff-act', 'staff-act-failed']);
});
