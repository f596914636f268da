import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build, type BuildOptions } from 'esbuild'

const corePath = fileURLToPath(new URL('../../../core/dist/index.js', import.meta.url))

/** The built production core, as an app's bundler takes it: no syntax is made older than we ship it. */
export async function bundleCore(): Promise<string> {
  if (!existsSync(corePath)) throw new Error('The core is not built: run `pnpm run build` first.')
  const core = await bundle(corePath, { target: 'es2018', globalName: 'core' })
  // Parameters in place of globals: its timers are counted, and its back-off is 300 ms, the mean of 200 to 400.
  return `(function (setTimeout, clearTimeout, Math) { ${core}; window.tcaptcha = core })(
    before.timers.setTimeout, before.timers.clearTimeout, Object.create(Math, { random: { value: function () { return 0.5 } } })
  )`
}

/** A script of `page`, in the syntax of the oldest engine. */
export const bundlePage = (name: string): Promise<string> =>
  bundle(fileURLToPath(new URL(`../page/${name}.ts`, import.meta.url)), { target: 'es2017' })

async function bundle(path: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    format: 'iife',
    ...options,
  })
  return outputFiles?.[0]?.text ?? ''
}
