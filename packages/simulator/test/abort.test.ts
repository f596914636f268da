import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

// Runs in a process of its own, where rubbish can be collected on demand.
const program = `
import { createSimulator } from './src/index.ts'
import { question } from './test/api-client.ts'
const ends = ['hang', 'stalled-body', 'slow-body', 'slow'].map((api) => {
  const controller = new AbortController()
  const run = async () => (await createSimulator({ api }).fetch(question({ signal: controller.signal }))).text()
  return { controller, end: run().catch((error) => error.message) }
})
await new Promise((resolve) => setTimeout(resolve, 50))
globalThis.gc()
await new Promise((resolve) => setTimeout(resolve, 10))
globalThis.gc()
for (const { controller } of ends) controller.abort(new Error('Enough.'))
// Nothing is left to wait for, so the process ends by itself.
console.log(JSON.stringify(await Promise.all(ends.map(({ end }) => end))))
`

it('what waits for an abort hears of it, even if nobody but the simulator still knows the request', async () => {
  const folder = mkdtempSync(join(root, 'node_modules', '.abort-test-'))
  const outfile = join(folder, 'program.mjs')
  await build({
    stdin: { contents: program, resolveDir: root },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
  })
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', outfile], {
    encoding: 'utf8',
    timeout: 20_000,
  })
  rmSync(folder, { recursive: true })
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual(['Enough.', 'Enough.', 'Enough.', 'Enough.'])
})
