import { playwright } from '@vitest/browser-playwright'
import { defaultServerConditions } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { chromiumArgs } from './scripts/chromium-args.mjs'
import { domProjects } from './scripts/dom-projects.ts'
import { findChromium } from './scripts/ensure-chromium.mjs'
import { inBrowser, react18 } from './scripts/in-browser.ts'

const source = '@tcaptcha/source'
const executablePath = findChromium()
const isWide = process.env.TCAPTCHA_TESTS === 'all'
/** They replace a module of ours, need globals as Node has them, or measure heap or timers: the files of one process share all that. */
const alone = [
  ...['cost-digests', 'cost-allocations', 'quiet'].map((name) => `packages/server/test/${name}.test.ts`),
  'packages/contract/test/fetch/visit-token.test.ts',
  'packages/simulator/test/api-scenarios.test.ts',
  // MSW takes every request of the process, also one of a verifier that another file left running.
  'packages/server/test/simulator-msw.test.ts',
]
const react18Tests = ['packages/react/test/{binding,form}.browser.test.tsx']
/** Of the wide run: what a hook adds to the core's own cycles, and each vintage of the scripts, which the contract plays. */
const widePages = [
  'packages/react/test/leaks/**',
  'packages/simulator/test/{challenge,kept-popup,opening,results,second-stage,shared-captcha}.page.test.ts',
]
/** Vitest writes into it: one for each project. */
const chromium = () => ({
  instances: [{ browser: 'chromium' as const }],
  provider: playwright({
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
  }),
})

/** What bundlers read in packages (`module`) may be nothing that Node can load. */
const nodeConditions = [source, ...defaultServerConditions.filter((condition) => condition !== 'module')]

/** Node tests: `name.test.ts` runs in Node alone, `name.page.test.ts` drives a Chromium by Playwright from there. */
const inNode = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  resolve: { conditions: nodeConditions },
  ssr: { resolve: { conditions: nodeConditions } },
  test: { name, environment: 'node', setupFiles: ['vitest.setup.ts'], maxWorkers: 2, ...test },
})

export default defineConfig({
  test: {
    provide: { isWide },
    projects: [
      inNode('node', {
        include: ['packages/*/test/**/*.test.{ts,tsx}', 'apps/*/test/**/*.test.ts'],
        exclude: [
          '**/*.{page,browser}.test.*',
          '**/test/dom/**',
          'packages/consumers/test/installed/**',
          'packages/engines/**',
          'packages/runtimes/test/runtime/**',
          'packages/server/test/redis/**',
          '**/node_modules/**',
          ...alone,
        ],
        testTimeout: 30_000,
        // Half of the time went into importing the same modules for each file.
        isolate: false,
      }),
      inNode('node-alone', { include: alone, testTimeout: 30_000 }),
      // Other work may share the machine; the clock that matters is the page's.
      inNode('page', {
        include: ['packages/*/test/**/*.page.test.ts'],
        exclude: ['packages/consumers/test/installed/**', '**/node_modules/**', ...(isWide ? [] : widePages)],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      ...domProjects,
      inBrowser(
        'browser',
        ['packages/*/test/**/*.browser.test.{ts,tsx}', 'apps/*/test/**/*.browser.test.ts'],
        chromium(),
      ),
      // Held to the same contract, in the wide run.
      ...(isWide ? [inBrowser('browser-react-18', react18Tests, chromium(), react18)] : []),
    ],
  },
})
