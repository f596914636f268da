import { defineConfig } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { inBrowser, react18 } from '../../scripts/in-browser.ts'
import { createEngineReport } from './src/vitest/engine-report.ts'
import { engineProvider } from './src/vitest/engine-provider.ts'

const versions = new Map<string, string>()

/** Vitest writes into it: one for each project. */
const engines = (): Pick<BrowserConfigOptions, 'provider' | 'instances'> => ({
  instances: [{ browser: 'firefox' }, { browser: 'webkitgtk' }, { browser: 'wpe' }],
  provider: engineProvider(versions),
})

const contract = [
  'packages/{contract,react,vue,svelte}/test/*.browser.test.{ts,tsx}',
  // `dialogs` is driven by the keys and the mouse of Playwright: it stays with Chromium.
  'packages/all-bindings/test/{one-page,trace,trace-faults}.browser.test.ts',
]
const reactContract = ['packages/react/test/{binding,form}.browser.test.tsx']

/** The tests that run in a current Chromium, in other engines: `node scripts/contract.mjs firefox`, from the root. */
export default defineConfig({
  test: {
    provide: { isWide: process.env.TCAPTCHA_TESTS === 'all' },
    reporters: ['default', createEngineReport('.reports', versions)],
    projects: [
      inBrowser('contract', contract, engines()),
      inBrowser('contract-react-18', reactContract, engines(), react18),
    ].map(({ test, ...project }) => ({
      ...project,
      test: {
        ...test,
        // Each is a browser of its own.
        maxWorkers: 2,
        globalSetup: ['packages/engines/src/vitest/ensure-project-engine.ts', ...(test?.globalSetup ?? [])],
      },
    })),
  },
})
