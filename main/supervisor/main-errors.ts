/**
 * Errors nobody caught in the main process, and helper processes (GPU, sound, network) that end: Chromium starts those again itself.
 * Guarantees: they are in the log and no dialog of Electron's comes up; who has to know of them is told.
 */
import type { App } from 'electron';
import { errorText } from '../files/error-text.ts';
import type { Log } from '../log.ts';

export interface MainErrors {
  /** Who hears of an error, and of the GPU process' end; nobody until it is set. */
  told: { readonly mainError: (reason: string) => void; readonly gpuGone: (reason: string) => void } | null;
}

export function listenForMainErrors(app: App, log: Log): MainErrors {
  const errors: MainErrors = { told: null };
  const write = (event: string) => (error: unknown): void => {
    log.error(event, { reason: errorText(error), ...(error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}) });
    errors.told?.mainError(errorText(error));
  };
  process.on('uncaughtException', write('main-error'));
  process.on('unhandledRejection', write('main-rejection'));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    log.warn('child-process-gone', { type, reason, exitCode });
    if (type === 'GPU') errors.told?.gpuGone(`${reason} (exit code ${exitCode})`);
  });
  return errors;
}
