import type { Reporter, TestModule } from 'vitest/node'

/** Ends a run with the plain totals, which other programs read. */
export default class TotalsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const totals = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result()
        if (state === 'passed' || state === 'failed' || state === 'skipped') totals[state]++
      }
      // A file that broke before its first test is a failure too.
      if (module.state() === 'failed' && ![...module.children.allTests()].some(t => t.result().state === 'failed'))
        totals.failed++
    }
    const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''
    setTimeout(() => process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed${skipped}\n`), 0)
  }
}
