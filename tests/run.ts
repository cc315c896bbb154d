/**
 * `npm test [-- SUITE…]`: everything that must hold, in order, or the named suites only.
 * Guarantees: a suite that fails, crashes or runs nothing counts as failed and does not keep the others from running;
 * the last line is `N passed, N failed`, summed over all suites; the answer is 1 when anything failed.
 */
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { judgeFolder, judgementText } from '../main/launch/check.ts';
import { root } from '../main/launch/places.ts';
import { prepareElectron, provideBuild, type Prepared } from '../main/launch/prepare.ts';
import { runCommand, type CommandResult } from '../main/launch/run-command.ts';
import { reasonOf } from '../main/launch/say.ts';
import { provideSystemPackages } from '../main/launch/system-packages.ts';
import { provideBrowser } from './elements/browser.ts';
import { closingLine, playwrightOutcome, sumOutcomes, vitestOutcome, type Outcome, type PlaywrightReport, type VitestReport } from './outcome.ts';

const TYPE_PROJECTS = ['renderer/core', 'renderer', 'main', 'media/narrator', 'tests'];
const SHOW = path.join(root, 'media', 'bone-marrow');
/** Test reports and traces; git-ignored. */
const REPORTS = path.join(root, '.output', 'test-results');
/** Ends a suite that hangs. */
const SUITE_LIMIT_MS = 60 * 60_000;

interface Suite {
  readonly name: string;
  run(): Promise<Outcome>;
}

/** What the end-to-end tests run on, prepared by the suite `build`. */
let prepared: Prepared | undefined;

const suites: readonly Suite[] = [
  { name: 'types', run: checkTypes },
  { name: 'lint', run: () => check(tool('eslint', 'bin/eslint.js', '--config', '.config/eslint.config.js', '--max-warnings', '0', '.')) },
  { name: 'imports', run: () => check(tool('dependency-cruiser', 'bin/dependency-cruise.mjs', '--config', '.config/dependency-cruiser.cjs', 'main', 'renderer', 'tests')) },
  { name: 'show', run: checkShow },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'elements', run: testElements },
  { name: 'build', run: build },
  { name: 'e2e', run: () => testEndToEnd('e2e', {}) },
  { name: 'package', run: testPackage },
];
/** They stand on what the suite `build` prepares. */
const ON_THE_BUILD = ['e2e', 'package'];

export async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !suites.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    process.stderr.write(`There is no suite ${unknown.map((name) => `"${name}"`).join(', ')}; there are: ${suites.map(({ name }) => name).join(', ')}\n`);
    return 2;
  }
  const chosen = suites.filter(({ name }) => names.length === 0 || names.includes(name) || (name === 'build' && ON_THE_BUILD.some((built) => names.includes(built))));
  await mkdir(REPORTS, { recursive: true });
  const lines: string[] = [];
  const outcomes: Outcome[] = [];
  try {
    for (const suite of chosen) {
      process.stdout.write(`\n── ${suite.name}\n`);
      const began = Date.now();
      const outcome = await suite.run().catch((error: unknown): Outcome => ({ passed: 0, failed: 1, remark: reasonOf(error) }));
      const remark = outcome.remark === undefined ? '' : ` — ${outcome.remark}`;
      const line = `${outcome.failed === 0 ? '✔' : '✘'} ${suite.name}: ${closingLine(outcome)} (${((Date.now() - began) / 1000).toFixed(1)} s)${remark}`;
      process.stdout.write(`${line}\n`);
      lines.push(line);
      outcomes.push(outcome);
    }
  } finally {
    prepared?.display.close();
  }
  const total = sumOutcomes(outcomes);
  process.stdout.write(`\n${lines.join('\n')}\n\n${closingLine(total)}\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/** The command line of a package's own program, without npx in between. */
function tool(name: string, program: string, ...args: readonly string[]): readonly string[] {
  return [path.join(root, 'node_modules', name, program), ...args];
}

async function node(args: readonly string[], output: 'collect' | 'inherit', env: NodeJS.ProcessEnv = process.env): Promise<CommandResult> {
  return await runCommand(process.execPath, args, { cwd: root, env, output, timeoutMs: SUITE_LIMIT_MS });
}

/** A program that passes or fails as one check. */
async function check(args: readonly string[]): Promise<Outcome> {
  const { code } = await node(args, 'inherit');
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function checkTypes(): Promise<Outcome> {
  let failed = 0;
  for (const project of TYPE_PROJECTS) failed += (await check(tool('typescript', 'bin/tsc', '--project', project))).failed;
  return failed === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, remark: `in ${failed} of ${TYPE_PROJECTS.length} parts` };
}

/** The bundled show against its own facts, pictures, reviews and narration: what `npm run check` judges. */
async function checkShow(): Promise<Outcome> {
  const judgement = await judgeFolder(SHOW);
  process.stdout.write(judgementText(judgement, path.relative(root, SHOW)));
  return judgement.faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, remark: `${judgement.faults.length} faults` };
}

async function testElements(): Promise<Outcome> {
  await provideSystemPackages(await provideBrowser(), false);
  return await vitest('elements');
}

async function vitest(project: 'unit' | 'elements'): Promise<Outcome> {
  const report = path.join(REPORTS, `${project}.json`);
  await rm(report, { force: true });
  const { failure } = await node(
    tool('vitest', 'vitest.mjs', 'run', '--config', '.config/vitest.config.ts', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`),
    'inherit',
  );
  return vitestOutcome(await readReport<VitestReport>(report, failure), failure);
}

async function build(): Promise<Outcome> {
  prepared = await prepareElectron();
  process.stdout.write(`Electron ${prepared.electron.version}: ${prepared.electron.executable}\n`);
  await provideBuild();
  return { passed: 1, failed: 0 };
}

/** `env`: what the tests get on top of ours. */
async function testEndToEnd(name: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  if (prepared === undefined) return { passed: 0, failed: 1, remark: 'not run: there is no Electron to run them on, see build' };
  const report = path.join(REPORTS, `${name}.json`);
  await rm(report, { force: true });
  const { failure } = await node(tool('@playwright/test', 'cli.js', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'), 'inherit', {
    ...process.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ELECTRON_OVERRIDE_DIST_PATH: prepared.electron.folder,
    ...env,
  });
  return playwrightOutcome(await readReport<PlaywrightReport>(report, failure), failure);
}

/** Packages as `npm run package -- --dir` does, and runs on that folder what is tagged @packaged. */
async function testPackage(): Promise<Outcome> {
  const { failure } = await node([path.join(root, 'main', 'launch', 'bootstrap.mjs'), 'package', '--dir'], 'inherit');
  if (failure !== undefined) return { passed: 0, failed: 1, remark: failure };
  return await testEndToEnd('package', { KIOSK_PACKAGE: path.join(root, 'dist', 'package', 'linux-unpacked') });
}

/** @throws when the runner wrote none: it crashed, and `failure` says how. */
async function readReport<Report>(file: string, failure: string | undefined): Promise<Report> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(failure ?? 'the runner wrote no report');
  return JSON.parse(text) as Report;
}
