import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_DELAY_MS, MAX_DELAY_MS, MEMORY_MS, retryDelay } from '../../../../main/supervisor/policy.ts';

describe('retryDelay', () => {
  test('the first failure is mended at once, each further one later, up to a ceiling', () => {
    const failures: number[] = [];
    const delays = Array.from({ length: 10 }, (_, index) => {
      failures.push(index * 1_000);
      return retryDelay(failures, index * 1_000);
    });
    expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('old failures are forgotten', () => {
    expect(retryDelay([0, 1, 2, 3, MEMORY_MS + 10], MEMORY_MS + 10)).toBe(FIRST_DELAY_MS);
  });

  test('whatever happened, and whichever way the clock jumped: a delay within its bounds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 3_000 }), fc.integer(), (failures, now) => {
        const delay = retryDelay(failures, now);
        expect(delay >= FIRST_DELAY_MS && delay <= MAX_DELAY_MS).toBe(true);
      }),
    );
  });
});
