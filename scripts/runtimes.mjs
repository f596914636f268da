// Runs the packed verifier in every runtime: `npm run test:runtimes`, or `-- --short`, or `-- bun deno`.
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { isRuntimeName, runtimes, shortSelection } from '../packages/runtimes/src/pinned.mjs'

const pnpm = (args) => spawnSync('pnpm', args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0

const given = process.argv.slice(2)
const chosen = given.filter((name) => name !== '--short')
const unknown = chosen.filter((name) => !isRuntimeName(name))
if (unknown.length > 0) {
  console.error(`There is no runtime "${unknown.join('", "')}". The runtimes: ${Object.keys(runtimes).join(', ')}.`)
  process.exit(1)
}
const names = chosen.length > 0 ? chosen : given.includes('--short') ? shortSelection : Object.keys(runtimes)

// What an earlier run left would be counted for this one.
rmSync('.reports/runtimes.json', { force: true })
const isGreen =
  pnpm(['exec', 'turbo', 'run', 'build', '--filter=@tcaptcha/server', '--output-logs=errors-only']) &&
  pnpm(
    ['exec', 'vitest', 'run', '-c', 'packages/runtimes/vitest.config.ts'].concat(
      names.flatMap((name) => ['--project', name]),
    ),
  )
process.exit(isGreen ? 0 : 1)
