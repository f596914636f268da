import { rmSync } from 'node:fs'
import { defineConfig } from 'tsup'
import { base } from '../../tsup.base.ts'
import { minify } from '../../tsup.terser.ts'

// tsup itself does so in the middle of a run, and then takes the types of the others with it.
rmSync('dist', { recursive: true, force: true })

// Two thirds of the package would be maps, which Node does not read unless it is told to.
const server = { ...base, sourcemap: false, clean: false, plugins: [minify([], {}, 600)] }
// They must run where only Web APIs exist (Workers, Deno, Bun, Node).
const anywhere = { ...server, platform: 'neutral', target: 'es2022' } as const

const toEntries = (folder: string, names: string[]) =>
  Object.fromEntries(names.map((name) => [name, `${folder}/${name}.ts`]))
const entries = toEntries('src', ['index', 'opentelemetry', 'redis', 'store-contract'])
const adapters = toEntries('src/adapters', ['better-auth', 'express', 'fastify', 'h3', 'hono', 'koa'])

export default defineConfig([
  {
    ...anywhere,
    entry: entries,
    // In one run with the adapters': types that several share are written once.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' }, entry: { ...entries, ...adapters } },
  },
  // What they share is a file of its own: a server does not count its requests.
  { ...anywhere, entry: adapters, splitting: true, dts: false, format: 'esm' },
  // Without `??` and `?.`: tsup splits CommonJS by sucrase, which turns `return(a)??b` into a call of `return_nullishCoalesce`.
  { ...anywhere, entry: adapters, splitting: true, dts: false, format: 'cjs', target: 'es2019' },
  {
    ...server,
    entry: ['src/node.ts'],
    platform: 'node',
    target: 'node20',
    dts: { compilerOptions: { ignoreDeprecations: '6.0', types: ['node'] } },
  },
])
