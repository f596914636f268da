import { createLogger } from 'vite'
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

  it('leaves Tencent Cloud in place when it is switched off, over a restart too', async () => {
    process.env.TCAPTCHA_SIMULATOR = 'off'
    app = createDevApp()
    const server = await app.serve()
    await server.restart()
    expect(process.env.TCAPTCHA_SIMULATOR).toBe('off')
    expect(await server.transformIndexHtml('/', '<html><head></head></html>')).not.toContain('__tcaptcha')
    await server.close()
  })

  it.each(['4100', 'localhost:4100', 'https://127.0.0.1:4100', 'http://simulator.example'])(
    'refuses the address of another simulator that is none on this machine: %s',
    async (address) => {
      process.env.TCAPTCHA_SIMULATOR = address
      app = createDevApp()
      await expect(app.serve()).rejects.toThrow('has to be the address of a simulator on this machine')
    },
  )

  it('warns where the simulator of the environment does not answer', async () => {
    process.env.TCAPTCHA_SIMULATOR = 'http://127.0.0.1:1'
    app = createDevApp()
    const said: string[] = []
    const customLogger = { ...createLogger('silent'), warn: (text: string) => void said.push(text) }
    const server = await app.serve({}, { customLogger })
    expect(said).toEqual([expect.stringContaining('http://127.0.0.1:1, and no simulator answers there')])
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
