/**
 * The configuration the kiosk comes up with.
 * Guarantees: there always is one: the file's, else the last good one, else the defaults; which, and why, is told.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { configSchema, type Config } from '#core/config/config.ts';
import type { Fault } from '#core/fault.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { errorText } from '../files/error-text.ts';
import { readConfig } from './read-config.ts';

export interface ChosenConfig {
  readonly config: Config;
  readonly origin: 'file' | 'last good' | 'defaults';
  /** The file that was asked for, or that stands in the user-data folder; absent when there is none. */
  readonly file?: string;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  /** Line of a key in `file`, for faults found later, such as a language the show does not have. */
  readonly lineOf?: (path: readonly (string | number)[]) => number;
  /** Why the last good configuration could not be kept. */
  readonly notKept?: string;
}

const LAST_GOOD = 'last-good-kiosk.yaml';
const HEADER = '# The last kiosk.yaml without a fault, kept by the kiosk. Edit kiosk.yaml, not this file.\n';

/** `asked` is the file of `--config`. Without it, kiosk.yaml in the user-data folder, when there is one. */
export async function chooseConfig(asked: string | undefined, userData: string): Promise<ChosenConfig> {
  const standing = join(userData, 'kiosk.yaml');
  const file = asked ?? (existsSync(standing) ? standing : undefined);
  if (file === undefined) return { config: configSchema.parse({}), origin: 'defaults', faults: [], warnings: [] };

  const reading = await readConfig(file);
  if (reading.ok) {
    const notKept = keep(join(userData, LAST_GOOD), HEADER + stringify(reading.config));
    return { config: reading.config, origin: 'file', file, faults: [], warnings: reading.warnings, lineOf: reading.lineOf, ...(notKept === undefined ? {} : { notKept }) };
  }
  const lastGood = await readConfig(join(userData, LAST_GOOD));
  return lastGood.ok
    ? { config: lastGood.config, origin: 'last good', file, faults: reading.faults, warnings: lastGood.warnings }
    : { config: configSchema.parse({}), origin: 'defaults', file, faults: reading.faults, warnings: [] };
}

/** Writes only what changed: a kiosk starts daily for years. */
function keep(file: string, text: string): string | undefined {
  try {
    if (existsSync(file) && readFileSync(file, 'utf8') === text) return undefined;
    writeAtomically(file, text);
    return undefined;
  } catch (error) {
    return errorText(error);
  }
}
