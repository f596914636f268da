import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../scripts/chromium-args.mjs'
import { findChromium } from '../../scripts/ensure-chromium.mjs'

const executablePath = findChromium()
/** Of `npm run test:all`: real libraries and remote corners. What they found is held by the core's own tests, too. */
const wide = [
  'promise/{container,cover,moved,turbo}',
  'sandbox/{diagnosis,suspense}',
  'sent/{button,libraries,missing-api,own-fields,readers,realm,shoelace,spinner,submitter,twice,vue}',
  'unsaid/{csp-guide,frames,languages,vendor-id,webview}',
].map((path) => `**/${path}.spec.ts`)

/** Real libraries and real input. No server and no build: each worker answers for the app and for the vendor. */
export default defineConfig({
  testDir: 'specs',
  testIgnore: process.env.TCAPTCHA_TESTS === 'all' ? [] : wide,
  outputDir: '../../.reports/pages',
  // They mostly wait: the challenge takes its time as the vendor's does.
  workers: 4,
  fullyParallel: true,
  timeout: 20_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.reports/pages.json' }]],
  use: {
    locale: 'en-GB',
    viewport: { width: 1000, height: 700 },
    // A slow click on a shared machine is no fault of the page, but one that never comes is.
    actionTimeout: 8000,
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  },
  projects: [{ name: 'pages' }],
})
