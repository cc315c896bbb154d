/**
 * Each rule of who may import whom, broken once: it must be named.
 * Dependency rules are tried on a small project of their own with the same layout; lint rules on the text of a file here.
 */
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../../main/launch/places.ts';

interface Rules { readonly forbidden: readonly (IForbiddenRuleType & { readonly name: string })[]; readonly options: object }
const rules = createRequire(import.meta.url)('../../../.config/dependency-cruiser.cjs') as Rules;

/** A project in which every rule holds. */
const SOUND: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module", "imports": { "#core/*": "./renderer/core/*" } }',
  'renderer/core/bridge.ts': "import { z } from 'zod';\nexport const schema = z.string();\n",
  'renderer/core/pure.ts': "export { schema } from './bridge.ts';\n",
  'renderer/strings/en.ts': 'export const en = 1;\n',
  'renderer/styles/base.ts': "import { css } from 'lit';\nexport const base = css``;\n",
  'renderer/elements/a/a.ts': "import { html } from 'lit';\nimport '#core/pure.ts';\nexport const a = html``;\n",
  'renderer/shell/store.ts': "import { Howl } from 'howler';\nimport '#core/pure.ts';\nexport const store = Howl;\n",
  'renderer/start.ts': "import './shell/store.ts';\nimport './elements/a/a.ts';\n",
  'main/main.ts': "import { app } from 'electron';\nimport 'node:fs';\nimport '#core/pure.ts';\nexport const run = app;\n",
  'main/show/read-show.ts': "import '#core/pure.ts';\nexport const readShow = 1;\n",
  'main/preload/preload.ts': "import { contextBridge } from 'electron';\nimport type { schema } from '#core/bridge.ts';\nexport const bridge: typeof schema | typeof contextBridge = contextBridge;\n",
  'main/launch/check.ts': "import '../show/read-show.ts';\nexport const check = 1;\n",
};

let project: string;

beforeEach(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'import-rules-'));
  await symlink(path.join(root, 'node_modules'), path.join(project, 'node_modules'));
  for (const [file, text] of Object.entries(SOUND)) await write(file, text);
});

afterEach(async () => {
  await rm(project, { recursive: true, force: true });
});

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.join(project, path.dirname(file)), { recursive: true });
  await writeFile(path.join(project, file), text);
}

/** Names of the rules that are broken, each once. */
async function brokenRules(): Promise<string[]> {
  const { output } = await cruise(['main', 'renderer'], {
    ...rules.options,
    baseDir: project,
    validate: true,
    ruleSet: { forbidden: [...rules.forbidden] },
  });
  const names = (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
  return [...new Set(names)].sort();
}

test('a project that keeps the rules breaks none', async () => {
  expect(await brokenRules()).toEqual([]);
});

/** Rule → the file that breaks it, and the import that does. */
const BREACHES: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['core-imports-core-only', 'renderer/core/pure.ts', "import '../strings/en.ts';"],
  ['core-imports-core-only', 'renderer/core/pure.ts', "import 'node:fs';"],
  ['core-imports-core-only', 'renderer/core/pure.ts', "import type { BrowserWindow } from 'electron';\nexport type W = BrowserWindow;"],
  ['elements-import-core-only', 'renderer/elements/a/a.ts', "import '../../shell/store.ts';"],
  ['elements-import-core-only', 'renderer/elements/a/a.ts', "import 'howler';"],
  ['shell-imports-core', 'renderer/shell/store.ts', "import '../elements/a/a.ts';"],
  ['shell-imports-core', 'renderer/shell/store.ts', "import '../styles/base.ts';"],
  ['only-start-knows-shell-and-elements', 'renderer/strings/en.ts', "import '../shell/store.ts';"],
  ['renderer-knows-no-electron-and-no-main', 'renderer/start.ts', "import 'electron';"],
  ['renderer-knows-no-electron-and-no-main', 'renderer/start.ts', "import '../main/show/read-show.ts';"],
  ['renderer-uses-nothing-of-node', 'renderer/start.ts', "import 'node:fs';"],
  ['main-imports-core-only', 'main/main.ts', "import '../renderer/strings/en.ts';"],
  ['main-imports-core-only', 'main/main.ts', "import './launch/check.ts';"],
  ['preload-imports-electron-and-bridge', 'main/preload/preload.ts', "import 'node:fs';"],
  ['preload-imports-electron-and-bridge', 'main/preload/preload.ts', "import '#core/pure.ts';"],
  ['preload-imports-electron-and-bridge', 'main/preload/preload.ts', "import '../show/read-show.ts';"],
  ['launch-leaves-the-app-alone', 'main/launch/check.ts', "import '../main.ts';"],
  ['no-circles', 'main/show/read-show.ts', "import './other.ts';"],
  ['everything-is-found', 'main/main.ts', "import './absent.ts';"],
];

test.each(BREACHES)('%s: %s may not %s', async (rule, file, text) => {
  if (rule === 'no-circles') await write('main/show/other.ts', "import './read-show.ts';\n");
  await write(file, `${SOUND[file] ?? ''}${text}\n`);
  expect(await brokenRules()).toContain(rule);
});

test('every rule is broken once above', () => {
  const broken = new Set(BREACHES.map(([rule]) => rule));
  expect(rules.forbidden.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
});

describe('lint', () => {
  const linter = new ESLint({ cwd: root, overrideConfigFile: path.join(root, '.config', 'eslint.config.js') });
  const lint = async (file: string, text: string): Promise<string[]> => {
    const results = await linter.lintText(text, { filePath: path.join(root, file) });
    return results.flatMap(({ messages }) => messages.map(({ message }) => message));
  };

  test.each([
    ['main/window.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n", 'Only main/ipc talks to the page.'],
    ['main/preload/preload.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n", 'Only main/ipc talks to the page.'],
    ['main/window.ts', "import * as electron from 'electron';\nelectron.ipcMain.removeAllListeners();\n", 'Import from electron by name'],
    ['main/ipc/handlers.ts', "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');\n", 'Only the preload talks to the main process.'],
    ['renderer/elements/icons.ts', 'setTimeout(() => undefined, 1);\n', 'Elements have no timers'],
    ['renderer/elements/icons.ts', 'void window.kiosk;\n', 'Elements touch neither the bridge nor timers'],
    ['main/window.ts', 'const later = async (): Promise<void> => Promise.resolve();\nlater();\n', 'Promises must be awaited'],
  ])('%s: %j', async (file, text, message) => {
    expect(await lint(file, text)).toContainEqual(expect.stringContaining(message));
  });

  test.each([
    ['main/ipc/handlers.ts', "import { ipcMain } from 'electron';\nipcMain.removeAllListeners();\n"],
    ['main/preload/preload.ts', "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');\n"],
  ])('%s may: %j', async (file, text) => {
    expect(await lint(file, text)).toEqual([]);
  });
});
