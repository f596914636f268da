// Adds up the reports of vitest and of the Playwright runs; the last line is the one that CI reads.
import { existsSync, readFileSync } from 'node:fs'
import { contractEngines } from './contract-engines.mjs'

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined)

const missing = { passed: 0, failed: 1, skipped: 0 }

/** Counts of all reports. A missing report counts as one failure: a run that did not happen is not green. */
export function summarize(isWide = false) {
  const counts = ['vitest', 'browser', 'redis', 'engines', 'runtimes'].map((name) => {
    const report = read(`.reports/${name}.json`)
    return report && countVitest(report)
  })
  for (const path of [
    '.reports/playwright.json',
    '.reports/pages.json',
    '.reports/samples.json',
    '.reports/ssr.json',
    '.reports/examples.json',
    '.reports/docs.json',
  ]) {
    const report = read(path)
    counts.push(report && countPlaywright(report))
  }
  if (isWide)
    counts.push(countConsumers(), ...contractEngines.map((engine) => read(`.reports/contract-${engine}.json`)))
  const add = (key) => counts.reduce((sum, count) => sum + (count ?? missing)[key], 0)
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') }
}

function countConsumers() {
  const report = read('.reports/consumers.json')
  return report && countVitest(report)
}

const countVitest = (report) => ({
  passed: report.numPassedTests,
  failed: Math.max(report.numFailedTests, report.success ? 0 : 1),
  skipped: report.numPendingTests + report.numTodoTests,
})

const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  // What belongs to no test: a server that does not start.
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
})
