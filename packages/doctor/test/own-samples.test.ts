import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readDocsPages } from '../../../scripts/docs-pages.mjs'
import { diagnose } from '../src/index.ts'
import { createFolder } from './support/scratch.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const extensions = new Map(
  ['ts', 'tsx', 'js', 'jsx', 'vue', 'svelte', 'html', 'java', 'go', 'php', 'json', 'toml'].map((name) => [name, name]),
)
  .set('python', 'py')
  .set('nginx', 'conf')
  .set('javascript', 'js')

/** Pages that show what is wrong on purpose: what is found on them. */
const onPurpose = new Map([
  ['apps/docs/en/guides/html.md', ['script-host-withdrawn', 'script-twice']],
  ['apps/docs/zh/guides/html.md', ['script-host-withdrawn', 'script-twice']],
])

/** A page about the simulator has you use it. */
const ofSimulator = new Set(['simulator-import', 'accept-simulator', 'unsafe-script-source'])
/** What a part of a page leaves to the rest. */
const ofFragments = new Set(['callback-missing'])

it('finds nothing in the examples', async () => {
  const { findings, files } = await diagnose(`${root}/apps/examples`)
  expect(files).toBeGreaterThan(50)
  expect(findings).toEqual([])
})

it.for(listPages())('finds nothing in the code of %s', async (page) => {
  const text = readFileSync(`${root}/${page}`, 'utf8')
  const blocks = [...text.matchAll(/^( *)```(\w+)[^\n]*\n([\s\S]*?)^ *```/gm)]
  const files = blocks.flatMap(([, , language = '', code = ''], at) => {
    const extension = extensions.get(language)
    return extension ? [[`block-${at}.${extension}`, code] as const] : []
  })
  const { findings } = await diagnose(createFolder(Object.fromEntries(files)))
  const isAboutSimulator = text.includes('@tcaptcha/simulator')
  const wrong = findings.filter(({ id }) => !ofFragments.has(id) && !(isAboutSimulator && ofSimulator.has(id)))
  const found = wrong.map(({ id, file, line }) => (onPurpose.has(page) ? id : `${id} ${file}:${line}`))
  expect(found.toSorted()).toEqual(onPurpose.get(page) ?? [])
})

/** Pages of migrations show the code that goes, and the doctor's own page shows faults. */
function listPages(): string[] {
  const pages = [...readDocsPages('en'), ...readDocsPages('zh')]
  const docs = pages.filter((path) => !/\/migrate\/|\/reference\//.test(path))
  const readmes = readdirSync(`${root}/packages`).flatMap((name) =>
    ['README.md', 'README.zh-CN.md'].map((file) => `packages/${name}/${file}`),
  )
  return ['README.md', 'README.zh-CN.md', ...docs, ...readmes].filter(exists)
}

function exists(path: string): boolean {
  try {
    return readFileSync(`${root}/${path}`, 'utf8').includes('```')
  } catch {
    return false
  }
}
