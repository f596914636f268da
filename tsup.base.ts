import type { Options } from 'tsup'

/** What every package's build shares. `treeshake` stays off: it would drop React's 'use client'. */
export const base: Options = {
  entry: ['src/index.ts'],
  format: ['esm', 'cjs'],
  target: 'es2020',
  sourcemap: true,
  clean: true,
  splitting: false,
  treeshake: false,
  // tsup sets `baseUrl`, which TypeScript 6 rejects unless told otherwise.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  outExtension: ({ format }) => ({ js: format === 'cjs' ? '.cjs' : '.js' }),
}
