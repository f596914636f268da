import { defineConfig } from 'tsup'
import { base, forBrowsers } from '../../tsup.base.ts'
import { minify, notice } from '../../tsup.terser.ts'
import { internalNames } from './internal-names.ts'

// Two builds of one source: bundlers pick the one with long messages by the `development` condition,
// so that no bare `process.env` is left in what we ship.
export default defineConfig([
  { ...forBrowsers, plugins: [minify(internalNames)], define: { __DEV__: 'false' } },
  {
    ...base,
    entry: { 'index.development': 'src/index.ts' },
    define: { __DEV__: 'true' },
    banner: { js: notice },
    dts: false,
    clean: false,
  },
])
