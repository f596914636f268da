import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Bundles the command from the sources, in less than a second; the pack's own is tried in the wide run. */
export async function buildCli(): Promise<string> {
  const outfile = at('.cache/cli.js')
  await build({
    entryPoints: [at('src/cli.ts')],
    outfile,
    bundle: true,
    splitting: false,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    conditions: ['@tcaptcha/source'],
    external: ['@babel/parser', 'parse5', 'ignore'],
    define: { __DEV__: 'false' },
    logLevel: 'error',
  })
  return outfile
}
