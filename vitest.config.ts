import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { realpathSync } from 'node:fs'
import { playwright } from '@vitest/browser-playwright'
import { defaultClientConditions, defaultServerConditions, type AliasOptions } from 'vite'
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config'
import { chromiumArgs } from './scripts/chromium-args.mjs'
import { findChromium } from './scripts/ensure-chromium.mjs'
import { domProjects } from './scripts/dom-projects.ts'
import { svelte4 } from './scripts/svelte-4.mjs'

const source = '@tcaptcha/source'
/** Named by their importer, which alone finds them. */
const dialogLibraries = ['@headlessui/react', '@headlessui/vue', '@radix-ui/react-dialog', 'reka-ui'].map(
  (name) => `@tcaptcha/all-bindings > ${name}`,
)
const executablePath = findChromium()

/** `name.browser.test.ts` runs inside Chromium. */
const inBrowser = (name: string, include: string[], alias: AliasOptions = []): TestProjectInlineConfiguration => ({
  plugins: [react(), vue(), svelte({ configFile: false }), svelte4()],
  resolve: { alias, conditions: [source, ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  define: {
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
  optimizeDeps: {
    include: [
      'react',
      'react-dom',
      'react-dom/client',
      'react-dom/server',
      'react/jsx-runtime',
      'react/jsx-dev-runtime',
      '@testing-library/react',
      ...dialogLibraries,
      'svelte-4',
      'svelte-4/internal',
      'svelte-4/internal/disclose-version',
      'vue',
      'vue/server-renderer',
    ],
  },
  cacheDir: `node_modules/.vite/${name}`,
  // In a copy of the repository the store of pnpm is a link that leads out of it: scripts/copy-repository.mjs.
  server: { fs: { allow: ['.', realpathSync('node_modules/.pnpm')] } },
  test: {
    name,
    include,
    // A test mostly waits for the challenge, which takes its time as the vendor's does.
    maxWorkers: 4,
    sequence: { groupOrder: 1 },
    testTimeout: 60_000,
    setupFiles: ['vitest.setup.ts'],
    globalSetup: ['packages/contract/src/node/simulator-setup.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumArgs },
      }),
    },
  },
})

/** Node tests: `name.test.ts` runs in Node alone, `name.page.test.ts` drives a Chromium by Playwright from there. */
const inNode = (name: string, test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  resolve: { conditions: [source, ...defaultServerConditions] },
  ssr: { resolve: { conditions: [source, ...defaultServerConditions] } },
  test: { name, environment: 'node', setupFiles: ['vitest.setup.ts'], maxWorkers: 2, ...test },
})

export default defineConfig({
  test: {
    provide: { isWide: process.env.TCAPTCHA_TESTS === 'all' },
    projects: [
      inNode('node', {
        include: ['packages/*/test/**/*.test.{ts,tsx}', 'apps/*/test/**/*.test.ts'],
        exclude: ['**/*.{page,browser}.test.*', '**/test/dom/**', 'packages/engines/**', '**/node_modules/**'],
        testTimeout: 30_000,
      }),
      // Other work may share the machine; the clock that matters is the page's.
      inNode('page', { include: ['packages/*/test/**/*.page.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 }),
      ...domProjects,
      inBrowser('browser', ['packages/*/test/**/*.browser.test.{ts,tsx}']),
      // The oldest React that the binding supports, held to the same contract.
      inBrowser(
        'browser-react-18',
        ['packages/react/test/{binding,form}.browser.test.tsx'],
        [
          { find: /^react-dom(\/.*)?$/, replacement: 'react-dom-18$1' },
          { find: /^react(\/.*)?$/, replacement: 'react-18$1' },
        ],
      ),
    ],
  },
})
