/**
 * Runs Electron as part of a command in a terminal.
 * Guarantees: Ctrl+C, a termination and a hang-up of this process end Electron too, gently at first, for good after
 * some seconds or at the second Ctrl+C, and so does the end of the npm that started us; Electron's output goes straight
 * to the terminal.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { RELAUNCH_CODE } from '../supervisor/restart.ts';
import { root } from './places.ts';
import { asUser } from './run-as-user.ts';

/** How long Electron may take to end by itself. */
const PATIENCE_MS = 5_000;
const PARENT_LOOK_MS = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface ElectronProcess {
  /** Resolves with the exit code as a shell would give it (128 + signal number when a signal ended it). */
  readonly ended: Promise<number>;
  stop(): void;
  /** Whether its end was asked for: by `stop`, a signal to us, or the end of npm. */
  wasAsked(): boolean;
}

/**
 * @param executable the real Electron executable
 * @param args from the app's folder on, as in `electron . --config FILE`
 */
export function startElectron(executable: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): ElectronProcess {
  const command = asUser(executable, args, env);
  // Inherited, not piped: Electron's helper processes hold a pipe open beyond its end, and a full one would block it.
  const child = spawn(command.command, command.args, { cwd: root, env: command.env, stdio: 'inherit' });
  let asked = false;
  const stop = (): void => {
    asked = true;
    end(child);
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  const parentWatch = watchNpm(stop);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of SIGNALS) process.off(name, stop);
      clearInterval(parentWatch);
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
  return { ended, stop, wasAsked: () => asked };
}

/** The main process died, or asks for another one; anything else, also an error of its own at the start, is an end. */
export function wantsRestart(code: number): boolean {
  const died = code > 128 && !SIGNALS.some((signal) => code === 128 + constants.signals[signal]);
  return died || code === RELAUNCH_CODE;
}

/** A signal to npm ends its shell, which does not hand it on: we see it by our parent being another one. */
function watchNpm(gone: () => void): NodeJS.Timeout | undefined {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, PARENT_LOOK_MS);
  return watch;
}

function end(child: ChildProcess): void {
  if (child.killed) {
    child.kill('SIGKILL');
    return;
  }
  child.kill('SIGTERM');
  setTimeout(() => { child.kill('SIGKILL'); }, PATIENCE_MS).unref();
}
