/**
 * What Electron (or the tests' browser) needs from the operating system: shared libraries, and Xvfb where there is no screen.
 * Guarantees: looks first and installs only what is missing, with apt-get and without a question, when this user may;
 * otherwise the error is the command to type. Other systems than Debian-like ones get the list of what is missing.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { runCommand, type CommandResult } from './run-command.ts';
import { say } from './say.ts';

/** Shared library → Debian packages that carry it, newest name first (Debian 13 renamed some for 64-bit time). */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgcc_s.so.1': ['libgcc-s1'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
};

/** The libraries that ldd reports as missing, each once. */
export function missingLibraries(lddOutput: string): string[] {
  const names = [...lddOutput.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

/** The packages for these libraries as choices, each choice once, and the libraries of which none is known. */
export function packagesFor(libraries: readonly string[]): { readonly choices: readonly (readonly string[])[]; readonly unknown: readonly string[] } {
  const choices = new Map<string, readonly string[]>();
  const unknown: string[] = [];
  for (const library of libraries) {
    const found = PACKAGES[library];
    if (found === undefined) unknown.push(library);
    else choices.set(found.join(' '), found);
  }
  return { choices: [...choices.values()], unknown };
}

/**
 * Installs what `executable` misses, and Xvfb when `virtualDisplay` is asked for and absent.
 * @throws Error with the command to type when something is missing that cannot be installed from here.
 */
export async function provideSystemPackages(executable: string, virtualDisplay: boolean): Promise<void> {
  if (process.platform !== 'linux') return;
  const libraries = await missingFor(executable);
  const { choices, unknown } = packagesFor(libraries);
  const wanted = virtualDisplay && !onPath('Xvfb') ? [...choices, ['xvfb']] : choices;
  if (unknown.length > 0) {
    throw new Error(`system: ${path.basename(executable)} misses ${unknown.join(', ')}, and no package is known here for it: install what carries it with your system's package manager`);
  }
  if (wanted.length === 0) return;
  await install(wanted);
  const still = await missingFor(executable);
  if (still.length > 0) throw new Error(`system: apt-get installed the packages, but ${path.basename(executable)} still misses ${still.join(', ')}`);
}

/**
 * Installs the packages of programs that are not there: program → Debian's package.
 * @throws as above.
 */
export async function providePrograms(programs: Readonly<Record<string, string>>): Promise<void> {
  const wanted = Object.entries(programs).flatMap(([program, name]) => (onPath(program) ? [] : [[name]]));
  if (wanted.length > 0) await install(wanted);
}

async function missingFor(executable: string): Promise<string[]> {
  const { stdout } = await runCommand('ldd', [executable]);
  return missingLibraries(stdout);
}

async function install(wanted: readonly (readonly string[])[]): Promise<void> {
  const byHand = `apt-get install ${wanted.map((names) => names.at(-1)).join(' ')}`;
  if (!onPath('apt-get')) throw new Error(`system: this machine misses what Debian calls ${byHand.slice('apt-get install '.length)}: install the same with your system's package manager`);
  const prefix = await aptPrefix();
  if (prefix === undefined) throw new Error(`system: packages are missing and this user may not install them; please run once: sudo ${byHand}`);

  const apt = async (...args: string[]): Promise<CommandResult> => {
    const [command = '', ...rest] = [...prefix, 'apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=600', ...args];
    return await runCommand(command, rest, { output: 'show' });
  };
  let names = await known(wanted);
  const update = async (): Promise<void> => {
    say('system: fetching the package lists');
    await apt('update');
  };
  const listsAreNew = names.length < wanted.length;
  if (listsAreNew) {
    await update();
    names = await known(wanted);
  }
  if (names.length < wanted.length) throw new Error(`system: apt-get knows no package for some of these: ${byHand.slice('apt-get install '.length)}`);
  say(`system: installing ${names.join(' ')} with apt-get`);
  let result = await apt('install', '--no-install-recommends', ...names);
  if (result.failure !== undefined && !listsAreNew) {
    // Old lists name versions that the mirror no longer has.
    await update();
    result = await apt('install', '--no-install-recommends', ...names);
  }
  if (result.failure !== undefined) throw new Error(`system: ${result.failure}; please run once: sudo ${byHand}`);
}

/** For each choice the first name that apt has a package of; choices without any are left out. */
async function known(wanted: readonly (readonly string[])[]): Promise<string[]> {
  const names: string[] = [];
  for (const choice of wanted) {
    for (const name of choice) {
      const { stdout } = await runCommand('apt-cache', ['show', '--no-all-versions', name]);
      if (stdout.trim() === '') continue;
      names.push(name);
      break;
    }
  }
  return names;
}

/** What stands before apt-get so that it may install, or undefined when this user may not. */
async function aptPrefix(): Promise<readonly string[] | undefined> {
  const env = ['env', 'DEBIAN_FRONTEND=noninteractive'];
  if (process.getuid?.() === 0) return env;
  if (!onPath('sudo')) return undefined;
  const { failure } = await runCommand('sudo', ['-n', 'true']);
  return failure === undefined ? ['sudo', '-n', ...env] : undefined;
}

function onPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((folder) => existsSync(path.join(folder, program)));
}
