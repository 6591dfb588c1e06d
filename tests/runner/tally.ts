/** How many checks passed, and how many failed or could not run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of a vitest JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Adds tallies up. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/** Counts a check that is one command. */
export function tallyCommand(exitCode: number): Tally {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * Counts the tests of a vitest run. What did not run has not passed: skipped and unfinished tests
 * fail, so does a file that failed as a whole, and a run that ended badly or empty counts as one
 * failure even where no test shows it.
 */
export function tallyVitest(report: VitestReport | null, exitCode: number): Tally {
  const tally = addTallies((report?.testResults ?? []).map(tallyFile));
  const nothingToShow = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return nothingToShow ? { ...tally, failed: 1 } : tally;
}

function tallyFile({ status, assertionResults }: VitestReport['testResults'][number]): Tally {
  const passed = assertionResults.filter((test) => test.status === 'passed').length;
  const failed = assertionResults.length - passed;
  return { passed, failed: failed === 0 && status !== 'passed' ? 1 : failed };
}
