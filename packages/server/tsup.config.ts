import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'
import { minify } from '../../tsup.terser.ts'

export default defineConfig([
  // Neutral: the entry must run where only Web APIs exist (Workers, Deno, Bun, Node).
  { ...base, platform: 'neutral', target: 'es2022', plugins: [minify()] },
  {
    ...base,
    entry: ['src/node.ts'],
    platform: 'node',
    target: 'node20',
    plugins: [minify()],
    dts: { compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
    clean: false,
  },
])
