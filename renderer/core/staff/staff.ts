/**
 * What the staff panel shows and asks for: the contract between the panel and the main process.
 * Guarantees: nothing here is a PIN or a hash but the one argument of `unlock`, which nobody keeps.
 */
import { z } from 'zod';
import type { LanguageTag } from '../show/telling.ts';

/** 4 to 8 digits, as typed. */
export const pinSchema = z.string().regex(/^\d{4,8}$/);

/** What became of a PIN. `waitMs`: so long no other one is looked at; `locked`: because there were too many wrong ones. */
export type UnlockAnswer = { readonly ok: true } | { readonly ok: false; readonly waitMs: number; readonly locked: boolean };

export const LOG_LEVELS = ['info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
/** The least level wanted. */
export const logRequestSchema = z.enum(LOG_LEVELS);

export interface LogRow {
  /** ISO 8601. */
  readonly time: string;
  readonly level: LogLevel;
  readonly event: string;
  /** The other fields, as text. */
  readonly fields: string;
}

export const STAFF_ACTS = ['reload', 'restart', 'exit'] as const;
export type StaffAct = (typeof STAFF_ACTS)[number];
export const staffActSchema = z.enum(STAFF_ACTS);

export interface LanguageReview {
  readonly language: LanguageTag;
  /** ISO dates; null: no clinician has reviewed this language's wording. */
  readonly review: { readonly by: string; readonly on: string; readonly next: string } | null;
  /** The next review was due before today. */
  readonly overdue: boolean;
}

export interface FailureRow {
  /** ms since 1970. */
  readonly at: number;
  readonly kind: string;
  readonly reason: string;
  readonly remedy: string;
}

/** Counts of one day. */
export interface UsageDay {
  /** YYYY-MM-DD, local. */
  readonly day: string;
  readonly visits: number;
  readonly finished: number;
}

export interface StaffReport {
  readonly versions: { readonly kiosk: string; readonly electron: string; readonly chromium: string };
  readonly show: { readonly title: string; readonly origin: string; readonly languages: readonly LanguageReview[] };
  /** Newest first. */
  readonly failures: readonly FailureRow[];
  /** The last 30 days, oldest first, today last; days without a visit are there with 0. */
  readonly usage: readonly UsageDay[];
  /** What is wrong with configuration or counts right now, in words; empty when nothing is. */
  readonly faults: readonly string[];
}

/** A place counts can be copied to: a stick that is plugged in, or the folder of the counts. */
export interface ExportTarget {
  readonly folder: string;
  readonly name: string;
}

/** Absolute path of one of the targets. */
export const exportRequestSchema = z.string().min(1).max(1_000);
export type ExportAnswer = { readonly ok: true; readonly file: string } | { readonly ok: false; readonly reason: string };

/** The panel is locked after so long without a staff message, ms: whoever stays without needing anything asks for the report again before. */
export const UNLOCKED_MS = 130_000;

/** The staff's part of `window.kiosk`. All but `unlock` and `lock` reject while the panel is locked, and `unlock` where no PIN is set. */
export interface StaffBridge {
  unlock(pin: string): Promise<UnlockAnswer>;
  lock(): Promise<void>;
  staffReport(): Promise<StaffReport>;
  /** The last 200 lines of at least that level, newest first. */
  staffLog(level: LogLevel): Promise<readonly LogRow[]>;
  staffAct(act: StaffAct): Promise<void>;
  exportTargets(): Promise<readonly ExportTarget[]>;
  exportCounts(folder: string): Promise<ExportAnswer>;
}
