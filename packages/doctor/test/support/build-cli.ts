import { build } from 'esbuild'
import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Bundles the command and `diagnose` from the sources, in less than a second; the pack's own is tried in the wide run. */
export async function buildCli(): Promise<{ cli: string; index: string }> {
  await build({
    entryPoints: [at('src/cli.ts'), at('src/index.ts')],
    outdir: at('.cache'),
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
  return { cli: at('.cache/cli.js'), index: at('.cache/index.js') }
}
