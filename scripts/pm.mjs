// Runs the pnpm that package.json names, so that Node and npm are all a machine needs: `pm.mjs install -- run dev`.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const spec = manifest.packageManager.split('+')[0]
const needed = manifest.engines.node.match(/\d+/g).map(Number)
const running = process.versions.node.split('.').map(Number)
if (running[0] < needed[0] || (running[0] === needed[0] && running[1] < needed[1])) {
  console.error(
    `Node ${needed.join('.')} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
  )
  process.exit(1)
}

process.env.TURBO_TELEMETRY_DISABLED ??= '1'
process.env.DO_NOT_TRACK ??= '1'
const options = { stdio: 'inherit', shell: process.platform === 'win32' }
// From `/`, so that a pnpm on the PATH answers for itself and not for this repository's pin.
const found = spawnSync('pnpm', ['--version'], { ...options, stdio: 'pipe', encoding: 'utf8', cwd: '/' }).stdout?.trim()
const [command, prefix] = `pnpm@${found}` === spec ? ['pnpm', []] : ['npx', ['--yes', spec]]
// Ctrl-C reaches the child by itself; this process waits for it, and leaves without a stack trace.
process.on('SIGINT', () => {})

for (const step of process.argv.slice(2).join(' ').split(' -- ')) {
  const { status, signal } = spawnSync(command, [...prefix, ...step.split(' ')], options)
  if (signal === 'SIGINT' || status === 130) process.exit(0)
  if (status !== 0) process.exit(status ?? 1)
}
