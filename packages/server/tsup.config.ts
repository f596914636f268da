import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'
import { minify } from '../../tsup.terser.ts'

// Two thirds of the package would be maps, which Node does not read unless it is told to.
const server = { ...base, sourcemap: false, plugins: [minify()] }

export default defineConfig([
  // Neutral: the entry must run where only Web APIs exist (Workers, Deno, Bun, Node).
  {
    ...server,
    entry: ['src/index.ts', 'src/opentelemetry.ts', 'src/redis.ts', 'src/store-contract.ts'],
    platform: 'neutral',
    target: 'es2022',
  },
  {
    ...server,
    entry: ['src/node.ts'],
    platform: 'node',
    target: 'node20',
    dts: { compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
    clean: false,
  },
])
