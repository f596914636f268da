// The whole check, in one order: what is quick and certain first, then everything that runs.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { ensureChromium } from './ensure-chromium.mjs'
import { summarize } from './summary.mjs'

const started = Date.now()
rmSync('.reports', { recursive: true, force: true })
process.env.CHROMIUM_PATH = ensureChromium()
if (process.argv.includes('--all')) process.env.CAMPAIGN ??= '10000'

const run = (...command) => {
  const at = Date.now()
  console.log(`\n> ${command.join(' ')}`)
  const { status } = spawnSync('pnpm', command, { stdio: 'inherit', shell: process.platform === 'win32' })
  console.log(
    `> ${command.join(' ')}: ${status === 0 ? 'ok' : `exit ${status}`}, ${Math.round((Date.now() - at) / 1000)} s`,
  )
  return status === 0
}

const checks = [
  ['exec', 'turbo', 'run', 'build', 'typecheck', 'check:pkg', '--output-logs=errors-only'],
  ['run', 'lint'],
  ['run', 'check:readme'],
  ['run', 'size'],
]
/** Nuxt alone takes as long to install and build as the others do together. */
const ssrApps = process.argv.includes('--all') ? [] : ['next', 'sveltekit']
const tests = [
  ['exec', 'vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=.reports/vitest.json'],
  ['exec', 'playwright', 'test'],
  ['run', 'test:ssr', ...ssrApps],
]
// A failed check ends the run; of the tests all run, so that one report shows every failure.
const checked = checks.every((check) => run(...check))
const tested = checked && tests.map((test) => run(...test)).every(Boolean)

const { passed, failed, skipped, flaky } = summarize()
for (const title of flaky) console.log(`needed a second try: ${title}`)
console.log(`\n${Math.round((Date.now() - started) / 1000)} s in all`)
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(tested && failed === 0 && passed > 0 ? 0 : 1)
