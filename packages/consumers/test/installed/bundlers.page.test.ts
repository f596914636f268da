import { join } from 'node:path'
import { routeSimulator, solveChallenge } from '@tcaptcha/simulator/playwright'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumArgs } from '../../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../../scripts/ensure-chromium.mjs'
import { buildWith } from '../../src/build-with.ts'
import { readDevelopmentTexts } from '../../src/development-texts.ts'

/** Next is built and driven by scripts/ssr.mjs. */
const bundlers = ['vite', 'webpack', 'rspack', 'esbuild', 'rollup', 'parcel']
const builds = [
  ...bundlers.flatMap((bundler) => ['core', 'react'].map((app) => ({ bundler, app }))),
  { bundler: 'vite', app: 'vue' },
  { bundler: 'vite', app: 'svelte' },
]
const address = 'http://localhost:4567/'

let browser: Browser
beforeAll(async () => {
  const executablePath = findChromium()
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs })
})
afterAll(() => browser.close())

/** Clicks as a visitor does, solves what opens, and gives what the page shows then. */
async function logIn(folder: string): Promise<string> {
  const context = await browser.newContext()
  try {
    const errors: Error[] = []
    await context.route(`${address}**`, (route) => {
      const path = new URL(route.request().url()).pathname
      return route.fulfill({ path: join(folder, path === '/' ? 'index.html' : path) })
    })
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(error))
    await routeSimulator(page)
    await page.goto(address)
    await page.getByRole('button', { name: 'Log in' }).click()
    await solveChallenge(page)
    const output = page.getByRole('status').filter({ hasText: /^(?:solved|disaster|failed|closed) / })
    await output.waitFor({ timeout: 10_000 })
    expect(errors).toEqual([])
    return (await output.textContent()) ?? ''
  } finally {
    await context.close()
  }
}

describe.each(builds)('$app, built by $bundler', ({ bundler, app }) => {
  it('runs in Chromium to a solved challenge, without texts for developers', async () => {
    const { folder, code } = await buildWith(bundler, app, 'production')
    expect(readDevelopmentTexts().filter((text) => code.includes(text))).toEqual([])
    expect(await logIn(folder)).toMatch(/^solved tr03/)
  })
})

it.each(bundlers)('%s takes the build with texts for developers while one develops', async (bundler) => {
  const { folder, code } = await buildWith(bundler, 'core', 'development')
  const texts = readDevelopmentTexts()
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter((text) => code.includes(text)).length).toBeGreaterThan(20)
  expect(await logIn(folder)).toMatch(/^solved tr03/)
})
