// Runs the contract in engines other than Chromium, one after the other: `node scripts/contract.mjs [engine…]`. The counts
// are in `.reports/contract-<engine>.json`; with `--record` docs/engines.json has the day of a green run.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { contractEngines } from './contract-engines.mjs'

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'packages/engines/contract.config.ts']
const given = process.argv.slice(2)
const named = given.filter((name) => !name.startsWith('--'))
const record = 'docs/engines.json'

let isGreen = true
for (const engine of named.length > 0 ? named : contractEngines) {
  rmSync(`.reports/contract-${engine}.json`, { force: true })
  console.log(`\n> The contract in ${engine}`)
  const { status } = spawnSync(process.execPath, [...vitest, '--project', `contract*(${engine})`], { stdio: 'inherit' })
  if (status !== 0) isGreen = false
  else if (given.includes('--record')) {
    const { engines } = JSON.parse(readFileSync(record, 'utf8'))
    const row = engines.find((recorded) => recorded.engine === engine)
    if (row) row.contract = new Date().toISOString().slice(0, 10)
    writeFileSync(record, `${JSON.stringify({ engines }, null, 2)}\n`)
  }
}
process.exit(isGreen ? 0 : 1)
