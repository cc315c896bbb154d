/** The untouched package as someone would start it, and what it does not let in. Nothing drives it: it is seen from outside. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { executableAsUser } from '../../../main/launch/run-as-user.ts';
import { writeTinyShow } from '../../support/tiny-show.ts';
import { expect, test, type LogEntry } from '../support/kiosk.ts';
import { thePackage } from '../support/package.ts';

const tag = '@packaged';

interface Started {
  readonly child: ChildProcess;
  readonly output: () => Promise<string>;
  readonly ended: Promise<void>;
}

const folders: string[] = [];
const running: Started[] = [];

test.afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kiosk-package-'));
  folders.push(folder);
  return folder;
}

/** Its output goes to a file: its helpers would keep a pipe open beyond its end. */
async function start(executable: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Started> {
  const file = path.join(await newFolder(), 'output');
  const handle = await open(file, 'w');
  const child = spawn(executableAsUser(executable), args, { cwd: tmpdir(), env: { ...process.env, ...env }, stdio: ['ignore', handle.fd, handle.fd] });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await handle.close();
  const started = { child, ended, output: () => readFile(file, 'utf8') };
  running.push(started);
  return started;
}

async function logOf(userData: string): Promise<LogEntry[]> {
  const text = await readFile(path.join(userData, 'logs/kiosk.log'), 'utf8');
  return text.trimEnd().split('\n').map((line) => JSON.parse(line) as LogEntry);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (port: number): Promise<boolean> => new Promise((resolve) => {
  const socket = connect(port, '127.0.0.1', () => { socket.destroy(); resolve(true); });
  socket.on('error', () => resolve(false));
});

/** Command lines and status of a process and all that it started. */
async function processes(parent: number): Promise<{ readonly command: string; readonly status: string }[]> {
  const all = await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(async (pid) => {
    const command = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ');
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    return { pid: Number(pid), parent: Number(/^PPid:\t(\d+)/m.exec(status)?.[1] ?? -1), command, status };
  }));
  const family = new Set([parent]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const one of all) if (family.has(one.parent)) family.add(one.pid);
  }
  return all.filter(({ pid }) => family.has(pid));
}

test('it starts, its pages in Chromium\'s sandbox, and plays the show that came along', { tag }, async () => {
  const userData = await newFolder();
  const { folder, executable } = thePackage();
  const { child, output } = await start(executable, ['--user-data-dir', userData]);
  await expect.poll(async () => (await output()).split('\n')).toContain('kiosk ready');
  expect((await logOf(userData)).find(({ event }) => event === 'show')).toMatchObject({ origin: 'bundled', folder: path.join(folder, 'resources/media/bone-marrow') });
  const family = await processes(child.pid ?? 0);
  const pages = family.filter(({ command }) => command.includes('--type=renderer'));
  expect(pages.length).toBeGreaterThan(0);
  // 2: system calls are filtered, which in a renderer only the sandbox does.
  for (const { status } of pages) expect(status).toMatch(/^Seccomp:\t2$/m);
  expect(family.filter(({ command }) => command.includes('no-sandbox'))).toEqual([]);
});

test('it takes a config, a show and a folder for its data as arguments', { tag }, async () => {
  const home = await newFolder();
  const userData = path.join(home, 'data');
  const config = path.join(home, 'our.yaml');
  await writeFile(config, 'idle: { timeoutSeconds: 90 }\n');
  const show = writeTinyShow(path.join(home, 'show'));
  const { output } = await start(thePackage().executable, ['--config', config, `--show=${path.relative(tmpdir(), show)}`, '--user-data-dir', userData]);
  await expect.poll(async () => (await output()).split('\n')).toContain('kiosk ready');
  expect((await logOf(userData)).filter(({ event }) => event === 'config' || event === 'show')).toMatchObject([{ origin: 'file', file: config }, { origin: 'asked for' }]);
});

test('SECURITY #19 no variable and no argument makes a Node or an inspector of it', { tag }, async () => {
  const userData = await newFolder();
  const port = await freePort();
  const { output } = await start(thePackage().executable, ['--user-data-dir', userData, `--inspect=127.0.0.1:${port}`], {
    // A Node would not know the argument and end; an Electron that heeds NODE_OPTIONS says which of them it heeds.
    ELECTRON_RUN_AS_NODE: '1',
    NODE_OPTIONS: '--require /nowhere.js',
  });
  await expect.poll(async () => (await output()).split('\n')).toContain('kiosk ready');
  expect(await answers(port)).toBe(false);
  expect(await output()).not.toMatch(/NODE_OPTION|Debugger listening/);
});

test('SECURITY #19 an app laid beside the archive is not opened instead of it', { tag }, async () => {
  const { folder } = thePackage();
  const copy = await newFolder();
  await cp(folder, copy, { recursive: true });
  await rm(path.join(copy, 'resources/app.asar'));
  const intruder = path.join(copy, 'resources/app');
  await mkdir(intruder);
  await writeFile(path.join(intruder, 'package.json'), '{ "name": "intruder", "main": "main.js" }');
  await writeFile(path.join(intruder, 'main.js'), 'console.log("an intruder runs"); process.exit(0);');
  const { child, output, ended } = await start(path.join(copy, 'bone-marrow-kiosk'), ['--user-data-dir', await newFolder()]);
  await ended;
  expect(await output()).not.toContain('an intruder runs');
  expect(child.exitCode).toBe(1);
});

test('the user it runs as owns this package, so its log says that it can be changed, and what to do', { tag }, async ({ kiosk }) => {
  const opened = await kiosk();
  const folder = await opened.app.evaluate(({ app }) => app.getPath('exe').replace(/\/[^/]*$/, ''));
  await expect.poll(async () => (await opened.log()).find(({ event }) => event === 'installation-writable')).toMatchObject({ level: 'warn', folder, writable: folder });
});
