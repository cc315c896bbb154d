/**
 * Errors nobody caught in the main process.
 * Guarantees: they are in the log and no dialog of Electron's comes up; the window stays.
 */
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';

export function logMainErrors(log: Log): void {
  const write = (event: string) => (error: unknown): void =>
    log.error(event, { reason: errorText(error), ...(error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}) });
  process.on('uncaughtException', write('main-error'));
  process.on('unhandledRejection', write('main-rejection'));
}
