import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../../scripts/chromium-args.mjs'
import { findChromium } from '../../../scripts/ensure-chromium.mjs'
import { apps, hasStories } from './apps.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'specs',
  outputDir: '../../../.reports/examples',
  globalSetup: './set-up.ts',
  // An app's tests run one after the other: what the API plays is the same for the whole dev server.
  workers: 2,
  fullyParallel: false,
  // A test that needs a second try is broken.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../../.reports/examples.json' }]],
  testMatch: [
    'plan.spec.ts',
    'builds.spec.ts',
    ...[...apps.keys()].map((app) => `${app}.spec.ts`),
    ...(hasStories ? ['storybook.spec.ts'] : []),
  ],
  use: {
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    actionTimeout: 8000,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
})
