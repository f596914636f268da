import type { Options } from 'tsup'
import { listLicences } from './tsup.licences.ts'
import { minify } from './tsup.terser.ts'

/** What every package's build shares. `treeshake` stays off: it would drop React's 'use client'. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2018',
  sourcemap: true,
  clean: true,
  splitting: false,
  treeshake: false,
  esbuildPlugins: [listLicences],
  // tsup sets `baseUrl`, which TypeScript 6 rejects unless told otherwise.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  outExtension: ({ format }) => ({ js: format === 'cjs' ? '.cjs' : '.js' }),
}

/** What visitors load is minified here: not every application does so itself. */
export const forBrowsers: Options = { ...base, plugins: [minify()] }
