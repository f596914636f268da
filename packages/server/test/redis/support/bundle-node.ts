import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundled program of `node-process.ts`. */
    nodeProgram: string
  }
}

/** Bundles the program of a node once, since Node 20 runs no TypeScript. */
export default async function bundleNode(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'tcaptcha-node-'))
  const outfile = join(folder, 'node-process.cjs')
  await build({
    entryPoints: [fileURLToPath(new URL('../node-process.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    conditions: ['@tcaptcha/source'],
    define: { __DEV__: 'true' },
    sourcemap: 'inline',
    logLevel: 'error',
  })
  project.provide('nodeProgram', outfile)
  return () => rm(folder, { recursive: true, force: true })
}
