import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../scripts/chromium-args.mjs'
import { findChromium } from '../../scripts/ensure-chromium.mjs'

const executablePath = findChromium()

/** Pages and servers of the docs together. No build: each site is bundled from the docs and from the packages' sources. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../../.reports/samples',
  workers: 4,
  fullyParallel: true,
  retries: 0,
  timeout: 20_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.reports/samples.json' }]],
  use: {
    locale: 'en-GB',
    viewport: { width: 1000, height: 700 },
    actionTimeout: 8000,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
  projects: [{ name: 'samples' }],
})
