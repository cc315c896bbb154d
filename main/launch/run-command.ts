/**
 * Runs a program to its end and reports how it ended.
 * Guarantees: never throws for a program that fails or cannot be started; the time limit ends the program for good.
 */
import { spawn, type StdioOptions } from 'node:child_process';

export interface CommandResult {
  /** Exit code; null when a signal or the time limit ended it, or when it could not be started. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Why it did not succeed, in one line; undefined when it exited 0. */
  readonly failure: string | undefined;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds until the program is killed; none by default. */
  readonly timeoutMs?: number;
  /** `collect` (default) returns it; `show` passes all of it on to our standard error, `inherit` each stream to ours. */
  readonly output?: 'collect' | 'show' | 'inherit';
}

const STREAMS: Readonly<Record<NonNullable<CommandOptions['output']>, StdioOptions>> = {
  collect: ['ignore', 'pipe', 'pipe'],
  show: ['ignore', process.stderr, process.stderr],
  inherit: ['ignore', 'inherit', 'inherit'],
};

export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Promise<CommandResult> {
  const stdio = STREAMS[options.output ?? 'collect'];
  return new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    let timedOut = false;
    const child = spawn(command, args, { cwd: options.cwd, env: options.env ?? process.env, stdio });
    const timer = options.timeoutMs === undefined ? undefined : setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, options.timeoutMs);
    const finish = (code: number | null, reason: string | undefined): void => {
      clearTimeout(timer);
      resolve({ code, stdout, stderr, failure: reason });
    };
    child.stdout?.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.on('error', (error) => finish(null, `${command} could not be started: ${error.message}`));
    // A grandchild may keep the pipes open for ever after a kill, so a time-out does not wait for `close`.
    child.on('exit', (code) => { if (timedOut) finish(code, `${command} was stopped after ${(options.timeoutMs ?? 0) / 1000} s`); });
    child.on('close', (code, signal) => {
      const lastWords = stderr.trim().split('\n').slice(-3).join(' | ');
      const ended = code === null ? `was ended by ${signal ?? 'a signal'}` : `exited with ${code}`;
      finish(code, code === 0 ? undefined : `${command} ${ended}${lastWords === '' ? '' : `: ${lastWords}`}`);
    });
  });
}

/** How to call the npm client that started us, or the one on the path. */
export function npmCommand(environment: NodeJS.ProcessEnv = process.env): { readonly command: string; readonly args: readonly string[] } {
  const script = environment['npm_execpath'];
  if (script !== undefined && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, args: [script] };
  return { command: 'npm', args: [] };
}
