// Adds up the reports of vitest and Playwright; the last line is the one that CI reads.
import { existsSync, readFileSync } from 'node:fs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

/** Counts of both reports, and what needed a second try. A missing report counts as one failure: a run that did not happen is not green. */
export function summarize() {
  const vitest = read('.reports/vitest.json')
  const report = read('.reports/playwright.json')
  const playwright = report?.stats
  const missing = (vitest ? 0 : 1) + (playwright ? 0 : 1)
  const passed = (vitest?.numPassedTests ?? 0) + (playwright?.expected ?? 0) + (playwright?.flaky ?? 0)
  const failed =
    (vitest ? Math.max(vitest.numFailedTests, vitest.success ? 0 : 1) : 0) + (playwright?.unexpected ?? 0) + missing
  const skipped = (vitest?.numPendingTests ?? 0) + (vitest?.numTodoTests ?? 0) + (playwright?.skipped ?? 0)
  return { passed, failed, skipped, flaky: (report?.suites ?? []).flatMap(findFlaky) }
}

const findFlaky = ({ specs = [], suites = [] }) => [
  ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky')).map(({ title }) => title),
  ...suites.flatMap(findFlaky),
]
