/**
 * What the kiosk plays: configuration and show, read at the start and again whenever that is asked for.
 * Guarantees: one reading at a time; there always is an answer, if only that there is nothing to play; faults are in the log
 * once, and again only when they have changed.
 */
import { join } from 'node:path';
import type { KioskData } from '#core/bridge.ts';
import type { Fault } from '#core/fault.ts';
import type { CommandLine } from './command-line.ts';
import { chooseConfig, type ChosenConfig } from './config/choose-config.ts';
import { errorText } from './files/error-text.ts';
import { kioskData, languageFaults } from './kiosk-data.ts';
import type { Log } from './log.ts';
import { logConfig, logFaults, logShow, logWarnings } from './say-what-plays.ts';
import { chooseShow, type ChosenShow } from './show/choose-show.ts';
import { usageFolderFaults } from './usage/usage-folder.ts';

export type Played = Omit<KioskData, 'place'>;

/** What the last reading found, for the staff. */
export interface Chosen {
  readonly config: ChosenConfig;
  readonly show: ChosenShow;
  /** Languages of the configuration that the show does not have. */
  readonly languageFaults: readonly Fault[];
}

export interface Playing {
  /** What is played; null when there is nothing. Waits for a reading that goes on. */
  readonly data: () => Promise<Played | null>;
  /** The same in full; null while nothing could be read. */
  readonly chosen: () => Promise<Chosen | null>;
  /** Folder of the show; null when there is none, or none yet. */
  readonly folder: () => string | null;
  /** Where counts are kept; null until the configuration has been read. */
  readonly usageFolder: () => string | null;
  /** Reads both again; answers whether there is something to play. Never throws. */
  readonly refresh: () => Promise<boolean>;
}

export interface Sources {
  readonly commandLine: CommandLine;
  /** Folder of the show that comes along. */
  readonly bundledShow: string;
  readonly userData: string;
}

export function createPlaying(sources: Sources, log: Log): Playing {
  let reading: Promise<Chosen | null> = Promise.resolve(null);
  let folder: string | null = null;
  let usageFolder: string | null = null;
  let said = '';

  async function read(): Promise<Chosen | null> {
    try {
      const config = await chooseConfig(sources.commandLine.config, sources.userData);
      const show = await chooseShow(sources.commandLine.show ?? config.config.show, sources.bundledShow, sources.userData);
      const chosen = { config, show, languageFaults: faultsOfLanguages(config, show) };
      say(chosen);
      folder = show.folder;
      usageFolder = config.config.usage.folder ?? join(sources.userData, 'usage');
      return chosen;
    } catch (error) {
      log.error('not-read', { reason: errorText(error) });
      return null;
    }
  }

  function say({ config, show, languageFaults }: Chosen): void {
    const { show: _played, ...aboutShow } = show;
    const words = JSON.stringify([config, aboutShow]);
    if (words === said) return;
    said = words;
    logConfig(log, config);
    logShow(log, show);
    logFaults(log, 'config-fault', languageFaults);
    const { file, lineOf } = config;
    const counts = config.config.usage.folder;
    if (counts === undefined || file === undefined || lineOf === undefined) return;
    logWarnings(log, 'config-warning', usageFolderFaults(counts, { file, line: lineOf(['usage', 'folder']) }));
  }

  async function data(): Promise<Played | null> {
    const chosen = await reading;
    return chosen === null || chosen.show.show === null ? null : kioskData(chosen.show.show, chosen.config.config);
  }

  return {
    data,
    chosen: () => reading,
    folder: () => folder,
    usageFolder: () => usageFolder,
    refresh: async () => {
      reading = reading.then(read);
      return (await data()) !== null;
    },
  };
}

function faultsOfLanguages({ config, file, lineOf }: ChosenConfig, { show }: ChosenShow): readonly Fault[] {
  if (show === null || file === undefined || lineOf === undefined) return [];
  return languageFaults(show, config, (index) => ({ file, line: lineOf(['languages', index]) }));
}
