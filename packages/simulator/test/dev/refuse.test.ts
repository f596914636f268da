import { afterEach, describe, expect, it } from 'vitest'
import { createDevApp, type DevApp } from './dev-app.ts'

let app: DevApp | undefined
afterEach(() => app?.remove())

const write = (main: string) => (app = createDevApp({ 'main.js': main }))
const use = "const { installSimulator } = await import('@tcaptcha/simulator/browser'); installSimulator()"

describe('a build with the plug-in', () => {
  it.each([
    ['a static import', "import { installSimulator } from '@tcaptcha/simulator/browser'; installSimulator()"],
    ['a dynamic import', use],
    ['a re-export', "export * from './other.js'"],
  ])('fails for %s, and names the file', async (_name, main) => {
    app = createDevApp({
      'main.js': main,
      'other.js': "export { installSimulator } from '@tcaptcha/simulator/browser'",
    })
    const config = { build: { write: false, lib: { entry: 'main.js', formats: ['es' as const] } } }
    const file = main.startsWith('export') ? 'other.js' : 'main.js'
    await expect(app.build(config)).rejects.toThrow(`part of this production build: ${file} imports it.`)
  })

  it('fails for a server that leaves the import in place', async () => {
    app = write("import { startSimulator } from '@tcaptcha/simulator/node'; startSimulator()")
    const config = { build: { write: false, ssr: 'main.js', rollupOptions: { external: [/^@tcaptcha\/simulator/] } } }
    await expect(app.build(config)).rejects.toThrow('part of this production build: main.js imports it.')
  })

  it.each([
    ['a worker', "new Worker(new URL('./other.js', import.meta.url), { type: 'module' })"],
    ['a worker by query', "import Other from './other.js?worker'; new Other()"],
  ])('fails for %s', async (_name, main) => {
    app = createDevApp({
      'main.js': main,
      'other.js': "import { installSimulator } from '@tcaptcha/simulator/browser'; installSimulator()",
    })
    await expect(app.build()).rejects.toThrow('part of this production build: other.js imports it.')
  })

  it.each([
    ["'@tcaptcha/simulator/node'", true],
    ['`@tcaptcha/simulator/node`', true],
    ["'other' /* require('@tcaptcha/simulator/node') */", false],
  ])('for a server that requires %s: fails is %s', async (name, fails) => {
    const require = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url)"
    app = write(`${require}; require(${name})`)
    const made = app.build({ build: { write: false, ssr: 'main.js' } }).then(String, String)
    if (fails) expect(await made).toContain('part of this production build: main.js imports it.')
    else expect(await made).toContain('createRequire')
  })

  it('lets an import pass that is dead code there', async () => {
    const made = await write(`if (import.meta.env.DEV) { ${use} }\nconsole.log('app')`).build()
    expect(made).toContain('app')
    expect(made).not.toContain('TencentCaptcha')
  })

  it('adds nothing to an app', async () => {
    const made = await write("console.log('app')").build()
    expect(made).not.toMatch(/tcaptcha/i)
  })
})
