/**
 * What a guard is and what it gets.
 * Guarantees: a guard only ever takes away; each is one file, and guards.ts lists them all.
 */
import type { Session, WebContents } from 'electron';
import type { Log } from '../log.ts';

export interface GuardContext {
  readonly log: Log;
  /** The development server of `npm run dev`; null in every kiosk. */
  readonly devServer: URL | null;
}

/** Put once on the session of the kiosk. */
export type SessionGuard = (session: Session, context: GuardContext) => void;

/** Put on every web contents there ever is, whoever makes it. */
export type ContentsGuard = (contents: WebContents, context: GuardContext) => void;
