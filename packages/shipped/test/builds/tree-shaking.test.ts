import { build } from 'esbuild'
import { rollup } from 'rollup'
import { expect, it } from 'vitest'
import { browserPackages, toPath } from '../../src/shipped-files.ts'

const toFile = (id: string) => {
  const [, name, entry = 'index'] = id.split('/')
  return toPath(`packages/${name}/dist/${entry}.js`)
}

const bundlers = {
  async esbuild(code: string) {
    const { outputFiles } = await build({
      stdin: { contents: code, resolveDir: toPath('packages/shipped') },
      bundle: true,
      write: false,
      format: 'esm',
      legalComments: 'none',
      external: ['react', 'vue', 'svelte'],
      logLevel: 'error',
    })
    return outputFiles[0]?.text ?? ''
  },
  /** Without package.json, so that no `sideEffects: false` covers for a `@__PURE__` that is missing. */
  async rollup(code: string) {
    const bundle = await rollup({
      input: 'entry',
      treeshake: { moduleSideEffects: (_, isExternal) => !isExternal },
      plugins: [
        {
          name: 'built files',
          resolveId(id) {
            if (id === 'entry') return id
            if (id.startsWith('@tcaptcha/')) return toFile(id)
            return id.startsWith('.') ? undefined : { id, external: true }
          },
          load: (id) => (id === 'entry' ? code : undefined),
        },
      ],
      // It says that it ignores 'use client', and that a bundle is empty.
      onLog() {},
    })
    const { output } = await bundle.generate({ format: 'es' })
    return output[0].code
  },
}

const toCode = (text: string) => text.replaceAll(/\/\*[^]*?\*\/|\/\/.*|"use (?:client|strict)";?/g, '').trim()

for (const [bundler, bundle] of Object.entries(bundlers)) {
  it.each([...browserPackages, 'core/fetch'])(`${bundler} leaves nothing of %s where nothing is used`, async (name) => {
    expect(toCode(await bundle(`import '@tcaptcha/${name}'`))).toBe('')
  })

  it(`${bundler} leaves nothing of the client beside parseDisasterTicket`, async () => {
    const code = await bundle("export { parseDisasterTicket } from '@tcaptcha/core'")
    expect(code).not.toMatch(/addEventListener|setTimeout|Promise|document|TencentCaptcha|class /)
    expect(toCode(code).length).toBeLessThan(1000)
  })

  it(`${bundler} takes the errors of the client, and nothing else, with captchaFetch`, async () => {
    const code = await bundle("export { captchaFetch } from '@tcaptcha/core/fetch'")
    expect(code).toMatch(/extends Error/)
    expect(code).not.toMatch(/TencentCaptcha|createElement|formdata/)
  })

  it(`${bundler} leaves nothing of forms and components beside a hook`, async () => {
    for (const name of ['react', 'vue']) {
      expect(await bundle(`export { useTCaptcha } from '@tcaptcha/${name}'`)).not.toMatch(/formdata|requestSubmit/)
    }
  })
}
