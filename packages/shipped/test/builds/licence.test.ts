import { build } from 'esbuild'
import { minify } from 'terser'
import { expect, it } from 'vitest'
import { browserPackages, readShipped, toPath } from '../../src/shipped-files.ts'

const notice = '/*! tcaptcha | MIT */'

it.each(browserPackages)('each entry point of %s begins with the licence', (name) => {
  const entries = readShipped(name).filter(({ isEntry }) => isEntry)
  expect(entries.map(({ text }) => text.split('\n')[0])).toEqual(entries.map(() => notice))
})

it.each([...browserPackages, 'core/fetch', 'core/auto'])(
  'an application that bundles %s keeps the licence, once',
  async (name) => {
    const { outputFiles } = await build({
      stdin: { contents: `export * from '@tcaptcha/${name}'`, resolveDir: toPath('packages/shipped') },
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      external: ['react', 'vue', 'svelte'],
      logLevel: 'error',
    })
    const text = outputFiles[0]?.text ?? ''
    expect(text.split('tcaptcha | MIT')).toHaveLength(2)
    const { code } = await minify(text, { module: true })
    expect(code?.split('tcaptcha | MIT')).toHaveLength(2)
  },
)
