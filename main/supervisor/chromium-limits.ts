/**
 * How Chromium is told to treat failures of its own.
 * Guarantees: a page that leaks is ended before it takes the machine's memory; a GPU process that keeps failing never ends the
 * kiosk (Chromium would give up after a few times; here the policy decides).
 */
import type { App } from 'electron';

/** JavaScript memory of a page, in MB: the show needs a tenth of it. */
const PAGE_MEMORY_MB = 512;

/** Call before `ready`: switches are read then. */
export function limitChromium({ commandLine }: App): void {
  commandLine.appendSwitch('js-flags', `--max-old-space-size=${PAGE_MEMORY_MB}`);
  commandLine.appendSwitch('disable-gpu-process-crash-limit');
}
