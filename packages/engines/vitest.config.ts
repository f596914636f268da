import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { engineNames } from './src/engine-names.ts'
import { EnginesReporter } from './test/report/engines-reporter.ts'

/** As the other runs of `npm test` have theirs: scripts/summary.mjs. */
const outputFile = fileURLToPath(new URL('../../.reports/engines.json', import.meta.url))

/** A project for each engine, of that name: `vitest run -c packages/engines/vitest.config.ts --project wpe`. */
export default defineConfig({
  root: import.meta.dirname,
  test: {
    reporters: ['default', ['json', { outputFile }], new EnginesReporter()],
    // More would make the clocks of the pages wait for each other.
    maxWorkers: 2,
    // `webdriver` says what it connects to, whatever its own option is.
    env: { WDIO_LOG_LEVEL: 'silent' },
    projects: engineNames.map((name) => ({
      extends: true,
      test: {
        name,
        provide: { engine: name },
        include: ['test/**/*.test.ts'],
        testTimeout: 30_000,
        hookTimeout: 120_000,
        // Its functions are served as their own text, which must be that of the build.
        server: { deps: { external: [/\/simulator\/dist\//] } },
      },
    })),
  },
})
