// Runs the browser and end-to-end projects again and again with all cores loaded, and stops at the first failure:
// `node scripts/stress.mjs [--times 10] [--only browser|e2e|samples]`. Needs what `turbo run build` makes.
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureChromium } from './ensure-chromium.mjs'
import { loadCores } from './load.mjs'

const { values } = parseArgs({
  options: { times: { type: 'string', default: '10' }, only: { type: 'string', default: '' } },
})
const suites = {
  browser: ['node_modules/vitest/vitest.mjs', 'run', '--project', 'browser*', '--reporter=dot'],
  e2e: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot'],
  samples: ['node_modules/@playwright/test/cli.js', 'test', '-c', 'apps/samples', '--reporter=dot'],
}
const chosen = Object.entries(suites).filter(([name]) => !values.only || name === values.only)
const times = Number(values.times)
if (chosen.length === 0 || !(times > 0)) throw new Error('stress.mjs [--times 10] [--only browser|e2e|samples]')

process.env.CHROMIUM_PATH = ensureChromium()
mkdirSync('.reports', { recursive: true })
const stop = loadCores()
let status = 0
for (let round = 1; round <= times && status === 0; round += 1) {
  for (const [name, args] of chosen) {
    const started = Date.now()
    status = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1
    const seconds = Math.round((Date.now() - started) / 1000)
    console.log(`> round ${round} of ${times}, ${name}: ${status === 0 ? 'ok' : `exit ${status}`}, ${seconds} s`)
    if (status !== 0) break
  }
}
await stop()
process.exit(status)
