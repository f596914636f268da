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

// Page scripts are served as the text of built functions: they must run on the oldest browser, too.
export default defineConfig([
  { ...base, entry: ['src/index.ts', 'src/browser.ts', 'src/panel.ts', 'src/panel-in-production.ts'] },
  { ...inNode, entry: ['src/node.ts', 'src/vite.ts', 'src/next.ts'] },
  { ...inNode, entry: ['src/cli.ts'], format: ['esm'], dts: false },
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
