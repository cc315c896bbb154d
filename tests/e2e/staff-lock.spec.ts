/** The staff's messages on the running kiosk, asked as the page could ask them: what the lock holds back, and that no kill opens it. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { KioskBridge } from '#core/bridge.ts';
import type { UnlockAnswer } from '#core/staff/staff.ts';
import { TRIES } from '../../main/staff/lock-out.ts';
import { hashPin } from '../../main/staff/pin-hash.ts';
import { RELAUNCH_CODE } from '../../main/supervisor/restart.ts';
import { expect, test, type Kiosk, type KioskSetup, type LogEntry } from './support/kiosk.ts';

const PIN = '24681357';
const WRONG = '97531864';

type Page = { readonly kiosk: KioskBridge };

async function setup(): Promise<KioskSetup> {
  return { config: `staff: { pinHash: "${await hashPin(PIN)}" }\n`, env: { KIOSK_LAUNCHER: 'test' } };
}

const unlock = (kiosk: Kiosk, pin: string): Promise<UnlockAnswer> => kiosk.page.evaluate((typed) => (window as unknown as Page).kiosk.unlock(typed), pin);

async function logged(kiosk: Kiosk, event: string): Promise<LogEntry[]> {
  return (await kiosk.log()).filter((entry) => entry.event === event);
}

/** Asks for everything but unlock and lock; gives what was refused. */
async function refused(kiosk: Kiosk): Promise<string[]> {
  return kiosk.page.evaluate(async () => {
    const { kiosk } = window as unknown as Page;
    const asked = {
      staffReport: kiosk.staffReport(), staffLog: kiosk.staffLog('info'), staffAct: kiosk.staffAct('exit'), exportTargets: kiosk.exportTargets(), exportCounts: kiosk.exportCounts('/tmp'),
    };
    const results = await Promise.allSettled(Object.values(asked));
    return Object.keys(asked).filter((_, index) => results[index]?.status === 'rejected');
  });
}

const ALL = ['staffReport', 'staffLog', 'staffAct', 'exportTargets', 'exportCounts'];

test('locked, the page gets nothing; with the PIN all of it; the hash and the PIN never reach page or log', async ({ kiosk, folder }) => {
  const opened = await kiosk(await setup());
  const load = await opened.page.evaluate(async () => JSON.stringify(await (window as unknown as Page).kiosk.load()));
  expect(load).toContain('"idle"');
  expect(load).not.toMatch(/scrypt|pinHash/);

  expect(await refused(opened)).toEqual(ALL);
  expect((await logged(opened, 'staff-refused')).map(({ channel }) => channel)).toEqual(ALL);
  for (const pin of ['1', '123456789', 'abcd']) await expect(unlock(opened, pin)).rejects.toThrow('refused');

  expect(await unlock(opened, PIN)).toEqual({ ok: true });
  const usage = path.join(folder, 'user-data-0', 'usage');
  const told = await opened.page.evaluate(async (counts) => {
    const { kiosk } = window as unknown as Page;
    return { report: await kiosk.staffReport(), rows: await kiosk.staffLog('info'), targets: await kiosk.exportTargets(), exported: await kiosk.exportCounts(counts), elsewhere: await kiosk.exportCounts('/tmp') };
  }, usage);
  expect(told.report).toMatchObject({ show: { origin: 'bundled', languages: [{ language: 'en', review: null }, { language: 'es', review: null }] }, failures: [], faults: [] });
  expect(told.report.usage).toHaveLength(30);
  expect(told.rows[0]?.event).toBe('staff-unlocked');
  expect(told.targets.map((target) => target.folder)).toContain(usage);
  expect(told.exported.ok && (await readFile(told.exported.file, 'utf8'))).toMatch(/^day,/);
  expect(told.elsewhere.ok).toBe(false);
  expect(JSON.stringify(told)).not.toMatch(/scrypt/);

  await opened.page.evaluate(() => (window as unknown as Page).kiosk.lock());
  expect(await refused(opened)).toEqual(ALL);

  expect(await unlock(opened, PIN)).toEqual({ ok: true });
  await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.reload());
  await expect.poll(async () => (await logged(opened, 'ready')).length).toBe(2);
  expect(await refused(opened)).toEqual(ALL);

  const log = await readFile(path.join(opened.userData, 'logs', 'kiosk.log'), 'utf8');
  for (const secret of [PIN, WRONG, 'scrypt', '123456789']) expect(log).not.toContain(secret);
});

test('after each wrong PIN the kiosk is killed: the next start goes on counting, and after the fifth it is locked', async ({ kiosk, folder }) => {
  const settings = { ...(await setup()), userData: path.join(folder, 'user-data') };
  for (let wrong = 1; wrong <= TRIES; wrong += 1) {
    const opened = await kiosk(settings);
    // As soon as the wait of the time before is over.
    await expect.poll(async () => {
      await unlock(opened, WRONG);
      return (await logged(opened, 'staff-pin-wrong')).length;
    }, { timeout: 60_000 }).toBe(wrong);
    await kill(opened);
  }
  const last = await kiosk(settings);
  expect((await logged(last, 'staff-pin-wrong')).map(({ inARow, locked }) => [inARow, locked])).toEqual([[1, false], [2, false], [3, false], [4, false], [5, true]]);
  expect(await unlock(last, PIN)).toMatchObject({ ok: false, locked: true });
  await kill(last);
  expect(await unlock(await kiosk(settings), PIN)).toMatchObject({ ok: false, locked: true });
});

/** The main process, with no chance to say anything. */
async function kill({ app }: Kiosk): Promise<void> {
  const ended = once(app.process(), 'exit');
  process.kill(app.process().pid ?? 0, 'SIGKILL');
  await ended;
}

test.describe('unlocked, the kiosk', () => {
  test('is loaded anew; started anew', async ({ kiosk }) => {
    const opened = await kiosk(await setup());
    expect(await unlock(opened, PIN)).toEqual({ ok: true });
    opened.doom('window.kiosk.staffAct("reload")');
    await expect.poll(async () => (await logged(opened, 'ready')).length).toBe(2);
    await expect(opened.root).toHaveAttribute('screen', 'attract');
    expect(await unlock(opened, PIN)).toEqual({ ok: true });
    const ended = once(opened.app.process(), 'exit');
    opened.doom('window.kiosk.staffAct("restart")');
    expect(await ended).toEqual([RELAUNCH_CODE, null]);
    expect((await logged(opened, 'staff-act')).map(({ act }) => act)).toEqual(['reload', 'restart']);
    expect(await logged(opened, 'page-failed')).toEqual([]);
  });

  test('ends for good', async ({ kiosk }) => {
    const opened = await kiosk(await setup());
    expect(await unlock(opened, PIN)).toEqual({ ok: true });
    const ended = once(opened.app.process(), 'exit');
    opened.doom('window.kiosk.staffAct("exit")');
    // 0: whoever starts it again after a failure does not.
    expect(await ended).toEqual([0, null]);
    expect((await logged(opened, 'end')).length).toBe(1);
    expect(await logged(opened, 'page-failed')).toEqual([]);
  });
});

test('with no PIN set nothing unlocks, and the log says that the panel is off', async ({ kiosk }) => {
  const opened = await kiosk();
  await expect(unlock(opened, PIN)).rejects.toThrow('refused');
  expect(await refused(opened)).toEqual(ALL);
  expect(await logged(opened, 'staff-off')).toHaveLength(1);
});
