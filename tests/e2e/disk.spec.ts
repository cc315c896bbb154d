/** A disk that cannot be written, and files that are not what they should be: the first page comes up, and standard output says what is wrong. */
import { chmod, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { resolveElectron } from '../../main/launch/electron-runtime.ts';
import { root } from '../../main/launch/places.ts';
import { executableAsUser } from '../../main/launch/run-as-user.ts';
import { writeTinyShow } from '../support/tiny-show.ts';
import { expect, test as base, type LogEntry } from './support/kiosk.ts';

interface Started {
  /** The lines of the log as they were printed; the file may not be there. */
  readonly printed: () => Promise<LogEntry[]>;
  readonly app: ElectronApplication;
}

/** `start(userData, …args)` gives a kiosk that shows its first page. */
const test = base.extend<{ start: (userData: string, ...args: string[]) => Promise<Started> }>({
  start: async ({ folder }, use) => {
    const apps: ElectronApplication[] = [];
    await use(async (userData, ...args) => {
      const output = path.join(folder, `printed-${apps.length}`);
      const executable = path.join(folder, `kiosk-${apps.length}`);
      const electron = executableAsUser((await resolveElectron()).executable);
      // The log's first lines are printed before Playwright listens: a file misses none.
      await writeFile(executable, `#!/bin/sh\nexec '${electron}' "$@" >'${output}'\n`, { mode: 0o755 });
      const env = { ...(process.env as Record<string, string>), TMPDIR: await temporary(folder) };
      const app = await _electron.launch({ executablePath: executable, chromiumSandbox: true, args: [root, '--user-data-dir', userData, ...args], cwd: root, env });
      apps.push(app);
      const printed = async (): Promise<LogEntry[]> =>
        (await readFile(output, 'utf8')).split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as LogEntry);
      await expect((await app.firstWindow()).locator('kiosk-app')).toHaveAttribute('screen', 'attract');
      await expect.poll(async () => (await printed()).some(({ event }) => event === 'ready')).toBe(true);
      return { app, printed };
    });
    for (const app of apps) await app.close();
  },
});

/** Of its own, so that no other kiosk's place among the temporary files is met. */
async function temporary(folder: string): Promise<string> {
  const made = path.join(folder, 'tmp');
  await mkdir(made, { recursive: true });
  return made;
}

const reasons = (entries: readonly LogEntry[], event: string): unknown[] => entries.filter((entry) => entry.event === event).map(({ reason }) => reason);

test('a user-data folder that is read-only', async ({ start, folder }) => {
  const userData = path.join(folder, 'user-data');
  await mkdir(userData);
  await writeFile(path.join(userData, 'kiosk.yaml'), 'clinic: { name: Ward 3 }\n');
  await chmod(userData, 0o555);
  const { printed } = await start(userData, '--show', writeTinyShow(path.join(folder, 'show')));
  const entries = await printed();
  expect(reasons(entries, 'log-not-written')).toEqual([`EACCES: permission denied, mkdir '${userData}/logs'`]);
  expect(reasons(entries, 'config-not-kept')).toEqual([expect.stringMatching(/^EACCES: permission denied, open /)]);
  expect(reasons(entries, 'show-not-kept')).toEqual([`EACCES: permission denied, mkdir '${userData}/last-good-show'`]);
  expect(entries.find(({ event }) => event === 'user-data-not-writable')).toMatchObject({ level: 'warn', folder: userData, instead: expect.stringContaining(path.join(folder, 'tmp')) });
  expect(entries.find(({ event }) => event === 'config')).toMatchObject({ origin: 'file' });
  expect(entries.find(({ event }) => event === 'show')).toMatchObject({ origin: 'asked for' });
  expect(await readdir(userData)).toEqual(['kiosk.yaml']);
});

test('a log file on a disk that is full', async ({ start, folder }) => {
  const userData = path.join(folder, 'user-data');
  await mkdir(path.join(userData, 'logs'), { recursive: true });
  await symlink('/dev/full', path.join(userData, 'logs/kiosk.log'));
  const { printed } = await start(userData);
  expect(reasons(await printed(), 'log-not-written')).toEqual(['ENOSPC: no space left on device, write']);
});

test('files in the place of the log\'s and the show\'s folders', async ({ start, folder }) => {
  const userData = path.join(folder, 'user-data');
  await mkdir(userData);
  for (const name of ['logs', 'last-good-show']) await writeFile(path.join(userData, name), 'in the way');
  const { printed } = await start(userData, '--show', writeTinyShow(path.join(folder, 'show')));
  const entries = await printed();
  expect(reasons(entries, 'log-not-written')).toEqual([`EEXIST: file already exists, mkdir '${userData}/logs'`]);
  expect(reasons(entries, 'show-not-kept')).toEqual([`EEXIST: file already exists, mkdir '${userData}/last-good-show'`]);
  expect(entries.find(({ event }) => event === 'show')).toMatchObject({ origin: 'asked for' });
});

test('every file it wrote itself is garbage, and so are configuration and show', async ({ start, folder }) => {
  const userData = path.join(folder, 'user-data');
  const garbage = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 193) % 256));
  await mkdir(path.join(userData, 'last-good-show'), { recursive: true });
  await mkdir(path.join(userData, 'logs'));
  for (const name of ['kiosk.yaml', 'last-good-kiosk.yaml', 'recoveries.json', 'last-good-show/current', 'logs/kiosk.log']) await writeFile(path.join(userData, name), garbage);
  const { printed } = await start(userData, '--show', path.join(userData, 'last-good-show'));
  const entries = await printed();
  expect(entries.find(({ event }) => event === 'config')).toMatchObject({ origin: 'defaults' });
  expect(entries.find(({ event }) => event === 'show')).toMatchObject({ origin: 'bundled' });
  expect(reasons(entries, 'log-not-written')).toEqual([]);
  // The log goes on, on a line of its own.
  const logged = (await readFile(path.join(userData, 'logs/kiosk.log'))).subarray(garbage.length).toString();
  expect(logged.trim().split('\n').map((line) => (JSON.parse(line) as LogEntry).event)).toEqual(entries.map(({ event }) => event));
});
