import { defineConfig, type Options } from 'tsup'
import { base, forBrowsers } from '../../tsup.base.ts'
import { minify, notice } from '../../tsup.terser.ts'
import { globalNames } from './global-names.ts'
import { internalNames } from './internal-names.ts'

// Two builds of one source: bundlers pick the one with long messages by the `development` condition,
// so that no bare `process.env` is left in what we ship.
// Each entry shares no chunk with another: `./fetch` and `./auto` find the main entry by its name.
const core = { entry: ['src/index.ts', 'src/fetch.ts', 'src/auto.ts'], external: ['@tcaptcha/core'] }

/** One file for a `<script>`, with all of the core that it needs. */
const forScriptTags = (name: string): Options => ({
  ...base,
  entry: { [name]: 'src/auto.ts' },
  format: ['iife'],
  outExtension: () => ({ js: '.js' }),
  noExternal: ['@tcaptcha/core'],
  esbuildOptions(options) {
    options.alias = { '@tcaptcha/core': './src/forms-only.ts' }
  },
  dts: false,
  clean: false,
})

export default defineConfig([
  { ...forBrowsers, ...core, plugins: [minify(internalNames)], define: { __DEV__: 'false' } },
  {
    ...base,
    ...core,
    entry: {
      'index.development': 'src/index.ts',
      'fetch.development': 'src/fetch.ts',
      'auto.development': 'src/auto.ts',
    },
    define: { __DEV__: 'true' },
    banner: { js: notice },
    dts: false,
    clean: false,
  },
  {
    ...forScriptTags('tcaptcha.global'),
    plugins: [minify([...internalNames, ...globalNames], { reduce_funcs: true, unsafe_arrows: true })],
    define: { __DEV__: 'false' },
  },
  { ...forScriptTags('tcaptcha.global.development'), define: { __DEV__: 'true' }, banner: { js: notice } },
])
