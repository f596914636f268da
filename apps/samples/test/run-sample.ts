import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { readAllSamples } from '../../../scripts/read-samples.mjs'

const samples = readAllSamples()
const resolveDir = fileURLToPath(new URL('.', import.meta.url))
/** What Next does with `request.headers`: it tells them its server by headers of the answer. */
const nextServer = `export const NextResponse = { next: ({ request }) => new Response(null, {
  headers: [...request.headers].map(([name, value]) => ['x-middleware-request-' + name, value]) }) }`

/** Files of the docs, which import each other as if they were in one folder. */
const docs: Plugin = {
  name: 'docs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /(^|\/)csp$/ }, () => ({ path: 'csp/csp.ts', namespace: 'docs' }))
    onResolve({ filter: /^csp\/|^next\/server$/ }, ({ path }) => ({ path, namespace: 'docs' }))
    onLoad({ filter: /.*/, namespace: 'docs' }, ({ path }) => ({
      contents: path === 'next/server' ? nextServer : (samples.get(path) ?? ''),
      loader: 'ts',
      resolveDir,
    }))
  },
}

/** A file of the docs, run in this process. */
export async function runSample<Module>(path: string): Promise<Module> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    conditions: ['@tcaptcha/source'],
    plugins: [docs],
    banner: { js: `import { createRequire } from 'node:module'; const require = createRequire('${resolveDir}');` },
  })
  const code = outputFiles[0]?.text ?? ''
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as Promise<Module>
}
