import { svelte } from '@sveltejs/vite-plugin-svelte'
import { svelteTesting } from '@testing-library/svelte/vite'
import vue from '@vitejs/plugin-vue'
import { defaultClientConditions } from 'vite'
import type { TestProjectInlineConfiguration } from 'vitest/config'

const all = ['packages/*/test/dom/*.test.{ts,tsx}', 'apps/*/test/dom/*.test.ts']
/** The documents differ in what the core and its helpers meet, which one framework shows; all of them meet both in the wide run. */
const some = ['packages/{contract,react}/test/dom/*.test.{ts,tsx}', 'apps/*/test/dom/*.test.ts']
const isWide = process.env.TCAPTCHA_TESTS === 'all'

/** What users write: unit tests of their own components, in documents that draw nothing. */
export const domProjects: TestProjectInlineConfiguration[] = (['jsdom', 'happy-dom'] as const).map((environment) => ({
  plugins: [vue(), svelte({ configFile: false }), svelteTesting({ autoCleanup: false })],
  resolve: { conditions: ['@tcaptcha/source', ...defaultClientConditions], dedupe: ['react', 'react-dom'] },
  cacheDir: `node_modules/.vite/dom-${environment}`,
  test: {
    name: `dom-${environment}`,
    maxWorkers: 2,
    testTimeout: 30_000,
    environment,
    setupFiles: ['vitest.setup.ts'],
    include: isWide || environment === 'jsdom' ? all : some,
  },
}))
