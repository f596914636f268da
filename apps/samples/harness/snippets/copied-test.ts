import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { compileFunction } from 'node:vm'
import { expect, test } from '@playwright/test'
import { transform } from 'esbuild'
import { printReact } from '../../../playground/src/snippets/page/print-react.ts'
import { createPlan } from '../../../playground/src/snippets/plan/plan.ts'
import type { SnippetInput } from '../../../playground/src/snippets/plan/input.ts'
import { printPlaywright } from '../../../playground/src/snippets/tests/print-playwright.ts'
import { bundleSource } from '../../../../scripts/bundle-source.ts'
import { bundleSnippet } from './bundle-snippet.ts'

const resolveDir = fileURLToPath(new URL('../../', import.meta.url))

/** What a copied test imports, from the packages' sources. */
async function loadPackages(): Promise<Record<string, unknown>> {
  const names = ['@tcaptcha/server', '@tcaptcha/simulator', '@tcaptcha/simulator/playwright']
  const contents = names.map((name, at) => `export * as _${at} from '${name}'`).join('\n')
  const conditions = ['@tcaptcha/source']
  const code = await bundleSource({ stdin: { contents, resolveDir }, format: 'esm', platform: 'node', conditions })
  const url = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`
  const loaded = (await import(url)) as Record<string, unknown>
  return Object.fromEntries(names.map((name, at) => [name, loaded[`_${at}`]]))
}

const packages = await loadPackages()

/** Defines the test that the playground gives for a state, against the page that it gives, as that is in production. */
export async function defineCopiedTest(input: SnippetInput): Promise<void> {
  const own = test.extend<{ baseURL: string }>({
    // Playwright reads the names of fixtures from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    baseURL: async ({}, use) => {
      const site = await servePage(input)
      await use(site.url)
      site.stop()
    },
  })
  const { code } = await transform(printPlaywright(createPlan(input)), { loader: 'ts', format: 'cjs' })
  const imported: Record<string, unknown> = { ...packages, '@playwright/test': { test: own, expect } }
  test.describe(input.scenario.id, () => {
    // Playwright wants to know where a test is written.
    const filename = fileURLToPath(import.meta.url)
    compileFunction(code, ['require', 'module'], { filename })((name: string) => imported[name], {})
  })
}

async function servePage(input: SnippetInput) {
  const { component } = createPlan(input).form
  const text = printReact(createPlan(input, 'vendor'))
  const times = input.scenario.visitor === 'goes-to-another' ? 2 : 1
  const files = await bundleSnippet({ name: `${component}.tsx`, ending: 'tsx', text }, times)
  const server = createServer(({ url = '' }, answer) => {
    const file = files.get(url === '/' ? 'index.html' : url.slice(1))
    answer.writeHead(file === undefined ? 404 : 200, {
      'content-type': `text/${url.endsWith('.js') ? 'javascript' : 'html'}; charset=utf-8`,
    })
    answer.end(file)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    stop: () => server.close().closeAllConnections(),
  }
}
