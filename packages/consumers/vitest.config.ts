import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'

/** As the other runs of `npm run test:all` have theirs: scripts/summary.mjs. */
const outputFile = fileURLToPath(new URL('../../.reports/consumers.json', import.meta.url))
const conditions = ['@tcaptcha/source', ...defaultServerConditions]

/** What installs the tarballs: `npm run test:consumers`. The rest of `test/` belongs to the run of the repository. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['test/installed/*.test.ts'],
    globalSetup: ['test/prepare.ts'],
    reporters: ['default', ['json', { outputFile }]],
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
