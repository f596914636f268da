import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'
import { minify } from '../../tsup.terser.ts'

// Two thirds of the package would be maps, which Node does not read unless it is told to.
const server = { ...base, sourcemap: false, plugins: [minify()] }
// They must run where only Web APIs exist (Workers, Deno, Bun, Node).
const anywhere = { ...server, platform: 'neutral', target: 'es2022' } as const

const entries = { index: 'src/index.ts', redis: 'src/redis.ts', 'store-contract': 'src/store-contract.ts' }
const names = ['express']
const adapters = Object.fromEntries(names.map((name) => [name, `src/adapters/${name}.ts`]))

export default defineConfig([
  {
    ...anywhere,
    entry: entries,
    // One run for all of them: types that several share are written once.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' }, entry: { ...entries, ...adapters } },
  },
  // The adapters share one check, and nobody's page pays for another request of a file.
  { ...anywhere, entry: adapters, splitting: true, dts: false, clean: false },
  {
    ...server,
    entry: ['src/node.ts'],
    platform: 'node',
    target: 'node20',
    dts: { compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
    clean: false,
  },
])
