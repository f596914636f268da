import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { type RunningSimulator, startSimulator } from '../src/node.ts'

const running: RunningSimulator[] = []
afterEach(() => Promise.all(running.splice(0).map((one) => one.close())))

async function start(options?: Parameters<typeof startSimulator>[0]) {
  const one = await startSimulator(options)
  running.push(one)
  return one
}

/** A request with a Host of one's own, which `fetch` does not allow. */
function ask(url: string, host: string, path = '/TJCaptcha.js') {
  return new Promise<number | undefined>((resolve, reject) => {
    request(new URL(url), { path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}

describe('startSimulator', () => {
  it('serves the scripts on a free port of this machine', async () => {
    const { url, simulator } = await start()
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const response = await fetch(`${url}/~config-hang/TJCaptcha.js?x=1`)
    expect(await response.text()).toContain(`${url}/~config-hang/1/`)
    expect(simulator.requests).toHaveLength(1)
  })

  it.each([
    ['127.0.0.1:80', 200],
    ['localhost', 200],
    ['[::1]:4100', 200],
    ['evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.1.evil.example:4100', 421],
  ])('answers a request for host "%s" with %i', async (host, status) => {
    const { url, simulator } = await start()
    expect(await ask(url, host)).toBe(status)
    expect(simulator.requests).toHaveLength(status === 200 ? 1 : 0)
  })

  it('listens on one address only', async () => {
    const { url } = await start()
    // Loopback too, but not ours; bound to all addresses, it would answer.
    await expect(ask(url.replace('127.0.0.1', '127.0.0.2'), 'localhost')).rejects.toThrow('connect')
  })

  it('takes two slashes for a path, not for another host', async () => {
    const { url, simulator } = await start()
    expect(await ask(url, 'localhost', '//evil.example/TJCaptcha.js')).toBe(200)
    expect(simulator.requests[0]?.url).toBe('http://localhost/evil.example/TJCaptcha.js')
  })

  it('reads forms', async () => {
    const { url } = await start()
    const body = new URLSearchParams({ sid: 'none', answer: '1' })
    const response = await fetch(`${url}/cap_union_new_verify`, { method: 'POST', body })
    expect(await response.json()).toEqual({ state: 9 })
  })

  it('closes while a request hangs', async () => {
    const one = await startSimulator({ scenario: 'entry-hang' })
    const hanging = fetch(`${one.url}/TJCaptcha.js`).catch(() => 'cut')
    await expect.poll(() => one.simulator.requests.length).toBe(1)
    await one.close()
    expect(await hanging).toBe('cut')
    await expect(fetch(one.url)).rejects.toThrow('fetch failed')
  })

  it('rejects when the port is taken', async () => {
    const { url } = await start()
    await expect(startSimulator({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE')
  })
})
