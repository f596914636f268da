import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../scripts/chromium-args.mjs'
import { findChromium } from '../../scripts/ensure-chromium.mjs'

const port = Number(process.env['DOCS_PORT'] ?? 41_741)
const baseURL = `http://127.0.0.1:${port}/tcaptcha/`
const executablePath = findChromium()

/** The site as it was built, below a base path: `turbo run build` makes it. */
export default defineConfig({
  testDir: 'e2e',
  testIgnore: process.env['TCAPTCHA_TESTS'] === 'all' ? [] : ['**/wide/**'],
  outputDir: '../../.reports/docs',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 40_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env['CI'],
  reporter: [['list'], ['json', { outputFile: '../../.reports/docs.json' }]],
  use: {
    baseURL,
    locale: 'en-GB',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
  projects: [{ name: 'docs' }],
  webServer: {
    command: `node node_modules/vitepress/bin/vitepress.js preview . --port ${port}`,
    url: baseURL,
    reuseExistingServer: false,
  },
})
