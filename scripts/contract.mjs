// Runs the contract in engines other than Chromium, one after the other: `node scripts/contract.mjs [engine…]`. The counts
// are in `.reports/contract-<engine>.json`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'

const vitest = ['node_modules/vitest/vitest.mjs', 'run', '-c', 'packages/engines/contract.config.ts']
const named = process.argv.slice(2)

let isGreen = true
for (const engine of named.length > 0 ? named : ['firefox', 'webkitgtk', 'wpe']) {
  rmSync(`.reports/contract-${engine}.json`, { force: true })
  console.log(`\n> The contract in ${engine}`)
  const { status } = spawnSync(process.execPath, [...vitest, '--project', `contract*(${engine})`], { stdio: 'inherit' })
  isGreen = isGreen && status === 0
}
process.exit(isGreen ? 0 : 1)
