import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from '../src/node.ts'

let running: RunningSimulator
beforeEach(async () => {
  running = await startSimulator({ scenario: 'config-hang@2022', api: 'code-9' })
})
afterEach(() => running.close())

const before = { scenario: 'config-hang@2022', api: 'code-9' }
const control = (init: RequestInit = {}) =>
  fetch(running.controlUrl, { headers: { authorization: `Bearer ${running.token}` }, ...init })
const change = (wish: unknown) =>
  control({ method: 'POST', body: typeof wish === 'string' ? wish : JSON.stringify(wish) })

describe('the control endpoint', () => {
  it('says which scenarios are in force and what was asked, not counting itself', async () => {
    await fetch(`${running.url}/~entry-404/TCaptcha.js`)
    const response = await control()
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      ...before,
      requests: [{ stage: 'entry', url: `${running.url}/~entry-404/TCaptcha.js`, scenario: 'entry-404' }],
    })
  })

  it('tells the last hundred requests', async () => {
    for (let count = 0; count < 105; count += 1) await running.simulator.fetch(new Request(`http://127.0.0.1/${count}`))
    const { requests } = (await (await control()).json()) as { requests: { url: string }[] }
    expect(requests).toHaveLength(100)
    expect(requests[0]?.url).toBe('http://127.0.0.1/5')
  })

  it.each([
    [{ api: 'internal-error' }, { ...before, api: 'internal-error' }],
    [{ scenario: 'works' }, { ...before, scenario: 'works' }],
    [
      { scenario: 'verify-fails@2018', api: 'works' },
      { scenario: 'verify-fails@2018', api: 'works' },
    ],
  ])('changes %j', async (wish, after) => {
    expect(await (await change(wish)).json()).toEqual({ ...after, requests: [] })
    expect(running.simulator.current).toEqual(after)
  })

  it.each([
    ['{'],
    ['[]'],
    ['null'],
    [{}],
    [{ scenario: 'nope' }],
    [{ scenario: 'works', api: 'nope' }],
    [{ api: 'toString' }],
    [{ api: { title: 'Mine' } }],
    [{ api: null }],
    [{ api: 'works', port: 1 }],
    ['{"__proto__":{"api":"works"}}'],
  ])('changes nothing for %j', async (wish) => {
    const response = await change(wish)
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ error: expect.stringMatching(/^The body|^There is no such/) })
    expect(running.simulator.current).toEqual(before)
  })

  it.each([
    ['no token', () => ({})],
    ['another token', () => ({ authorization: 'Bearer wrong' })],
    ['half the token', () => ({ authorization: `Bearer ${running.token.slice(0, 16)}` })],
    ['the token alone', () => ({ authorization: running.token })],
  ])('learns nothing and changes nothing with %s', async (_name, headers) => {
    for (const init of [{}, { method: 'POST', body: '{"api":"works"}' }]) {
      const response = await control({ ...init, headers: headers() })
      expect(response.status).toBe(401)
      expect(await response.text()).not.toContain('code-9')
    }
    expect(running.simulator.current).toEqual(before)
  })

  it('takes no other method, and lets no page of another origin in', async () => {
    expect((await control({ method: 'DELETE' })).status).toBe(405)
    const preflight = await control({ method: 'OPTIONS', headers: { origin: 'https://evil.example' } })
    expect(preflight.status).toBe(401)
    expect((await control()).headers.has('access-control-allow-origin')).toBe(false)
  })

  it('is for loopback only, whatever the token', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example', authorization: `Bearer ${running.token}` }
      request(running.controlUrl, { headers }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(421)
  })

  it('has a token of its own at each start', async () => {
    const other = await startSimulator()
    await other.close()
    expect(other.token).not.toBe(running.token)
    expect(other.token).toMatch(/^[\w-]{32}$/)
  })
})
