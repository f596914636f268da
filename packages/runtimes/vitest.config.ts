import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { isRuntimeName, runtimes } from './src/pinned.mjs'

/** As the other runs of `npm test` have theirs: scripts/summary.mjs. */
const outputFile = fileURLToPath(new URL('../../.reports/runtimes.json', import.meta.url))
const conditions = ['@tcaptcha/source', ...defaultServerConditions]

/** A project for each runtime, of that name: `vitest run -c packages/runtimes/vitest.config.ts --project bun`. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    reporters: ['default', ['json', { outputFile }]],
    maxWorkers: 2,
    globalSetup: ['test/prepare.ts'],
    projects: Object.keys(runtimes)
      .filter(isRuntimeName)
      .map((name) => ({
        root: import.meta.dirname,
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name,
          provide: { runtime: name },
          include: ['test/runtime/*.test.ts', ...(name.startsWith('node-') ? ['test/runtime/node/*.test.ts'] : [])],
          testTimeout: 15_000,
        },
      })),
  },
})
