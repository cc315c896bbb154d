/** Whatever stands in kiosk.yaml or in a show folder, the kiosk comes up, and its log says everything that is wrong. */
import { cp, mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brokenConfigs } from '../broken/configs.ts';
import { brokenShows, FOLDER } from '../broken/shows.ts';
import { writeTinyShow } from '../support/tiny-show.ts';
import { bundledShow, narrationOf, shown } from './support/bundled-show.ts';
import { expect, test, type Kiosk } from './support/kiosk.ts';

async function logged(kiosk: Kiosk, event: string, field: string): Promise<unknown[]> {
  return (await kiosk.log()).filter((entry) => entry.event === event).map((entry) => entry[field]);
}

test.describe('a broken kiosk.yaml', () => {
  for (const { name, content, faults } of brokenConfigs) {
    test(name, async ({ kiosk, folder }) => {
      await writeFile(path.join(folder, 'kiosk.yaml'), content);
      const opened = await kiosk({ userData: folder });
      await expect(opened.root).toHaveAttribute('screen', 'attract');
      expect(await logged(opened, 'config-fault', 'fault')).toEqual(faults.map((fault) => path.join(folder, fault)));
      expect(await logged(opened, 'config', 'origin')).toEqual(['defaults']);
    });
  }
});

test.describe('a broken show', () => {
  for (const { name, edit, faults } of brokenShows) {
    test(name, async ({ kiosk, folder }) => {
      const show = writeTinyShow(path.join(folder, 'show'));
      edit(show);
      const opened = await kiosk({ show });
      await expect(opened.root).toHaveAttribute('screen', 'attract');
      expect(await logged(opened, 'show-fault', 'fault')).toEqual(faults.map((fault) => fault.replaceAll(FOLDER, show)));
      expect(await logged(opened, 'show', 'origin')).toEqual(['bundled']);
    });
  }
});

test('the last good configuration holds when the next one is broken', async ({ kiosk, folder }) => {
  const file = path.join(folder, 'kiosk.yaml');
  await writeFile(file, 'idle: { timeoutSeconds: 1, warningSeconds: 60 }\n');
  const first = await kiosk({ userData: folder });
  await first.close();
  await writeFile(file, 'idle: { timeoutSeconds: 600, warningSeconds: 60\n');
  const second = await kiosk({ userData: folder });
  expect((await logged(second, 'config', 'origin')).at(-1)).toBe('last good');
  await second.begin();
  await second.touch('Pause');
  await expect(second.root).toHaveAttribute('screen', 'warning');
});

test('a good show plays, goes on when its folder is gone, and is what the next start falls back to', { tag: '@packaged' }, async ({ kiosk, folder }) => {
  const show = writeTinyShow(path.join(folder, 'show'));
  const userData = path.join(folder, 'user-data');
  const first = await kiosk({ show, userData });
  await rm(show, { recursive: true });
  await first.begin();
  await expect(first.root).toHaveAttribute('slide', 'hello');
  // Its picture is asked for only now.
  await expect(first.page.locator('kiosk-picture [data-part="sun"]').first()).toBeAttached();
  await first.touch('Next');
  await expect(first.root).toHaveAttribute('slide', 'goodbye');
  await first.close();
  const second = await kiosk({ show, userData });
  expect((await logged(second, 'show', 'origin')).at(-1)).toBe('last good');
  await second.begin();
  await expect(second.root).toHaveAttribute('slide', 'hello');
});

test('the other language keeps the slide; its words are in that language', async ({ kiosk, folder }) => {
  const opened = await kiosk({ show: writeTinyShow(path.join(folder, 'show')) });
  await opened.begin();
  await opened.touch('Next');
  await opened.touch('Español');
  await expect(opened.root).toHaveAttribute('language', 'es');
  await expect(opened.root).toHaveAttribute('slide', 'goodbye');
  await expect(opened.page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(opened.page.locator('[part~="caption"]').first()).toContainText('El sol se pone.');
});

test.describe('a narration that is missing or broken', () => {
  const slide = path.join('narration', 'en', 'grown-ups', 'inside-your-bones');
  const breaks: readonly [string, (show: string) => Promise<void>][] = [
    ['missing', (show) => rm(path.join(show, `${slide}.webm`))],
    ['cut off', (show) => truncate(path.join(show, `${slide}.webm`), 3_000)],
    ['not a sound', (show) => writeFile(path.join(show, `${slide}.webm`), 'not a sound')],
    ['without its times', (show) => rm(path.join(show, `${slide}.words.json`))],
    ['with times of another text', (show) => cp(path.join(show, 'narration/en/grown-ups/why.words.json'), path.join(show, `${slide}.words.json`))],
  ];
  for (const [name, breakIt] of breaks) {
    test(name, async ({ kiosk, folder }) => {
      const show = path.join(folder, 'show');
      await mkdir(show);
      await cp(bundledShow, show, { recursive: true });
      await breakIt(show);
      const opened = await kiosk({ show });
      await opened.begin();
      await opened.touch('Next');
      await expect(opened.root).toHaveAttribute('slide', 'inside-your-bones');
      await expect.poll(async () => JSON.stringify(await opened.log())).toContain('narration/en/grown-ups/inside-your-bones');
      await expect(opened.root).not.toHaveAttribute('playing', '');
      // All of its words are there to be read, from the first to the last.
      const { words } = await narrationOf('en', 'grown-ups', 'inside-your-bones');
      await expect(opened.page.locator('[part~="caption"]').first().locator('[part~="word"]')).toHaveText(words.map(({ word }) => shown(word)));
      await opened.touch('Next');
      await expect(opened.root).toHaveAttribute('slide', 'the-factory');
      await expect(opened.root).toHaveAttribute('playing', '');
    });
  }
});
