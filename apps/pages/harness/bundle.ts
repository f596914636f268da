import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'
import { bundleSource } from '../../../scripts/bundle-source.ts'

const root = new URL('../', import.meta.url)
const bundles = new Map<string, Promise<string>>()

/** A script of `fixtures/`, or a file of a package as it is published. Made once per worker. */
export function readScript(path: string): Promise<string> {
  const made = bundles.get(path) ?? (path.startsWith('npm/') ? readPackage(path.slice(4)) : bundle(path))
  bundles.set(path, made)
  return made
}

/** From the sources of the workspace, so that no build can be stale. */
export const bundleForNode = (entry: string): Promise<string> => run(entry, { format: 'esm', platform: 'node' })

const readPackage = (path: string) => readFile(new URL(`node_modules/${path}`, root), 'utf8')

const bundle = (path: string) =>
  run(fileURLToPath(new URL(`fixtures/${path.replace(/\.js$/, '')}`, root)), { format: 'iife' })

const run = (entry: string, more: BuildOptions): Promise<string> =>
  bundleSource({
    entryPoints: [entry],
    absWorkingDir: fileURLToPath(root),
    conditions: ['@tcaptcha/source', 'browser'],
    plugins: [svelte],
    ...more,
  })

const svelte: Plugin = {
  name: 'svelte',
  setup({ onLoad }) {
    onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { js } = compile(await readFile(path, 'utf8'), { filename: path, generate: 'client', dev: true })
      return { contents: js.code, loader: 'js' }
    })
  },
}
