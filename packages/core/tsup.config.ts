import { defineConfig } from 'tsup'
import { base, forBrowsers } from '../../tsup.base.ts'
import { minify, notice } from '../../tsup.terser.ts'
import { internalNames } from './internal-names.ts'

// Two builds of one source: bundlers pick the one with long messages by the `development` condition,
// so that no bare `process.env` is left in what we ship.
// Each entry shares no chunk with another: `./fetch` finds the main entry by its name.
const core = { entry: ['src/index.ts', 'src/fetch.ts'], external: ['@tcaptcha/core'] }

export default defineConfig([
  { ...forBrowsers, ...core, plugins: [minify(internalNames)], define: { __DEV__: 'false' } },
  {
    ...base,
    ...core,
    entry: { 'index.development': 'src/index.ts', 'fetch.development': 'src/fetch.ts' },
    define: { __DEV__: 'true' },
    banner: { js: notice },
    dts: false,
    clean: false,
  },
])
