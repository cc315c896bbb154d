/**
 * Makes this machine ready to show the kiosk: Electron, what it needs from the system, a screen, and the build.
 * Guarantees: only what is missing is done, each step says so in a line on standard error, and nothing is asked.
 */
import path from 'node:path';
import { isBuildFresh } from './build-stamp.ts';
import { hasDisplay, provideDisplay, type Display } from './display.ts';
import { resolveElectron, type ElectronRuntime } from './electron-runtime.ts';
import { root } from './places.ts';
import { runCommand } from './run-command.ts';
import { sandboxRefusal } from './run-as-user.ts';
import { say } from './say.ts';
import { provideSystemPackages } from './system-packages.ts';

export interface Prepared {
  readonly electron: ElectronRuntime;
  /** To be closed by whoever asked, after the last Electron has ended. */
  readonly display: Display;
}

/**
 * Everything but the build: an Electron that can be started on a screen that is there.
 * @throws Error that says what is missing and what to do.
 */
export async function prepareElectron(): Promise<Prepared> {
  const electron = await resolveElectron();
  // Before anything is installed for a kiosk that could not start.
  const refusal = sandboxRefusal(electron.executable);
  if (refusal !== undefined) throw new Error(refusal);
  await provideSystemPackages(electron.executable, !await hasDisplay());
  const display = await provideDisplay();
  return { electron, display };
}

/** Builds unless dist/ was made from the sources as they are. @throws Error when the build fails. */
export async function provideBuild(): Promise<void> {
  if (await isBuildFresh(root)) return;
  say('build: building the kiosk');
  // A process of its own, exactly what `npm run build` runs: vite changes NODE_ENV and more in its process.
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { failure } = await runCommand(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root, output: 'show' });
  if (failure !== undefined) throw new Error('build: it failed, its messages are above');
}
