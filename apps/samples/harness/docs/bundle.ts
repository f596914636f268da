import { dirname, join } from 'node:path/posix'
import { fileURLToPath } from 'node:url'
import type { BuildOptions, Loader, Plugin } from 'esbuild'
import { compile } from 'svelte/compiler'
import { compileScript, parse } from 'vue/compiler-sfc'
import { bundleSource } from '../../../../scripts/bundle-source.ts'
import { samples } from './samples.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const toPath = (path: string) => join(root, path)
const main = toPath('main.tsx')

const made = new Map<string, Promise<string>>()

/**
 * A module that imports samples by their path, `./express/server.ts`, for the browser. Made once in each worker. `more` has files
 * that no page of the docs shows.
 */
export function bundleForPage(contents: string, more: Record<string, string> = {}): Promise<string> {
  const key = JSON.stringify([contents, more])
  const script =
    made.get(key) ??
    run(contents, { format: 'iife', conditions: ['@tcaptcha/source', 'browser'], plugins: [fromDocs(more)] })
  made.set(key, script)
  return script
}

/** The same for Node, in this folder. What is installed stays outside, but for our own packages, whose sources are taken. */
export const bundleForNode = (contents: string, changed: Record<string, string> = {}): Promise<string> =>
  run(contents, {
    format: 'esm',
    platform: 'node',
    conditions: ['@tcaptcha/source'],
    plugins: [fromDocs(changed), external],
  })

const run = (contents: string, more: BuildOptions): Promise<string> =>
  bundleSource({
    stdin: { contents, resolveDir: root, sourcefile: main, loader: 'tsx' },
    absWorkingDir: root,
    ...more,
  })

/** Files of the docs, and what they import of each other. `changed` has the code of those that are not word for word. */
const fromDocs = (changed: Record<string, string>): Plugin => ({
  name: 'from-docs',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\.?\// }, ({ path, importer, namespace }) => {
      if (namespace !== 'docs' && importer !== main) return undefined
      const asked = join(namespace === 'docs' ? dirname(importer) : '.', path)
      // Beside the sample that asks, or shared by those of all frameworks.
      const found = [asked, `${asked}.ts`, `${join(path)}.ts`].find(
        (file) => samples.has(file) || Object.hasOwn(changed, file),
      )
      if (found) return { path: found, namespace: 'docs' }
      // Of the site itself, which no page shows.
      return namespace === 'docs' ? { path: toPath(`app/${path}.ts`) } : undefined
    })
    onResolve({ filter: /^@tcaptcha\/server$/ }, ({ namespace }) =>
      namespace === 'docs' ? { path: toPath('app/tested-server.ts') } : undefined,
    )
    onLoad({ filter: /./, namespace: 'docs' }, ({ path }) => {
      const code = changed[path] ?? samples.get(path) ?? ''
      return { resolveDir: root, ...compileSample(path, code) }
    })
  },
})

const external: Plugin = {
  name: 'external',
  setup({ onResolve }) {
    onResolve({ filter: /^[@\w]/ }, ({ path, namespace, importer }) =>
      (namespace === 'docs' || importer === main) && !path.startsWith('@tcaptcha/')
        ? { path, external: true }
        : undefined,
    )
  },
}

function compileSample(path: string, code: string): { contents: string; loader: Loader } {
  const extension = path.slice(path.lastIndexOf('.') + 1)
  switch (extension) {
    case 'vue':
      return { contents: compileVue(path, code), loader: 'ts' }
    case 'svelte':
      return { contents: compile(code, { filename: path, generate: 'client', dev: true }).js.code, loader: 'js' }
    case 'html':
      return { contents: /<script type="module">(.*?)<\/script>/s.exec(code)?.[1] ?? '', loader: 'ts' }
    default:
      return { contents: code, loader: extension.endsWith('x') ? 'tsx' : 'ts' }
  }
}

function compileVue(path: string, code: string): string {
  const { descriptor, errors } = parse(code, { filename: path })
  if (errors.length > 0) throw new Error(`${path}: ${errors.join('\n')}`)
  return compileScript(descriptor, { id: 'sample', inlineTemplate: true }).content
}
