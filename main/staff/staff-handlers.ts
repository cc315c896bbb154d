/**
 * What each message of the staff panel does.
 * Guarantees: all but `unlock` and `lock` are refused while the panel is locked, before anything is read or done; what the
 * staff did is in the log.
 */
import type { Channel } from '#core/bridge.ts';
import type { StaffAct, StaffBridge } from '#core/staff/staff.ts';
import { errorText } from '../files/error-text.ts';
import type { Handlers } from '../ipc/answer.ts';
import type { Log } from '../log.ts';
import type { Playing } from '../playing.ts';
import type { Recoveries } from '../supervisor/recoveries.ts';
import type { UsageReader } from '../usage/usage-reader.ts';
import type { Desk } from './desk.ts';
import { exportCounts } from './export-counts.ts';
import { exportTargets } from './export-targets.ts';
import { readLog } from './read-log.ts';
import { staffReport, type ReportSources } from './report.ts';

export type StaffHandlers = Pick<Handlers, Channel & keyof StaffBridge> & { readonly lock: () => void };

export interface StaffSetting {
  readonly desk: Desk;
  readonly versions: ReportSources['versions'];
  readonly playing: Pick<Playing, 'chosen' | 'usageFolder'>;
  readonly recoveries: Pick<Recoveries, 'all'>;
  readonly usage: UsageReader;
  /** Folder of the log. */
  readonly logs: string;
  readonly acts: Readonly<Record<StaffAct, () => void>>;
  readonly log: Log;
}

export function staffHandlers({ desk, versions, playing, recoveries, usage, logs, acts, log }: StaffSetting): StaffHandlers {
  return {
    unlock: (pin) => desk.unlock(pin),
    lock: () => desk.lock(),
    staffReport: () => desk.whenUnlocked('staffReport', async () => staffReport({ versions, chosen: await playing.chosen(), recoveries: recoveries.all(), usage }, new Date())),
    staffLog: (level) => desk.whenUnlocked('staffLog', () => readLog(logs, level)),
    staffAct: (act) => desk.whenUnlocked('staffAct', () => {
      log.info('staff-act', { act });
      // After the answer: all three take the page away that waits for it.
      setImmediate(() => {
        try {
          acts[act]();
        } catch (error) {
          log.error('staff-act-failed', { act, reason: errorText(error) });
        }
      });
    }),
    exportTargets: () => desk.whenUnlocked('exportTargets', () => exportTargets(playing.usageFolder())),
    exportCounts: (folder) => desk.whenUnlocked('exportCounts', async () => {
      const source = { csv: () => usage.export(), folder: playing.usageFolder() };
      const answer = await exportCounts(folder, () => exportTargets(source.folder), source, new Date());
      if (answer.ok) log.info('counts-exported', { file: answer.file });
      else log.warn('counts-not-exported', { folder, reason: answer.reason });
      return answer;
    }),
  };
}
