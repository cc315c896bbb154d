/**
 * How many checks passed and failed, read from what the test runners report.
 * Guarantees: pure; nothing that went wrong counts as nothing: a file that could not be loaded, an error outside any
 * test, a skipped test and a run without tests are failures.
 */

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What the counts alone do not say, in one line. */
  readonly remark?: string;
}

/** The part of vitest's JSON report that is read here. */
export interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string; readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[];
}

/** The part of Playwright's JSON report that is read here. */
export interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
}

/** @param failure why the runner did not end well, undefined when it did */
export function vitestOutcome(report: VitestReport, failure: string | undefined): Outcome {
  const broken = report.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed')).length;
  return runnerOutcome(report.numPassedTests, report.numFailedTests + broken, report.numPendingTests + report.numTodoTests, failure);
}

/** @param failure why the runner did not end well, undefined when it did */
export function playwrightOutcome({ stats }: PlaywrightReport, failure: string | undefined): Outcome {
  return runnerOutcome(stats.expected, stats.unexpected + stats.flaky, stats.skipped, failure);
}

export function sumOutcomes(outcomes: readonly Outcome[]): Outcome {
  return {
    passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
    failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** The closing line of a whole run. */
export function closingLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`;
}

function runnerOutcome(passed: number, broken: number, skipped: number, failure: string | undefined): Outcome {
  const failed = broken + skipped;
  const skips = skipped > 0 ? `${skipped} skipped, which counts as failed` : undefined;
  if (failed > 0) return { passed, failed, ...(skips === undefined ? {} : { remark: skips }) };
  if (failure !== undefined) return { passed, failed: 1, remark: failure };
  if (passed === 0) return { passed, failed: 1, remark: 'no test ran' };
  return { passed, failed };
}
