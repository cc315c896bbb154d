/**
 * What the command line asks for: `electron . [--config FILE] [--user-data-dir DIR] [--show FOLDER]`, or `--set-pin`.
 * Guarantees: pure; arguments that belong to Chromium or to a test driver are let through; a missing value is a fault, never a crash.
 */
import { resolve } from 'node:path';
import type { Fault } from '#core/fault.ts';

export interface CommandLine {
  /** Absolute paths. */
  readonly config?: string;
  readonly userDataDir?: string;
  readonly show?: string;
  /** To make the hash of a staff PIN, and open no window. */
  readonly setPin?: true;
  readonly faults: readonly Fault[];
}

const OPTIONS = {
  '--config': { name: 'config', allowed: '--config FILE' },
  '--user-data-dir': { name: 'userDataDir', allowed: '--user-data-dir DIR' },
  '--show': { name: 'show', allowed: '--show FOLDER' },
} as const;

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

/** `args` without the executable; relative paths are taken from `workingDirectory`. The last of two equal options counts. */
export function parseCommandLine(args: readonly string[], workingDirectory: string): CommandLine {
  const asked: { config?: string; userDataDir?: string; show?: string; setPin?: true } = {};
  const faults: Fault[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument === '--set-pin') asked.setPin = true;
    const equals = argument.indexOf('=');
    const option = equals === -1 ? argument : argument.slice(0, equals);
    if (!isOption(option)) continue;
    let value = equals === -1 ? undefined : argument.slice(equals + 1);
    if (equals === -1) {
      const next = args[at + 1];
      if (next !== undefined && !next.startsWith('--')) {
        value = next;
        at += 1;
      }
    }
    const { name, allowed } = OPTIONS[option];
    if (value === undefined || value === '') faults.push({ file: 'command line', key: option, found: 'nothing', allowed });
    else asked[name] = resolve(workingDirectory, value);
  }
  return { ...asked, faults };
}
