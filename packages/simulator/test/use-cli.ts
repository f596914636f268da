import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The command line for the tests of a file. */
export function useCli() {
  let folder: string
  const children: ChildProcess[] = []

  beforeAll(async () => {
    // Inside the package, so that Node takes it for a module; as the build makes it.
    folder = mkdtempSync(join(root, 'node_modules', '.cli-test-'))
    const entryPoints = [join(root, 'src/cli.ts')]
    await build({ entryPoints, outfile: join(folder, 'cli.mjs'), bundle: true, platform: 'node', format: 'esm' })
  })
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Starts the command. `output` grows as it speaks; `ended` has its exit code. */
  function run(...given: string[]) {
    const child = spawn(process.execPath, [join(folder, 'cli.mjs'), ...given])
    children.push(child)
    const said = { output: '', errors: '' }
    child.stdout.on('data', (data) => (said.output += String(data)))
    child.stderr.on('data', (data) => (said.errors += String(data)))
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    return { child, said, ended }
  }
  return { run }
}
