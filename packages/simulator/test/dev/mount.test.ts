import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import type { ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDevApp, type DevApp, toOrigin } from './dev-app.ts'

let app: DevApp
let server: ViteDevServer
beforeAll(async () => {
  app = createDevApp()
  server = await app.serve()
})
afterAll(async () => {
  await server.close()
  app.remove()
})

/** As a program sends it: `fetch` would remove the dots. */
function post(path: string, headers = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(`${toOrigin(server)}`, { method: 'POST', path, headers }, (answer) => {
      void text(answer).then((body) => resolve(`${answer.statusCode} ${body}`))
    })
    asked.on('error', reject)
    asked.end('{"type":"verified","kind":"planted"}')
  })
}

it.each([
  '__events',
  '../__events',
  '%2e%2e/__events',
  'x/%2E./../__events',
  '..\\__events',
  '../__control',
  '%2e%2e/__control',
])('the way through the dev server leads to no event and no control: %s', async (path) => {
  expect(await post(`/__tcaptcha/${path}`)).toMatch(/^404 /)
  const shown = await post('/__tcaptcha/__panel', { origin: toOrigin(server) })
  expect(shown).toMatch(/^200 .*"events":\[\]/)
})
