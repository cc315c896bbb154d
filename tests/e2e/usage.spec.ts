/** Anonymous counts of real visits by touch: in the file of the day, after a killed process, and with a folder that cannot be written. */
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Kiosk } from './support/kiosk.ts';

/** The rows of the only file there, without the day: hour,what,language,telling,item,count,seconds. */
async function rowsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const texts = await Promise.all(names.filter((name) => name.endsWith('.csv')).map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => text.split('\r\n').slice(1, -1)).map((line) => line.slice('2026-11-26,'.length));
}

async function visits(folder: string): Promise<number> {
  const counts = (await rowsIn(folder)).filter((row) => /^\d\d,visit,/.test(row)).map((row) => Number(row.split(',')[5]));
  return counts.reduce((sum, count) => sum + count, 0);
}

async function startOver(opened: Kiosk): Promise<void> {
  await opened.touch('Topics');
  await opened.touch('Start over');
  await expect(opened.root).toHaveAttribute('screen', 'attract');
}

test('a visit is counted when it is over, and what was counted outlives a killed process', async ({ kiosk, folder }) => {
  const userData = path.join(folder, 'user-data');
  const counts = path.join(userData, 'usage');
  const opened = await kiosk({ userData });
  await opened.begin();
  await opened.touch('Next');
  await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
  await opened.touch('Mute');
  await opened.touch('Display');
  await opened.fingers.tap(opened.page.getByRole('radio', { name: 'High contrast' }));
  await opened.touch('Close');
  expect(await rowsIn(counts)).toEqual([]);
  await startOver(opened);
  await expect.poll(() => visits(counts)).toBe(1);
  expect(await rowsIn(counts)).toEqual([
    expect.stringMatching(/^([01]\d|2[0-3]),visit,,,left,1,$/),
    ',telling,en,grown-ups,left,1,',
    ',end,,,start-over,1,',
    expect.stringMatching(/^,slide,,grown-ups,inside-your-bones,1,\d{1,3}$/),
    expect.stringMatching(/^,slide,,grown-ups,welcome,1,\d{1,3}$/),
    ',choice,,,contrast,1,',
    ',choice,,,muted,1,',
  ]);

  // In the middle of the next one.
  await opened.begin();
  const before = await rowsIn(counts);
  const main = opened.app.process();
  const ended = new Promise((resolve) => main.once('exit', resolve));
  const pid = await opened.app.evaluate(() => process.pid);
  process.kill(pid, 'SIGKILL');
  await ended;
  expect(await rowsIn(counts)).toEqual(before);

  const again = await kiosk({ userData });
  await again.begin('Español', /Para niñas y niños/);
  await again.touch('Más');
  await again.touch('Temas');
  await again.touch('Empezar de nuevo');
  await expect.poll(() => visits(counts)).toBe(2);
  expect(await rowsIn(counts)).toEqual(expect.arrayContaining([',telling,en,grown-ups,left,1,', ',telling,es,kids,left,1,', ',end,,,start-over,2,']));
});

test('a page that was lost and came back is one visit, and counted as a recovery', async ({ kiosk }) => {
  const opened = await kiosk();
  const counts = path.join(opened.userData, 'usage');
  await opened.begin();
  const page = await opened.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0);
  process.kill(page, 'SIGKILL');
  await expect.poll(async () => (await opened.log()).filter(({ event }) => event === 'ready').length).toBe(2);
  await opened.reached();
  await expect(opened.root).toHaveAttribute('slide', 'welcome');
  await startOver(opened);
  await expect.poll(() => visits(counts)).toBe(1);
  expect(await rowsIn(counts)).toEqual(expect.arrayContaining([expect.stringMatching(/^,slide,,grown-ups,welcome,1,\d+$/), expect.stringMatching(/^\d\d,recovery,,,render process gone: reload,1,$/)]));
});

test('a folder that cannot be written is told, the kiosk stays, and no visit is lost', async ({ kiosk, folder }) => {
  const counts = path.join(folder, 'counts');
  await mkdir(counts);
  await chmod(counts, 0o555);
  const opened = await kiosk({ config: `usage: { folder: ${counts} }\n` });
  const told = async (event: string): Promise<unknown[]> => (await opened.log()).filter((entry) => entry.event === event);
  expect(await told('config-warning')).toMatchObject([{ fault: expect.stringMatching(/test-kiosk\.yaml:1: usage\.folder: found ".*" \(EACCES.*\); allowed: a folder that can be written/) }]);
  for (let visit = 0; visit < 2; visit += 1) {
    await opened.begin();
    await startOver(opened);
  }
  await expect.poll(() => told('usage-not-written')).toHaveLength(1);
  await chmod(counts, 0o755);
  await opened.begin();
  await startOver(opened);
  await expect.poll(() => visits(counts)).toBe(3);
  expect(await told('usage-not-written')).toHaveLength(1);
  expect(await told('usage-written')).toHaveLength(1);
  expect(await told('page-failed')).toEqual([]);
});
