import { svelte } from '@sveltejs/vite-plugin-svelte'
import react from '@vitejs/plugin-react'
import vue from '@vitejs/plugin-vue'
import { realpathSync } from 'node:fs'
import { defaultClientConditions, type AliasOptions } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'
import type { BrowserConfigOptions } from 'vitest/node'
import { svelte4 } from './svelte-4.mjs'

/** Named by their importer, which alone finds them. */
const dialogLibraries = ['@headlessui/react', '@headlessui/vue', '@radix-ui/react-dialog', 'reka-ui'].map(
  (name) => `@tcaptcha/all-bindings > ${name}`,
)

/** The oldest React that the binding supports. */
export const react18: AliasOptions = [
  { find: /^react-dom(\/.*)?$/, replacement: 'react-dom-18$1' },
  { find: /^react(\/.*)?$/, replacement: 'react-18$1' },
]

/** `name.browser.test.ts` runs inside a browser. */
export const inBrowser = (
  name: string,
  include: string[],
  browser: Pick<BrowserConfigOptions, 'provider' | 'instances'>,
  alias: AliasOptions = [],
): TestProjectInlineConfiguration => ({
  plugins: [react(), vue(), svelte({ configFile: false }), svelte4()],
  resolve: { alias, conditions: ['@tcaptcha/source', ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
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
      '@testing-library/svelte',
      '@tcaptcha/vue > @testing-library/vue',
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
    browser: { enabled: true, headless: true, screenshotFailures: false, ...browser },
  },
})
