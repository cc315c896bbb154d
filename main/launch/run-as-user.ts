/**
 * The one place that decides as whom Electron (or another Chromium) runs.
 * Guarantees: never as root in Chromium's eyes and never without its sandbox. As root the program is started inside a
 * user namespace in which root is the user 1000: the sandbox accepts that and holds; as an ordinary user it is started
 * directly. The program keeps the process id it is started under, so signals and exit codes are its own.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from './places.ts';

export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

const USER_NAMESPACE = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--'] as const;

/** The command that starts `executable` with `args` as a user whom Chromium's sandbox accepts. */
export function asUser(executable: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Command {
  if (!isRoot()) return { command: executable, args, env };
  const [command, ...namespace] = USER_NAMESPACE;
  return { command, args: [...namespace, executable, ...args], env: { ...env, ...homeOf(env) } };
}

/**
 * The same as one executable path, for programs that take no more than that: as root a small script that replaces
 * itself by the program; as an ordinary user the executable itself.
 */
export function executableAsUser(executable: string): string {
  if (!isRoot()) return executable;
  const home = Object.entries(homeOf(process.env)).map(([name, value]) => `${name}=${shellWord(value)}`).join(' ');
  const text = `#!/bin/sh\n${home} exec ${USER_NAMESPACE.join(' ')} ${shellWord(executable)} "$@"\n`;
  const name = `${path.basename(executable)}-as-user-${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
  const script = path.join(cacheFolder(), name);
  if (!isExecutable(script)) {
    mkdirSync(cacheFolder(), { recursive: true });
    const fresh = `${script}.${process.pid}`;
    writeFileSync(fresh, text, { mode: 0o755 });
    renameSync(fresh, script);
  }
  return script;
}

/**
 * Why Chromium's sandbox cannot work here and what to do about it, or undefined when it can.
 * Asked once before a start, because Chromium's own words for it are hard to understand.
 */
export function sandboxRefusal(executable: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const namespace = isRoot() ? USER_NAMESPACE.slice(1, -1) : ['--user', '--map-root-user'];
  // A second namespace inside the first is what the sandbox itself makes; some systems refuse only that.
  const probe = spawnSync('unshare', [...namespace, '--', 'unshare', '--user', '--map-root-user', '--net', 'true'], { encoding: 'utf8' });
  if (probe.status === 0) return undefined;
  if (!isRoot() && hasSetuidHelper(executable)) return undefined;
  const reason = probe.error?.message ?? probe.stderr.trim();
  return [
    `Chromium's sandbox needs user namespaces, and this system refuses them (${reason}). The kiosk is not started without its sandbox. What you can do:`,
    '  - in a container: allow user namespaces (for Docker: --security-opt seccomp=unconfined, or a profile that allows clone and unshare);',
    '  - on Debian: sysctl kernel.unprivileged_userns_clone=1 and user.max_user_namespaces above 0;',
    '  - on Ubuntu 24.04 or newer: sysctl kernel.apparmor_restrict_unprivileged_userns=0, or an AppArmor profile for the Electron executable;',
    `  - as an ordinary user, instead of all that: chown root:root and chmod 4755 ${path.join(path.dirname(executable), 'chrome-sandbox')}.`,
  ].join('\n');
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Named outright, because some libraries would take the home folder of whoever has the id 1000 on this machine. */
function homeOf(env: NodeJS.ProcessEnv): { readonly HOME: string; readonly XDG_CACHE_HOME: string } {
  const home = writableHome(env);
  return { HOME: home, XDG_CACHE_HOME: env['XDG_CACHE_HOME'] ?? path.join(home, '.cache') };
}

/** HOME when it can be written to, else a folder in the cache: Chromium and fontconfig need a place of their own. */
function writableHome(env: NodeJS.ProcessEnv): string {
  const home = env['HOME'];
  if (home !== undefined && path.isAbsolute(home) && home !== '/' && isWritable(home)) return home;
  const own = path.join(cacheFolder(), 'home');
  mkdirSync(own, { recursive: true });
  return own;
}

/** Inside the namespace root has no more than an owner's rights, so access(2) as root would promise too much. */
function isWritable(folder: string): boolean {
  try {
    const found = statSync(folder);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o300) === 0o300;
  } catch {
    return false;
  }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasSetuidHelper(executable: string): boolean {
  try {
    const helper = statSync(path.join(path.dirname(executable), 'chrome-sandbox'));
    return helper.uid === 0 && (helper.mode & 0o4001) === 0o4001;
  } catch {
    return false;
  }
}

function shellWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
