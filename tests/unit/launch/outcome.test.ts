/** How the whole run counts: nothing that went wrong may count as nothing. */
import { describe, expect, test } from 'vitest';
import { closingLine, playwrightOutcome, sumOutcomes, vitestOutcome, type VitestReport } from '../../outcome.ts';

const vitest = (report: Partial<VitestReport>): VitestReport => ({
  numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [], ...report,
});

describe('vitest', () => {
  test('passed and failed tests', () => {
    expect(vitestOutcome(vitest({ numPassedTests: 3 }), undefined)).toEqual({ passed: 3, failed: 0 });
    expect(vitestOutcome(vitest({ numPassedTests: 3, numFailedTests: 2 }), 'exited with 1')).toEqual({ passed: 3, failed: 2 });
  });

  test('a file that could not be loaded has no test that failed, and is a failure', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(vitestOutcome(vitest({ numPassedTests: 1, numFailedTests: 1, testResults }), 'exited with 1')).toEqual({ passed: 1, failed: 2 });
  });

  test('an error outside any test is a failure', () => {
    expect(vitestOutcome(vitest({ numPassedTests: 3 }), 'exited with 1')).toEqual({ passed: 3, failed: 1, remark: 'exited with 1' });
  });

  test('no test at all, skipped tests and tests to do are failures', () => {
    expect(vitestOutcome(vitest({}), undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(vitestOutcome(vitest({ numPassedTests: 1, numPendingTests: 1, numTodoTests: 1 }), undefined)).toMatchObject({ passed: 1, failed: 2 });
  });
});

test('Playwright: unexpected, flaky and skipped tests are failures', () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  expect(playwrightOutcome({ stats }, undefined)).toEqual({ passed: 5, failed: 0 });
  expect(playwrightOutcome({ stats: { ...stats, unexpected: 1, flaky: 2, skipped: 3 } }, 'exited with 1')).toMatchObject({ passed: 5, failed: 6 });
  expect(playwrightOutcome({ stats }, 'was ended by SIGKILL')).toMatchObject({ passed: 5, failed: 1 });
  expect(playwrightOutcome({ stats: { ...stats, expected: 0 } }, undefined)).toMatchObject({ passed: 0, failed: 1 });
});

test('the closing line sums all', () => {
  expect(closingLine(sumOutcomes([{ passed: 1, failed: 0 }, { passed: 2, failed: 3 }]))).toBe('3 passed, 3 failed');
});
