import { defineConfig } from 'tsup'
import { base, forBrowsers } from '../../tsup.base.ts'

// A chunk for each form, so that a bundler that leaves Vue external ships no import of what a page does not use.
export default defineConfig([
  {
    ...forBrowsers,
    entry: ['index', 'tcaptcha', 'tcaptcha-plugin', 'use-tcaptcha', 'v-tcaptcha'].map((name) => `src/${name}.ts`),
    format: ['esm'],
    splitting: true,
    dts: { ...base.dts, entry: 'src/index.ts' },
    clean: false,
  },
  { ...forBrowsers, format: ['cjs'], clean: false },
  // Nuxt loads its modules by `import`.
  { ...base, entry: ['src/nuxt.ts'], format: ['esm'], external: ['nuxt'], clean: false },
])
