import type { Reporter, TestModule } from 'vitest/node';

/** With CI set, a test that did not run is a failure: want of a browser or a database must not look like success. */
export class SkippedTestsFail implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (!process.env.CI) return;
    const skipped = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    if (skipped.length === 0) return;
    for (const test of skipped)
      console.error(`skipped with CI set: ${test.module.relativeModuleId} > ${test.fullName}`);
    process.exitCode = 1;
  }
}
