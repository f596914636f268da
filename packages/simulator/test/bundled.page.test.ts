import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type BuildOptions } from 'esbuild'
import type { Browser } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type * as Simulator from '../src/index.ts'
import config from '../tsup.config.ts'
import { launch, openVendorPage } from './vendor-page.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

/** Builds the package and loads what was built. */
async function load(options: BuildOptions): Promise<typeof Simulator> {
  const folder = mkdtempSync(join(root, 'node_modules', '.minified-test-'))
  const outfile = join(folder, 'index.mjs')
  await build({ entryPoints: [join(root, 'src/index.ts')], outfile, bundle: true, format: 'esm', ...options })
  const loaded = (await import(/* @vite-ignore */ pathToFileURL(outfile).href)) as typeof Simulator
  rmSync(folder, { recursive: true })
  return loaded
}

it.each([
  ['TCaptcha.js', { minify: true }],
  ['TJCaptcha.js', { minify: true }],
  ['TJCaptcha.js', { keepNames: true }],
])('%s still runs when a bundler has been through us with %j', async (file, made) => {
  const { createSimulator } = await load({ ...made, target: 'es2020' })
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

it('serves scripts that Chrome 66 can read, and that need no helper of the build', async () => {
  const targets = [config].flat().map((each) => (typeof each === 'function' ? undefined : each.target))
  expect(new Set(targets)).toEqual(new Set(['es2018']))
  const { createSimulator } = await load({ target: 'es2018' })
  const simulator = createSimulator()
  for (const file of ['TCaptcha.js', 'tcaptcha-frame.simulator.js', 'tgJCap.simulator.js', 'template/drag_ele.html']) {
    const text = await (await simulator.fetch(new Request(`https://vendor.example/${file}`))).text()
    expect([file, text.match(/\?\?|\?\.(?!\d)|\b__(?!name|PURE__|TencentCaptcha|show__)\w+/g)]).toEqual([file, null])
  }
})
