// Installs the packed packages as strangers do, with every TypeScript, Node and bundler: `npm run test:consumers`, or
// `-- types`, `-- node bundlers` for some of the tests.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { ensureChromium } from './ensure-chromium.mjs'
import { readPublicPackages } from './packages/public-packages.mjs'

const pnpm = (args) => spawnSync('pnpm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

process.env.CHROMIUM_PATH = ensureChromium()
// What an earlier run left would be counted for this one.
rmSync('.reports/consumers.json', { force: true })
const filters = readPublicPackages().map(({ manifest }) => `--filter=${manifest.name}`)
const tests = process.argv.slice(2)
const isGreen =
  pnpm(['exec', 'turbo', 'run', 'build', '--output-logs=errors-only', ...filters]) &&
  pnpm(['exec', 'vitest', 'run', '-c', 'packages/consumers/vitest.config.ts', ...tests])
process.exit(isGreen ? 0 : 1)
