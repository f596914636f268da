import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../../scripts/chromium-args.mjs'
import { findChromium } from '../../scripts/ensure-chromium.mjs'
import { apps, chosenApps } from './apps.ts'
import type { PageOptions } from './login-page.ts'

const executablePath = findChromium()
const isWide = process.env.TCAPTCHA_TESTS === 'all'

export default defineConfig<PageOptions>({
  testDir: '.',
  outputDir: '../../.reports/ssr',
  globalSetup: './global-setup.ts',
  workers: 2,
  fullyParallel: true,
  // A test that needs a second try is broken.
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 8000 },
  forbidOnly: !!process.env.CI,
  reporter: [['list'], ['json', { outputFile: '../../.reports/ssr.json' }]],
  // The samples of each app, and one set of tests for each page with a form.
  projects: [
    { name: 'samples', testMatch: 'samples.spec.ts' },
    ...chosenApps.flatMap((app) => {
      const { forms = [], others = [], separator = '/' } = apps[app] ?? {}
      const toProject = (path: string) => ({ name: `${app}${path}`, use: { app, path, separator } })
      return [
        // Another page of the same app, in the wide run.
        ...forms
          .slice(0, isWide ? undefined : 1)
          .map((path) => ({ ...toProject(path), testMatch: ['login.spec.ts', 'form.spec.ts'] })),
        ...others.map((path) => ({ ...toProject(path), testMatch: 'login.spec.ts' })),
      ]
    }),
  ],
  use: {
    locale: 'en-GB',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: chromiumArgs,
      // A visitor's browser has the back/forward cache.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    },
  },
})
