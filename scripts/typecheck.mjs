// Checks the types of the projects that are named, with TypeScript 7: the same rules as 6, in a tenth of the time.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const tsc = fileURLToPath(new URL('./bin/tsc', import.meta.resolve('typescript-7/package.json')))
for (const project of process.argv.slice(2)) {
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
