/**
 * Errors nobody caught in the main process, and helper processes (GPU, sound) that end: Chromium starts those again itself.
 * Guarantees: they are in the log and no dialog of Electron's comes up; the window stays.
 */
import type { App } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';

export function logMainErrors(app: App, log: Log): void {
  const write = (event: string) => (error: unknown): void =>
    log.error(event, { reason: errorText(error), ...(error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}) });
  process.on('uncaughtException', write('main-error'));
  process.on('unhandledRejection', write('main-rejection'));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => log.warn('child-process-gone', { type, reason, exitCode }));
}
