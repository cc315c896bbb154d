/**
 * Ends a test that hangs.
 * Guarantees: a loop without end, which no test runner can interrupt, becomes a failure with the input named; time is
 * not measured otherwise.
 */
import { Worker } from 'node:worker_threads';
import { afterAll } from 'vitest';

/** In ms: thousands of times what one input takes on a busy machine. */
const LIMIT_MS = 60_000;
const MAX_SHOWN = 4_000;

const GUARD = `
  const { workerData: { count, text, limit } } = require('node:worker_threads');
  let last = -1;
  let since = Date.now();
  setInterval(() => {
    const now = Atomics.load(count, 0);
    if (now !== last) { last = now; since = Date.now(); return; }
    if (now % 2 === 0 || Date.now() - since < limit) return;
    require('node:fs').writeSync(2, 'hangs on: ' + Buffer.from(text.subarray(0, count[1])).toString() + '\\n');
    process.kill(process.pid, 'SIGKILL');
  }, 500);
`;

/** Around the work on one input: `begin(what the input is)`, and `end()`. */
export function watchdog(): { readonly begin: (input: string) => void; readonly end: () => void } {
  const count = new Int32Array(new SharedArrayBuffer(8));
  const text = new Uint8Array(new SharedArrayBuffer(MAX_SHOWN * 3));
  const guard = new Worker(GUARD, { eval: true, workerData: { count, text, limit: LIMIT_MS } });
  guard.unref();
  afterAll(() => guard.terminate());
  return {
    begin: (input) => {
      count[1] = new TextEncoder().encodeInto(input.slice(0, MAX_SHOWN), text).written;
      Atomics.add(count, 0, 1);
    },
    end: () => void Atomics.add(count, 0, 1),
  };
}
