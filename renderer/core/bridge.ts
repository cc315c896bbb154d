/**
 * The contract between the two processes: every message that may cross, its type and its parser side by side.
 * Guarantees: nothing crosses that is not listed here; whoever receives parses before trusting.
 */
import { z } from 'zod';
import type { Config } from './config/config.ts';
import type { Hours } from './hours/hours.ts';
import type { Place } from './session/place.ts';
import { SCANNING, THEMES } from './session/state.ts';
import type { Show } from './show/show.ts';
import { STORIES, TELLINGS } from './show/telling.ts';
import { exportRequestSchema, logRequestSchema, pinSchema, staffActSchema, type StaffBridge } from './staff/staff.ts';
import { visitCountSchema, type VisitCount } from './usage/visit-count.ts';

/** What the renderer needs to come up. */
export interface KioskData {
  readonly show: Show;
  readonly config: Pick<Config, 'idle' | 'sound' | 'display' | 'clinic'> & {
    /** There is a PIN, and with it a staff panel. */
    readonly staff: boolean;
    /** null: always open. */
    readonly hours: Hours | null;
  };
  /** Where the visit goes on that a lost page was in the middle of; null: on attract. */
  readonly place: Place | null;
}

const name = z.string().max(100);
const kept = {
  language: name,
  choices: z.strictObject({
    volume: z.number().min(0).max(1),
    muted: z.boolean(),
    text: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    captions: z.boolean(),
    theme: z.enum(THEMES),
    calm: z.boolean(),
    lowReach: z.boolean(),
    spoken: z.boolean(),
    scanning: z.enum(SCANNING),
  }),
  picked: z.array(name).max(100),
} as const;

/** Where the visit stands: kept in the main process' memory for the case that the page is lost, and written nowhere. */
export const placeSchema: z.ZodType<Place> = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('choose'), ...kept }),
  z.strictObject({
    screen: z.literal('slide'),
    ...kept,
    story: z.enum(STORIES),
    slide: name,
    seen: z.array(z.int().min(0).max(1000)).max(1000),
    stopped: z.boolean(),
    pace: z.enum(['show', 'visitor']),
  }),
  z.strictObject({ screen: z.literal('finish'), ...kept, telling: z.enum(TELLINGS) }),
]);

/** Something the renderer noticed that belongs in the log. Carries nothing about a visitor. */
export const reportSchema = z.discriminatedUnion('kind', [
  /** A narration could not be loaded, decoded or played; the slide is shown silently. */
  z.strictObject({ kind: z.literal('narration-failed'), url: z.string().max(200), reason: z.string().max(300) }),
  /** A picture could not be loaded or was refused; the slide is shown without it. */
  z.strictObject({ kind: z.literal('picture-failed'), url: z.string().max(200), reason: z.string().max(300) }),
  /** No sound can be played on this machine. */
  z.strictObject({ kind: z.literal('sound-failed'), reason: z.string().max(300) }),
  /** An error nobody caught in the renderer. */
  z.strictObject({ kind: z.literal('renderer-error'), message: z.string().max(1000) }),
]);
export type Report = z.infer<typeof reportSchema>;

/** Channel name → parser of its one argument. All are `invoke`d by the renderer. */
export const channels = {
  /** Asked once at start; answers KioskData, or null when there is no show to play. */
  load: z.undefined(),
  /** The first screen has been painted. */
  ready: z.undefined(),
  /** Sent every HEARTBEAT_MS (heartbeat.ts); its absence means the page hangs. */
  heartbeat: z.undefined(),
  /** Sent whenever it has changed; null on attract. */
  place: placeSchema.nullable(),
  report: reportSchema,
  /** Sent once when a visit has ended. */
  count: visitCountSchema,
  /** The staff's. All but `unlock` are refused while the panel is locked (staff/staff.ts). */
  unlock: pinSchema,
  lock: z.undefined(),
  staffReport: z.undefined(),
  staffLog: logRequestSchema,
  staffAct: staffActSchema,
  exportTargets: z.undefined(),
  exportCounts: exportRequestSchema,
} as const;
export type Channel = keyof typeof channels;

/** `window.kiosk`, as the preload exposes it. */
export interface KioskBridge extends StaffBridge {
  load(): Promise<KioskData | null>;
  ready(): Promise<void>;
  heartbeat(): Promise<void>;
  place(place: Place | null): Promise<void>;
  report(report: Report): Promise<void>;
  count(count: VisitCount): Promise<void>;
}
