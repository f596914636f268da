import { defineConfig, type Options } from 'tsup'
import { base as withMaps } from '../../tsup.base.ts'

// It runs on developers' machines: three quarters of the tarball would be maps.
const base: Options = { ...withMaps, sourcemap: false }

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

const toEntries = (...names: string[]) => Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]))

// Page scripts are served as the text of built functions: they must run on the oldest browser, too.
export default defineConfig([
  {
    ...base,
    entry: {
      ...toEntries('index', 'browser', 'msw', 'panel', 'storybook'),
      'panel-in-production': 'src/panel/panel-in-production.ts',
    },
  },
  { ...inNode, entry: ['src/node.ts', 'src/vite.ts', 'src/next.ts', 'src/playwright.ts'] },
  { ...inNode, entry: ['src/cli.ts'], format: ['esm'], dts: false },
  {
    ...base,
    entry: ['src/next/refused.ts'],
    format: ['cjs'],
    banner: { js: `module.exports = require(${JSON.stringify(refusal)})` },
    dts: false,
    clean: false,
  },
  {
    ...base,
    entry: { 'panel.global': 'src/panel/panel.global.ts' },
    format: ['iife'],
    outExtension: () => ({ js: '.js' }),
    dts: false,
    clean: false,
    minify: true,
  },
])
