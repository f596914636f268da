import type { TestModule } from 'vitest/node'

/** What ran on one engine. */
export interface Row {
  engine: string
  version: string
  passed: number
  failed: number
  /** That its tests took, one after the other. */
  seconds: number
  emulates: string[]
}

export function readRows(modules: readonly TestModule[]): Row[] {
  const rows = new Map<string, Row>()
  for (const module of modules) {
    const engine = module.project.name
    const row = rows.get(engine) ?? { engine, version: '', passed: 0, failed: 0, seconds: 0, emulates: [] }
    rows.set(engine, row)
    const { duration, environmentSetupDuration } = module.diagnostic()
    row.seconds = Math.round(row.seconds + (duration + environmentSetupDuration) / 1000)
    // A hook that failed: the engine did not start, or did not end.
    row.failed += module.errors().length
    for (const test of module.children.allTests()) {
      const meta = test.meta()
      // A test that did not run has not passed.
      if (test.result().state === 'passed') row.passed += 1
      else row.failed += 1
      row.version ||= meta.version ?? ''
      if (meta.emulates) row.emulates.push(meta.emulates)
    }
  }
  return [...rows.values()]
}
