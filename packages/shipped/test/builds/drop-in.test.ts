import { build } from 'esbuild'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { runInNode } from '../../src/run-in-node.ts'
import { toPath } from '../../src/shipped-files.ts'

const files = ['tcaptcha.global.js', 'tcaptcha.global.development.js']
const readFile = (name: string) => readFileSync(toPath(`packages/core/dist/${name}`), 'utf8')

describe.each(files)('%s', (name) => {
  it('is one file that needs no other', () => {
    expect(readFile(name)).not.toMatch(/\b(?:require|import)\(|^(?:import|export)\b/m)
  })

  it('does nothing where there is no document, and leaves no name behind', () => {
    const realm = {}
    runInNewContext(readFile(name), realm)
    expect(Object.keys(realm)).toEqual([])
  })

  it('runs on a page that allows no code from text', () => {
    expect(readFile(name)).not.toMatch(/\beval\(|\bnew Function\b|\bFunction\(/)
  })
})

it('the hashes beside the files are theirs', () => {
  const toHash = (name: string) => `sha384-${createHash('sha384').update(readFile(name)).digest('base64')}`
  expect(JSON.parse(readFile('integrity.json'))).toEqual(Object.fromEntries(files.map((name) => [name, toHash(name)])))
})

it('the module does nothing on a server, by either way to import it', () => {
  const printed = runInNode(`
    import '@tcaptcha/core/auto'
    import { createRequire } from 'node:module'
    const before = Object.keys(globalThis).length
    createRequire(process.cwd() + '/x.js')('@tcaptcha/core/auto')
    console.log(JSON.stringify(Object.keys(globalThis).length - before))
  `)
  expect(printed).toBe(0)
})

it('a bundler keeps an import of the module, which nothing uses', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "import '@tcaptcha/core/auto'", resolveDir: toPath('packages/shipped') },
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'error',
  })
  expect(outputFiles[0]?.text).toContain('data-cbfn')
})

it('a content delivery network serves the file for a <script> where no file is named', () => {
  const { unpkg, jsdelivr, exports } = JSON.parse(readFileSync(toPath('packages/core/package.json'), 'utf8'))
  expect([unpkg, jsdelivr]).toEqual(files.slice(0, 1).flatMap((name) => [`./dist/${name}`, `./dist/${name}`]))
  expect(files.map((name) => exports[`./${name}`])).toEqual(files.map((name) => `./dist/${name}`))
})
