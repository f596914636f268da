import { startSimulator, type RunningSimulator } from '@tcaptcha/simulator/node'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import { chromiumArgs } from '../../../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../../../scripts/ensure-chromium.mjs'

export interface Chromium {
  /** A fresh document of that address, with `window.tools`. */
  open: (url: string) => Promise<Page>
  /** The URL of an entry script of the simulator. */
  toScript: (scenario?: string) => string
}

/** One Chromium and one simulator for the tests of a file. */
export function useChromium(): Chromium {
  let browser: Browser
  let page: Page
  let simulator: RunningSimulator
  beforeAll(async () => {
    const executablePath = findChromium()
    const [started, launched, built] = await Promise.all([
      startSimulator(),
      chromium.launch({ ...(executablePath ? { executablePath } : {}), args: chromiumArgs }),
      build({
        entryPoints: [fileURLToPath(new URL('page.ts', import.meta.url))],
        bundle: true,
        write: false,
        format: 'iife',
        conditions: ['@tcaptcha/source'],
        define: { __DEV__: 'true' },
      }),
    ])
    simulator = started
    browser = launched
    page = await browser.newPage({ ignoreHTTPSErrors: true })
    await page.addInitScript({ content: built.outputFiles[0]?.text ?? '' })
  })
  afterAll(() => Promise.all([browser.close(), simulator.close()]))
  return {
    async open(url) {
      await page.goto(url)
      return page
    },
    toScript: (scenario = 'works') => `${simulator.url}/~${scenario}/TJCaptcha.js`,
  }
}
