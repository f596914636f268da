import { readFileSync, writeFileSync } from 'node:fs'
import type { TestModule, Vitest } from 'vitest/node'
import { compareEnds } from './compare-ends.ts'
import { readRows, type Row } from './read-rows.ts'

/** Prints what passed on which engine, and fails where an engine differs from the current Chromium. */
export class EnginesReporter {
  readonly #started = Date.now()
  #vitest: Vitest | undefined

  onInit(vitest: Vitest): void {
    this.#vitest = vitest
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    const rows = readRows(modules)
    console.table(
      rows.map(({ engine, version, passed, failed, seconds }) => ({ engine, version, passed, failed, seconds })),
    )
    const differences = compareEnds(modules)
    for (const difference of differences) console.error(difference)
    if (differences.length > 0) process.exitCode = 1
    const path = process.env.TCAPTCHA_ENGINES_RECORD
    if (path && differences.length === 0 && rows.every(({ failed }) => failed === 0)) record(path, rows)
    this.#vitest?.logger.log(`${Math.round((Date.now() - this.#started) / 1000)} s on ${rows.length} engines`)
  }
}

interface Recorded extends Pick<Row, 'engine' | 'version' | 'passed' | 'emulates'> {
  /** When it ran. */
  date: string
  /** When the whole contract ran there, which is a run of its own. */
  contract?: string
}

/** What ran whole, for the table in the guides. */
function record(path: string, rows: readonly Row[]): void {
  const date = new Date().toISOString().slice(0, 10)
  const before: { engines: Recorded[] } = JSON.parse(readFileSync(path, 'utf8'))
  const engines = rows.map(({ engine, version, passed, emulates }): Recorded => {
    const contract = before.engines.find((recorded) => recorded.engine === engine)?.contract
    return { engine, version, date, passed, emulates, ...(contract === undefined ? {} : { contract }) }
  })
  writeFileSync(path, `${JSON.stringify({ engines }, null, 2)}\n`)
}
