import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { transform } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { VerifierStore } from '../../src/index.ts'
import { storeContract } from '../../src/store-contract.ts'

function readStore(language: 'en' | 'zh') {
  const page = new URL(`../../../../apps/docs/${language}/servers/stores.md`, import.meta.url)
  return /^```ts\n((?:(?!^```).)*export function createStore.*?)^```$/ms.exec(readFileSync(page, 'utf8'))?.[1] ?? ''
}
const code = readStore('en')

interface Rows {
  now: () => number
  get: (key: string) => Promise<string | undefined>
  set: (key: string, value: string, ttlMs: number) => Promise<void>
  delete: (key: string) => Promise<void>
}
type CreateStore = (inTransaction: <Result>(run: (rows: Rows) => Promise<Result>) => Promise<Result>) => VerifierStore

let folder = ''
let createStore: CreateStore
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tcaptcha-docs-'))
  const file = join(folder, 'store.mjs')
  await writeFile(file, (await transform(code, { loader: 'ts' })).code)
  ;({ createStore } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as { createStore: CreateStore })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A database whose every access takes a turn of the loop, and whose transactions are one after the other. */
function createDatabase() {
  const rows = new Map<string, { value: string; until: number }>()
  let last: Promise<unknown> = Promise.resolve()
  const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))
  const table: Rows = {
    now: () => Math.floor(performance.now() * 1_000),
    async get(key) {
      await turn()
      const row = rows.get(key)
      return row && row.until > performance.now() ? row.value : undefined
    },
    async set(key, value, ttlMs) {
      await turn()
      rows.set(key, { value, until: performance.now() + ttlMs })
    },
    async delete(key) {
      await turn()
      rows.delete(key)
    },
  }
  return <Result>(run: (rows: Rows) => Promise<Result>): Promise<Result> => {
    const result = last.then(() => run(table))
    last = result.catch(() => {})
    return result
  }
}

describe('the store of apps/docs/en/servers/stores.md', () => {
  it.each(storeContract.map(({ title, run }) => [title, run] as const))('keeps: %s', async (title, run) => {
    await expect(run(createStore(createDatabase()), `{${title.length}}:`)).resolves.toBeUndefined()
  })

  it('is the same in Chinese, but for its comments', () => {
    const bare = (text: string) => text.replaceAll(/\/\*\*.*\*\/|\/\/.*/g, '')
    expect(bare(readStore('zh'))).toBe(bare(code))
  })
})
