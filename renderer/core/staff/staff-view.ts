/**
 * What the staff screens show, and what they ask of the shell.
 * Guarantees: no PIN is part of either; a PIN goes its own way (elements/staff-pad, shell/staff-desk) and is kept nowhere.
 */
import type { ExportAnswer, ExportTarget, LogLevel, LogRow, StaffAct, StaffReport, UnlockAnswer } from './staff.ts';

/** How the test sound fares. */
export type SoundState =
  | { readonly at: 'quiet' }
  | { readonly at: 'playing' }
  /** It was handed to the loudspeaker to its end: whether it was heard, only ears know. */
  | { readonly at: 'played' }
  | { readonly at: 'failed'; readonly reason: string };

export interface SoundView {
  readonly state: SoundState;
  /** Loudness set, 0 to `ceiling`; 1 is full scale. */
  readonly volume: number;
  /** The loudest a visitor can set. */
  readonly ceiling: number;
  /** Peak of what goes to the loudspeaker right now, 0 to 1. */
  readonly peak: number;
}

export interface StaffView {
  /** A PIN is being looked at. */
  readonly looking: boolean;
  /** What became of the last PIN; null: none was tried since the pad was opened. */
  readonly answer: UnlockAnswer | null;
  /** Whole seconds until the next PIN is looked at; 0: now. */
  readonly waitSeconds: number;
  readonly report: StaffReport | null;
  /** Of at least `level`, newest first; null while it is fetched. */
  readonly log: readonly LogRow[] | null;
  readonly level: LogLevel;
  /** null while they are looked for. */
  readonly targets: readonly ExportTarget[] | null;
  readonly exporting: boolean;
  readonly exported: ExportAnswer | null;
  readonly sound: SoundView;
  /** What was asked for last was not answered. */
  readonly trouble: boolean;
}

export type StaffAsk =
  | { readonly ask: 'report' }
  | { readonly ask: 'log'; readonly level: LogLevel }
  | { readonly ask: 'targets' }
  /** Into one of the targets. */
  | { readonly ask: 'export'; readonly folder: string }
  | { readonly ask: 'act'; readonly act: StaffAct }
  | { readonly ask: 'sound' }
  | { readonly ask: 'louder' }
  | { readonly ask: 'softer' };
