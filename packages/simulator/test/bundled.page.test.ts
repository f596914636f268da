import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Simulator from '../src/index.ts'
import { launch, openVendorPage } from './vendor-page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

it.each([
  ['TCaptcha.js', { minify: true }],
  ['TJCaptcha.js', { minify: true }],
  ['TJCaptcha.js', { keepNames: true }],
])('%s still runs when a bundler has been through us with %j', async (file, made) => {
  const folder = mkdtempSync(join(root, 'node_modules', '.minified-test-'))
  const outfile = join(folder, 'index.mjs')
  const options = { bundle: true, ...made, format: 'esm', target: 'es2020' } as const
  await build({ entryPoints: [join(root, 'src/index.ts')], outfile, ...options })
  const { createSimulator } = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof Simulator
  rmSync(folder, { recursive: true })

  const simulator = createSimulator()
  const vendor = await openVendorPage(browser, { simulator })
  await vendor.load(file)
  await vendor.make('a')
  await vendor.call('a', 'show')
  await vendor.pass(400)
  await vendor.solve()
  await vendor.pass(600)
  expect((await vendor.results()).map(({ result }) => result?.ret)).toEqual([0])
  expect(vendor.errors).toEqual([])
})
