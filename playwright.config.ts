import { defineConfig } from '@playwright/test'
import { chromiumArgs } from './scripts/chromium-args.mjs'
import { findChromium } from './scripts/ensure-chromium.mjs'

// Unusual and strict: two suites side by side must not test each other's build. The second one takes another.
const port = Number(process.env.PLAYGROUND_PORT ?? 41_731)
const staticUrl = `http://127.0.0.1:${port + 1000}/tcaptcha/`
const executablePath = findChromium()

export default defineConfig({
  testDir: 'apps/playground/e2e',
  outputDir: '.reports/playwright',
  workers: 3,
  fullyParallel: true,
  // A test that needs a second try is broken.
  retries: 0,
  // A bound for what hangs, on a busy machine too.
  timeout: 40_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '.reports/playwright.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    locale: 'en-GB',
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
  projects: [
    { name: 'node', testIgnore: 'static/**' },
    // Of the worker every group of states is played; each answer of the API, and each way to come, in the wide run.
    {
      name: 'static',
      testMatch: 'static/**',
      testIgnore: process.env.TCAPTCHA_TESTS === 'all' ? [] : 'static/{verdicts,visits}.spec.ts',
      use: { baseURL: staticUrl },
    },
  ],
  // The build of before: `turbo run build` makes it. Once with the playground's server, once as nothing but files.
  webServer: [
    { command: serve(port), cwd: 'apps/playground', url: `http://127.0.0.1:${port}/`, reuseExistingServer: false },
    {
      command: serve(port + 1000, '--config e2e/static/files.config.ts'),
      cwd: 'apps/playground',
      url: staticUrl,
      reuseExistingServer: false,
    },
  ],
})

function serve(port: number, more = ''): string {
  return `node node_modules/vite/bin/vite.js preview --logLevel warn --strictPort --port ${port} ${more}`
}
