// @ts-check
/**
 * The door to every command of package.json: `node main/launch/bootstrap.mjs COMMAND [ARGUMENTS]`.
 * Guarantees: needs nothing but Node itself; node_modules fits the lock file before any other code is loaded; the
 * command then runs in this very process, so signals and the exit code are its own. Says what it does on standard error.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Command → its module, which exports run(arguments): Promise<exit code>. */
const commands = new Map([
  ['start', './start.ts'],
  ['test', '../../tests/run.ts'],
  ['dev', './dev.ts'],
  ['package', './package.ts'],
  ['electron:path', './electron-path.ts'],
  ['check', './check.ts'],
  ['pin', './pin.ts'],
  ['narrate', './narrate.ts'],
  ['screenshots', './screenshots.ts'],
  ['soak', '../../tests/soak/run-soak.ts'],
  ['chaos', '../../tests/soak/run-chaos.ts'],
]);

const [name = '', ...args] = process.argv.slice(2);
const file = commands.get(name);
if (file === undefined) {
  process.stderr.write(`There is no command "${name}"; there are: ${[...commands.keys()].join(', ')}\n`);
  process.exit(2);
}
try {
  process.chdir(root);
  installPackages();
  const { register } = await import('tsx/esm/api');
  register();
  /** @type {{ run(args: readonly string[]): Promise<number> }} */
  const command = await import(file);
  process.exitCode = await command.run(args);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  if (process.env['DEBUG'] !== undefined && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  process.exitCode = 1;
}

/** Runs `npm ci` unless node_modules was installed from this very lock file. Throws when it fails. */
function installPackages() {
  const modules = path.join(root, 'node_modules');
  const stamp = path.join(modules, '.installed-from');
  const lock = createHash('sha256').update(readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  const installed = path.join(modules, '.package-lock.json');
  if (existsSync(installed) && existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  if (existsSync(installed) && fitsLock(installed)) {
    // Installed by hand (`npm install`), and it fits: nothing to do but to remember it.
    writeFileSync(stamp, lock);
    return;
  }
  process.stderr.write('packages: installing with npm ci (some minutes on a slow line, once)\n');
  const cli = process.env['npm_execpath'];
  const npm = cli !== undefined && /npm-cli\.c?js$/.test(cli) ? [process.execPath, cli] : ['npm'];
  const [command = 'npm', ...before] = npm;
  const { status, error } = spawnSync(command, [...before, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) {
    throw new Error(`npm ci failed (${error?.message ?? `exit code ${String(status)}`}): its messages are above; the npm registry must be reachable the first time`);
  }
  writeFileSync(stamp, lock);
  process.stderr.write('packages: installed\n');
}

/** @param {string} installed npm's own record of what it put into node_modules */
function fitsLock(installed) {
  try {
    const wanted = packagesOf(path.join(root, 'package-lock.json'));
    const present = packagesOf(installed);
    return Object.entries(wanted).every(([place, { version, optional, integrity }]) => {
      const found = present[place];
      return place === '' || (found === undefined ? optional === true : found.version === version && found.integrity === integrity);
    });
  } catch {
    return false;
  }
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean, integrity?: string }>}
 */
function packagesOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}
