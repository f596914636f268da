import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ScenarioName } from '../src/index.ts'
import { solveChallenge } from '../src/playwright.ts'
import { launch, toUrl } from './vendor-page.ts'

let browser: Browser
let server: Server
let page: Page
beforeAll(async () => {
  const bundled = build({
    entryPoints: [fileURLToPath(new URL('msw-worker.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    conditions: ['browser'],
  })
  const files = new Map([
    ['/mockServiceWorker.js', readFileSync(createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'), 'utf8')],
    ['/app.js', (await bundled).outputFiles[0]?.text ?? ''],
    ['/', '<!doctype html><title>app</title><script src="/app.js"></script>'],
  ])
  server = createServer(({ url = '' }, response) => {
    const file = files.get(url)
    response.setHeader('content-type', url.endsWith('.js') ? 'text/javascript' : 'text/html')
    response.writeHead(file === undefined ? 404 : 200).end(file)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  browser = await launch()
  page = await browser.newPage()
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.evaluate(() => (Reflect.get(window, 'startWorker') as () => Promise<unknown>)())
})
afterAll(async () => {
  await browser.close()
  server.close()
})

/** Adds the vendor's tag. Its event, if it has one within the time. */
const load = (scenario: ScenarioName) =>
  page.evaluate(
    ([name, src]) =>
      new Promise<string>((resolve) => {
        const setScenario = Reflect.get(window, 'setScenario') as (scenario: string) => void
        setScenario(name)
        const tag = document.createElement('script')
        for (const type of ['load', 'error']) tag.addEventListener(type, () => resolve(type))
        tag.src = `${src}?${name}`
        document.head.append(tag)
        setTimeout(() => resolve('nothing'), 500)
      }),
    [scenario, toUrl('TJCaptcha.js')] as const,
  )

it.each<[ScenarioName, string]>([
  ['entry-404', 'error'],
  ['entry-blocked', 'error'],
  ['entry-html', 'load'],
  ['entry-hang', 'nothing'],
])('the tag of %s has "%s"', async (scenario, event) => {
  expect(await load(scenario)).toBe(event)
})

it('the challenge of v2 is shown and solved, through the service worker alone', async () => {
  expect(await load('works')).toBe('load')
  await page.evaluate(() => {
    const Captcha = Reflect.get(window, 'TencentCaptcha') as new (...given: unknown[]) => { show: () => void }
    new Captcha('190000000', (result: unknown) => Object.assign(window, { result })).show()
  })
  await solveChallenge(page)
  const result = await page.waitForFunction(() => Reflect.get(window, 'result') as object)
  expect(await result.jsonValue()).toMatchObject({ ret: 0, ticket: expect.stringMatching(/^tr03simulator_/) })
  const stages = await page.evaluate(() => (Reflect.get(window, 'listStages') as () => string[])())
  expect(stages).toEqual(expect.arrayContaining(['entry', 'second-stage', 'config', 'challenge', 'verify']))
})
