import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** The lab, two copies of the library and `more`, for every document of the app: one script each. */
export async function bundlePage(more: readonly URL[]): Promise<string[]> {
  const [core, lab, ...others] = await Promise.all([
    toText(new URL('../../../core/src/index.ts', import.meta.url), 'core'),
    toText(new URL('page/lab.ts', import.meta.url)),
    ...more.map((url) => toText(url)),
  ])
  // Under a name of its own, by which its listeners are told from others'.
  const copy = (name: string) =>
    `if (window === top) window.${name} = ((setTimeout) => { ${core}; return core })(window.ourTimeout)\n//# sourceURL=tcaptcha-core.js`
  return [...[lab, ...others].map((text) => `(() => { ${text} })()`), copy('tcaptcha'), copy('twin')]
}

async function toText(url: URL, globalName = 'unused'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(url)],
    bundle: true,
    conditions: ['@tcaptcha/source'],
    minify: true,
    write: false,
    format: 'iife',
    globalName,
    target: 'es2022',
    define: { __DEV__: 'true' },
  })
  return outputFiles[0]?.text ?? ''
}
