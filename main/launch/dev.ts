/**
 * `npm run dev`: the kiosk in a window with developer tools, the page replaced as it is edited, the main process
 * restarted when it is.
 * Guarantees: main process and preload are built before Electron starts; the page comes from Vite's server on this
 * machine only, whose address the main process gets as KIOSK_DEV_URL; the command ends with the window.
 */
import path from 'node:path';
import { createBuilder, createServer, type ViteBuilder } from 'vite';
import { forgetBuild } from './build-stamp.ts';
import { startElectron, type ElectronProcess } from './electron-process.ts';
import { root } from './places.ts';
import { prepareElectron } from './prepare.ts';
import { say } from './say.ts';

const BUILT = ['main', 'preload'] as const;

export async function run(args: readonly string[]): Promise<number> {
  const { electron, display } = await prepareElectron();
  const configFile = path.join(root, 'vite.config.ts');
  const server = await createServer({ configFile, clearScreen: false, server: { host: '127.0.0.1' } });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('dev: the development server has no address');
  say(`dev: the page is served at ${url}`);

  // dist/ now follows the editor, without the stamp of a whole build.
  await forgetBuild(root);
  const electronFollows = followBuilds(() => startElectron(electron.executable, ['.', ...args], { ...process.env, KIOSK_DEV_URL: url }));
  const builder = await createBuilder({ configFile, clearScreen: false, logLevel: 'warn', mode: 'development', build: { watch: {} } });
  const watchers: Watcher[] = [];
  let unbuilt: number = BUILT.length;
  for (const name of BUILT) {
    const environment = builder.environments[name];
    if (environment === undefined) throw new Error(`dev: vite.config.ts has no environment "${name}"`);
    const watcher = await builder.build(environment);
    if (!isWatcher(watcher)) throw new Error('dev: vite did not watch');
    watchers.push(watcher);
    let first = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`dev: ${event.error.message}`);
      if (event.code !== 'END') return;
      if (first) {
        first = false;
        unbuilt -= 1;
      }
      if (unbuilt === 0) electronFollows.built();
    });
  }
  try {
    return await electronFollows.ended;
  } finally {
    for (const watcher of watchers) await watcher.close();
    await server.close();
    display.close();
  }
}

/** Starts Electron after the first build and again after each later one; `ended` is the exit code of an end of its own. */
function followBuilds(start: () => ElectronProcess): { built(): void; readonly ended: Promise<number> } {
  let running: ElectronProcess | undefined;
  let restarting = false;
  let built = (): void => undefined;
  const ended = new Promise<number>((resolve, reject) => {
    const begin = (): void => {
      restarting = false;
      running = start();
      running.ended.then((code) => { if (restarting) begin(); else resolve(code); }, reject);
    };
    built = () => {
      if (running === undefined) begin();
      else if (!restarting) {
        restarting = true;
        say('dev: the main process changed, starting it again');
        running.stop();
      }
    };
  });
  return { built, ended };
}

type Built = Awaited<ReturnType<ViteBuilder['build']>>;
type Watcher = Extract<Built, { on: unknown }>;

function isWatcher(built: Built): built is Watcher {
  return 'on' in built;
}
