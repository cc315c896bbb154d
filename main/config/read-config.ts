/**
 * One kiosk.yaml, read and checked.
 * Guarantees: a configuration that is complete and within its ranges, or every fault it has at once; reading never throws.
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { configSchema, SECRET_KEYS, type Config } from '#core/config/config.ts';
import type { Fault } from '#core/fault.ts';
import { readYaml } from '../files/checked-yaml.ts';
import { errorText } from '../files/error-text.ts';

export type ConfigReading =
  | { readonly ok: true; readonly config: Config; readonly warnings: readonly Fault[]; readonly lineOf: (path: readonly (string | number)[]) => number }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Below these a visitor with slow hands is thrown out (WCAG 2.2.1): allowed, since tests need it, but said in the log. */
const KIND_TIMES = { timeoutSeconds: 30, warningSeconds: 20 } as const;

/** Folders in the result are absolute: in the file they may stand beside it. */
export async function readConfig(file: string): Promise<ConfigReading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { ok: false, faults: [{ file, key: '', found: errorText(error), allowed: 'a file that can be read' }] };
  }
  const reading = readYaml(bytes, file, configSchema, SECRET_KEYS);
  if (!reading.ok) return reading;
  const { value, lineOf } = reading;
  const warnings = (['timeoutSeconds', 'warningSeconds'] as const)
    .filter((key) => value.idle[key] < KIND_TIMES[key])
    .map((key): Fault => ({
      file,
      line: lineOf(['idle', key]),
      key: `idle.${key}`,
      found: String(value.idle[key]),
      allowed: `at least ${KIND_TIMES[key]} where families use it`,
    }));
  return { ok: true, config: withAbsoluteFolders(value, dirname(file)), warnings, lineOf };
}

function withAbsoluteFolders(config: Config, folder: string): Config {
  return {
    ...config,
    ...(config.show === undefined ? {} : { show: resolve(folder, config.show) }),
    usage: config.usage.folder === undefined ? {} : { folder: resolve(folder, config.usage.folder) },
  };
}
