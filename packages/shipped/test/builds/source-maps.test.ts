import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping'
import { build } from 'esbuild'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { browserPackages, readShipped, toPath } from '../../src/shipped-files.ts'
import { runInNode } from '../../src/run-in-node.ts'

const folder = mkdtempSync(join(tmpdir(), 'tcaptcha-maps-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Frames of the stack of an error of the core, each as the line of TypeScript that its map leads to. */
function traceError(file: string): { source: string; line: string }[] {
  const map = new TraceMap(readFileSync(`${file}.map`, 'utf8'))
  const stack = runInNode<string>(`
    const { createTCaptcha } = await import(${JSON.stringify(file)})
    console.log(JSON.stringify((await createTCaptcha({}).execute().catch((error) => error)).stack))
  `)
  return stack.split('\n').flatMap((frame) => {
    const at = frame.match(/^ +at .*?:(\d+):(\d+)\)?$/)
    if (!at || !frame.includes(file)) return []
    const { source, line } = originalPositionFor(map, { line: Number(at[1]), column: Number(at[2]) - 1 })
    if (source === null) throw new Error(`${frame} has no original`)
    const path = resolve(dirname(file), source)
    return { source: path, line: readFileSync(path, 'utf8').split('\n')[line - 1] ?? '' }
  })
}

/** Without a document a run ends before it begins, in the core's own code. */
const expected = {
  source: toPath('packages/core/src/client/client.ts'),
  line: expect.stringMatching(/throw toMistake\('document'\)/),
}

describe('a stack trace leads to the line of TypeScript', () => {
  it.each(['index.js', 'index.cjs'])('from %s', (file) => {
    expect(traceError(toPath(`packages/core/dist/${file}`))).toContainEqual(expected)
  })

  it('from an application that esbuild bundled and minified', async () => {
    const outfile = join(folder, 'bundle.mjs')
    await build({
      stdin: { contents: "export { createTCaptcha } from '@tcaptcha/core'", resolveDir: toPath('packages/shipped') },
      bundle: true,
      minify: true,
      format: 'esm',
      sourcemap: true,
      outfile,
    })
    expect(traceError(outfile)).toContainEqual(expected)
  })
})

it.each(browserPackages)('each map of %s names only files that exist, and holds them', (name) => {
  for (const { path } of readShipped(name)) {
    const { sources, sourcesContent = [] } = new TraceMap(readFileSync(toPath(`${path}.map`), 'utf8'))
    for (const [at, source] of sources.entries()) {
      const file = resolve(dirname(toPath(path)), source ?? '')
      expect(file).toMatch(/\.ts$/)
      expect(existsSync(file)).toBe(true)
      expect(sourcesContent[at]).toBe(readFileSync(file, 'utf8'))
    }
  }
})
