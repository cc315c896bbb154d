/**
 * The show the kiosk plays.
 * Guarantees: the one asked for when it is whole, else the last good one, else the bundled one; which, and why, is told.
 */
import { realpath } from 'node:fs/promises';
import type { Fault } from '#core/fault.ts';
import type { Show } from '#core/show/show.ts';
import { errorText } from '../files/error-text.ts';
import { keepShow, lastGoodShow } from './last-good.ts';
import { readShow } from './read-show.ts';

export interface ChosenShow {
  /** null only when the bundled show itself is broken and there is no other. */
  readonly show: Show | null;
  /** What app:// serves; null with the show. */
  readonly folder: string | null;
  readonly origin: 'asked for' | 'bundled' | 'last good' | 'none';
  /** Faults of the show that was asked for. */
  readonly faults: readonly Fault[];
  /** Slides of the show being played that are silent, and why. */
  readonly warnings: readonly Fault[];
  /** Why the last good show could not be kept; the show is then played from its own folder. */
  readonly notKept?: string;
}

/** `asked` is the folder of the configuration or the command line; undefined means the bundled show. */
export async function chooseShow(asked: string | undefined, bundled: string, userData: string): Promise<ChosenShow> {
  if (asked === undefined || (await isSame(asked, bundled))) {
    const reading = await readShow(bundled);
    if (reading.ok) return { show: reading.show, folder: bundled, origin: 'bundled', faults: [], warnings: reading.warnings };
    return insteadOf(reading.faults, null, userData);
  }
  const reading = await readShow(asked);
  if (!reading.ok) return insteadOf(reading.faults, bundled, userData);
  try {
    const folder = await keepShow(asked, userData);
    return { show: reading.show, folder, origin: 'asked for', faults: [], warnings: reading.warnings };
  } catch (error) {
    return { show: reading.show, folder: asked, origin: 'asked for', faults: [], warnings: reading.warnings, notKept: errorText(error) };
  }
}

async function insteadOf(faults: readonly Fault[], bundled: string | null, userData: string): Promise<ChosenShow> {
  const candidates = [
    { folder: await lastGoodShow(userData), origin: 'last good' },
    { folder: bundled, origin: 'bundled' },
  ] as const;
  for (const { folder, origin } of candidates) {
    if (folder === null) continue;
    const reading = await readShow(folder);
    if (reading.ok) return { show: reading.show, folder, origin, faults, warnings: reading.warnings };
  }
  return { show: null, folder: null, origin: 'none', faults, warnings: [] };
}

async function isSame(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return false;
  }
}
