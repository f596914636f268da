import { defineConfig, type Options } from 'tsup'
import { base } from '../../tsup.base.ts'

/** These look for the panel's script beside themselves, in CommonJS too. */
const inNode: Options = {
  ...base,
  platform: 'node',
  shims: true,
  clean: false,
  esbuildOptions: (options) => {
    options.supported = { 'import-meta': true }
  },
}

/** Turbopack prints what it can't resolve, with the importing file: so the address is the message. */
const refusal =
  '@tcaptcha/simulator must not be in a production build. Import it behind process.env.NODE_ENV !== `production`'

// Page scripts are served as the text of built functions: they must run on the oldest browser, too.
export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/browser.ts', 'src/panel.ts', 'src/panel-in-production.ts'] },
  { ...inNode, entry: ['src/node.ts', 'src/vite.ts', 'src/next.ts'] },
  { ...inNode, entry: ['src/cli.ts'], format: ['esm'], dts: false },
  {
    ...base,
    entry: ['src/refused.ts'],
    format: ['cjs'],
    banner: { js: `module.exports = require(${JSON.stringify(refusal)})` },
    dts: false,
    clean: false,
    sourcemap: false,
  },
  {
    ...base,
    entry: { 'panel.global': 'src/panel.global.ts' },
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    dts: false,
    clean: false,
    sourcemap: false,
    minify: true,
  },
])
