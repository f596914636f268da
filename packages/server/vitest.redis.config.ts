import { fileURLToPath } from 'node:url'
import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
import { ensureRedis } from '../../scripts/ensure-redis.mjs'

/** As the other runs of `npm test` have theirs: scripts/summary.mjs. */
const outputFile = fileURLToPath(new URL('../../.reports/redis.json', import.meta.url))
const conditions = ['@tcaptcha/source', ...defaultServerConditions]

/** `redis()` over real servers and several processes. It mostly waits, so it runs beside other work. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: 'redis',
    reporters: ['default', ['json', { outputFile }]],
    include: ['test/redis/*.test.ts'],
    setupFiles: ['../../vitest.setup.ts'],
    globalSetup: ['test/redis/support/bundle-node.ts'],
    provide: { redisServer: ensureRedis(), redisUrl: process.env.REDIS_URL ?? '' },
    maxWorkers: 4,
    // They wait for each other's servers and processes, not for a processor.
    maxConcurrency: 12,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
