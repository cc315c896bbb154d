/** What is done after which failures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide, GPU_PATIENCE, MAIN_PATIENCE, MAX_DELAY_MS, MEMORY_MS, SETTLED_MS, type Failure, type FailureKind, type Recovery, type Remedy } from '../../../../main/supervisor/policy.ts';

const KINDS: readonly FailureKind[] = ['render process gone', 'page hung', 'load failed', 'preload failed', 'never ready', 'window closed', 'gpu process gone', 'main error'];
const REMEDIES: readonly Remedy[] = ['carry on', 'reload', 'new window', 'relaunch', 'rest'];

function failure(at: number, more: Partial<Failure> = {}): Failure {
  return { kind: 'render process gone', reason: 'crashed (exit code 5)', at, livedMs: 0, ...more };
}

/** The same failure again and again, `everyMs` apart: what is done each time. */
function remedies(count: number, more: Partial<Failure> = {}, everyMs = 1_000): { remedies: Remedy[]; delays: number[] } {
  const history: Recovery[] = [];
  const delays: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const present = failure(index * everyMs, more);
    const { remedy, delayMs } = decide(history, present, present.at);
    history.push({ ...present, remedy });
    delays.push(delayMs);
  }
  return { remedies: history.map(({ remedy }) => remedy), delays };
}

describe('a page that keeps dying before it has settled', () => {
  test('is given more of a fresh start each time, and at last a rest', () => {
    expect(remedies(9).remedies).toEqual(['reload', 'reload', 'reload', 'new window', 'new window', 'relaunch', 'rest', 'rest', 'rest']);
  });

  test('is given more time each time, up to a ceiling', () => {
    expect(remedies(11).delays).toEqual([0, 250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('while it rests it is relaunched now and then, also when each try takes half a minute', () => {
    for (const everyMs of [1_000, 30_000, 55_000]) {
      const done = remedies(60, {}, everyMs).remedies.slice(20);
      expect(done.filter((remedy) => remedy === 'relaunch').length).toBeGreaterThanOrEqual(3);
      expect(done.filter((remedy) => remedy === 'rest').length).toBeGreaterThan(20);
    }
  });
});

test('a page that had settled is loaded again at once, however often', () => {
  const { remedies: done, delays } = remedies(200, { livedMs: SETTLED_MS }, 6_000);
  expect(new Set(done)).toEqual(new Set(['reload']));
  expect(new Set(delays)).toEqual(new Set([0]));
});

test('a closed window, and one whose page never came up, is replaced', () => {
  for (const kind of ['window closed', 'never ready'] as const) expect(decide([], failure(0, { kind }), 0).remedy).toBe('new window');
});

test('where Chromium can start no process, a fresh Chromium is tried soon', () => {
  expect(remedies(3, { reason: 'launch-failed (exit code 1002)' }).remedies).toEqual(['reload', 'relaunch', 'reload']);
});

test('a GPU process that fails, and errors of the main process, leave the page alone until there are too many', () => {
  for (const [kind, patience] of [['gpu process gone', GPU_PATIENCE], ['main error', MAIN_PATIENCE]] as const) {
    const done = remedies(patience * 2, { kind }).remedies;
    expect(done.map((remedy) => remedy === 'relaunch')).toEqual(Array.from({ length: patience * 2 }, (_, index) => (index + 1) % patience === 0));
    expect(new Set(done)).toEqual(new Set(['carry on', 'relaunch']));
  }
});

test('they do not count as failures of the page', () => {
  const history = Array.from({ length: 9 }, (_, index): Recovery => ({ ...failure(index, { kind: 'main error' }), remedy: 'carry on' }));
  expect(decide(history, failure(10), 10)).toEqual({ remedy: 'reload', delayMs: 0 });
});

test('old failures are forgotten; a clock that was set back forgets none', () => {
  const history = [1, 2, 3, 4].map((at): Recovery => ({ ...failure(at), remedy: 'reload' }));
  expect(decide(history, failure(MEMORY_MS + 10), MEMORY_MS + 10)).toEqual({ remedy: 'reload', delayMs: 0 });
  expect(decide(history, failure(-86_400_000), -86_400_000)).toEqual({ remedy: 'new window', delayMs: 2_000 });
});

test('whatever happened, and whichever way the clock jumped: a remedy within its bounds', () => {
  const anyFailure = fc.record({ kind: fc.constantFrom(...KINDS), reason: fc.string(), at: fc.integer(), livedMs: fc.nat() });
  const anyHistory = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), reason: fc.string(), at: fc.integer(), livedMs: fc.nat(), remedy: fc.constantFrom(...REMEDIES) }), { maxLength: 60 });
  fc.assert(
    fc.property(anyHistory, anyFailure, fc.integer(), (history, present, now) => {
      const { remedy, delayMs } = decide(history, present, now);
      expect(delayMs >= 0 && delayMs <= MAX_DELAY_MS).toBe(true);
      // A page that is lost is never left lost.
      if (present.kind !== 'gpu process gone' && present.kind !== 'main error') expect(remedy).not.toBe('carry on');
      if (remedy === 'rest') expect(delayMs).toBeGreaterThan(0);
    }),
  );
});
