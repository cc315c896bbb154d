/**
 * What configuration and show the kiosk came up with, as log lines.
 * Guarantees: every fault and warning is one line of its own, in full.
 */
import { faultText, type Fault } from '#core/fault.ts';
import type { ChosenConfig } from './config/choose-config.ts';
import type { Log } from './log.ts';
import type { ChosenShow } from './show/choose-show.ts';

export function logFaults(log: Log, event: string, faults: readonly Fault[]): void {
  for (const fault of faults) log.error(event, { fault: faultText(fault) });
}

export function logWarnings(log: Log, event: string, warnings: readonly Fault[]): void {
  for (const warning of warnings) log.warn(event, { fault: faultText(warning) });
}

export function logConfig(log: Log, { config, origin, file, faults, warnings, notKept }: ChosenConfig): void {
  logFaults(log, 'config-fault', faults);
  logWarnings(log, 'config-warning', warnings);
  if (notKept !== undefined) log.warn('config-not-kept', { reason: notKept });
  log.info('config', { origin, ...(file === undefined ? {} : { file }) });
  if (config.staff.pinHash === undefined) log.info('staff-off', { reason: 'no PIN is set; `npm run pin`, or the packaged kiosk with --set-pin, makes what belongs into kiosk.yaml' });
}

export function logShow(log: Log, { origin, folder, faults, warnings, notKept }: ChosenShow): void {
  logFaults(log, 'show-fault', faults);
  logWarnings(log, 'show-warning', warnings);
  if (notKept !== undefined) log.warn('show-not-kept', { reason: notKept });
  log[origin === 'none' ? 'error' : 'info']('show', { origin, folder });
}
