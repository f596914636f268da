import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reporter, TestModule } from 'vitest/node'

/** Counts of one engine, as `<folder>/contract-<engine>.json` has them. */
export interface EngineReport {
  engine: string
  version: string | undefined
  passed: number
  failed: number
  skipped: number
}

/** Writes what passed in each engine of the run. An error outside of all tests, and a run of no test, are failures. */
export const createEngineReport = (folder: string, versions: ReadonlyMap<string, string>): Reporter => ({
  onTestRunEnd(modules, errors) {
    mkdirSync(folder, { recursive: true })
    for (const engine of new Set(modules.map(toEngine))) {
      const counts = count(modules.filter((module) => toEngine(module) === engine))
      const failed = Math.max(counts.failed + errors.length, counts.passed > 0 ? 0 : 1)
      const report: EngineReport = { engine, version: versions.get(engine), ...counts, failed }
      writeFileSync(join(folder, `contract-${engine}.json`), JSON.stringify(report))
    }
  },
})

const toEngine = ({ project }: TestModule) => project.config.browser.name

function count(modules: readonly TestModule[]) {
  const states = modules.flatMap(({ children }) => [...children.allTests()].map((test) => test.result().state))
  const passed = states.filter((state) => state === 'passed').length
  const skipped = states.filter((state) => state === 'skipped').length
  // Files that did not load or never ran, and tests that did not end.
  const broken = modules.filter((module) => module.children.size === 0 || module.errors().length > 0).length
  return { passed, skipped, failed: states.length - passed - skipped + broken }
}
