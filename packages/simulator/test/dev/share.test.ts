import { afterEach, describe, expect, it } from 'vitest'
import { createDevApp, type DevApp } from './dev-app.ts'

let app: DevApp | undefined
afterEach(() => {
  app?.remove()
  delete process.env.TCAPTCHA_SIMULATOR
})

const simulator = () => process.env.TCAPTCHA_SIMULATOR ?? ''

describe('a dev server', () => {
  it('tells server code where the simulator is, until it closes', async () => {
    app = createDevApp()
    const server = await app.serve()
    const url = simulator()
    expect((await fetch(`${url}/TJCaptcha.js`)).status).toBe(200)
    await server.close()
    expect(process.env.TCAPTCHA_SIMULATOR).toBeUndefined()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('keeps port and scenario over a restart', async () => {
    app = createDevApp()
    const server = await app.serve({ api: 'code-9' })
    const url = simulator()
    await server.restart()
    expect(simulator()).toBe(url)
    expect((await fetch(`${url}/TJCaptcha.js`)).status).toBe(200)
    await server.close()
    await expect(fetch(url)).rejects.toThrow('fetch failed')
  })

  it('leaves Tencent Cloud in place when it is switched off', async () => {
    process.env.TCAPTCHA_SIMULATOR = 'off'
    app = createDevApp()
    const server = await app.serve()
    expect(process.env.TCAPTCHA_SIMULATOR).toBeUndefined()
    expect(await server.transformIndexHtml('/', '<html><head></head></html>')).not.toContain('__tcaptcha')
    await server.close()
  })

  it('says in plain words that its port is taken', async () => {
    app = createDevApp()
    const server = await app.serve()
    const port = Number(new URL(simulator()).port)
    await expect(app.serve({ port })).rejects.toThrow(`port ${port} is taken`)
    await server.close()
  })
})
