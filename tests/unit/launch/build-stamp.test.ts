/** When a build counts as stale. */
import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetBuild, isBuildFresh, sourceFingerprint, stampBuild } from '../../../main/launch/build-stamp.ts';

let project: string;

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'build-stamp-'));
  for (const folder of ['renderer/core', 'main/launch', 'dist']) await mkdir(path.join(project, folder), { recursive: true });
  for (const file of ['vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'renderer/core/a.ts', 'main/main.ts', 'main/launch/start.ts']) {
    await writeFile(path.join(project, file), file);
  }
  await stampBuild(project, await sourceFingerprint(project));
});

afterEach(async () => {
  await rm(project, { recursive: true });
});

const change = (file: string, text = 'changed'): Promise<void> => writeFile(path.join(project, file), text);

test('a stamped build is fresh, whatever the dates of its sources', async () => {
  await utimes(path.join(project, 'main/main.ts'), 1, 1);
  expect(await isBuildFresh(project)).toBe(true);
});

test.each(['renderer/core/a.ts', 'main/main.ts', 'vite.config.ts', 'package-lock.json'])('it is stale when %s changes', async (file) => {
  await change(file);
  expect(await isBuildFresh(project)).toBe(false);
});

test('it is stale when a source comes, goes or is renamed', async () => {
  await change('renderer/core/b.ts');
  expect(await isBuildFresh(project)).toBe(false);
  await rm(path.join(project, 'renderer/core/b.ts'));
  expect(await isBuildFresh(project)).toBe(true);
  await rm(path.join(project, 'renderer/core/a.ts'));
  await change('renderer/core/z.ts', 'renderer/core/a.ts');
  expect(await isBuildFresh(project)).toBe(false);
});

test('the launch commands are not part of it', async () => {
  await change('main/launch/start.ts');
  expect(await isBuildFresh(project)).toBe(true);
});

test('without a stamp it is stale', async () => {
  await forgetBuild(project);
  expect(await isBuildFresh(project)).toBe(false);
});
