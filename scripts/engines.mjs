// Runs the short form of the faults on every engine: `npm run test:engines`, or `-- --short`, or `-- wpe firefox`. With
// `--record` a whole run is written into docs/engines.json, from which the guides have their table.
import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const isWindows = process.platform === 'win32'
const pnpm = (args, env = {}) =>
  spawnSync('pnpm', args, { stdio: 'inherit', shell: isWindows, env: { ...process.env, ...env } }).status === 0

const given = process.argv.slice(2)
const flags = given.filter((name) => name.startsWith('--'))
const filters = ['core', 'simulator', 'engines'].map((name) => `--filter=@tcaptcha/${name}`)
if (!pnpm(['exec', 'turbo', 'run', 'build', ...filters, '--output-logs=errors-only'])) process.exit(1)

const { engineNames, ensureEngines, shortSelection, toEngineName } = await import(
  pathToFileURL(resolve('packages/engines/dist/index.js')).href
)
const chosen = given.filter((name) => !name.startsWith('--')).map((name) => toEngineName(name))
const isWhole = chosen.length === 0 && !flags.includes('--short')
/** Of the rest, forms are what old engines break. */
const files = flags.includes('--short') ? ['test/start', 'test/short/', 'test/missing/forms'] : []
const names = isWhole ? engineNames : chosen.length > 0 ? chosen : shortSelection
let missing = ''
try {
  await ensureEngines(names)
} catch (error) {
  missing = error.message
}

// Also where an engine is missing: then its tests fail, and those of the others are run.
const isGreen = pnpm(
  ['exec', 'vitest', 'run', '-c', 'packages/engines/vitest.config.ts', ...files].concat(
    names.flatMap((name) => ['--project', name]),
  ),
  flags.includes('--record') && isWhole ? { TCAPTCHA_ENGINES_RECORD: resolve('docs/engines.json') } : {},
)
if (missing) console.error(missing)
process.exit(isGreen && !missing ? 0 : 1)
