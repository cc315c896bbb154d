/**
 * The contract between the two processes: every message that may cross, its type and its parser side by side.
 * Guarantees: nothing crosses that is not listed here; whoever receives parses before trusting.
 */
import { z } from 'zod';
import type { Config } from './config/config.ts';
import type { Show } from './show/show.ts';

/** What the renderer needs to come up. */
export interface KioskData {
  readonly show: Show;
  readonly config: Pick<Config, 'idle' | 'sound' | 'display' | 'clinic'>;
}

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
  /** Asked once at start; answers KioskData. */
  load: z.undefined(),
  /** The first screen has been painted. */
  ready: z.undefined(),
  /** Sent every HEARTBEAT_MS (heartbeat.ts); its absence means the page hangs. */
  heartbeat: z.undefined(),
  report: reportSchema,
} as const;
export type Channel = keyof typeof channels;

/** `window.kiosk`, as the preload exposes it. */
export interface KioskBridge {
  load(): Promise<KioskData>;
  ready(): Promise<void>;
  heartbeat(): Promise<void>;
  report(report: Report): Promise<void>;
}
