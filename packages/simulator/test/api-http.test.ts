import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ApiScenarioName } from '../src/index.ts'
import { type RunningSimulator, startSimulator } from '../src/node.ts'
import { about, question, verdict } from './api-client.ts'

let running: RunningSimulator
beforeEach(async () => {
  running = await startSimulator()
})
afterEach(() => running.close())

const ask = (api: ApiScenarioName = 'works', init: Parameters<typeof question>[0] = {}) => {
  running.simulator.setApiScenario(api)
  return fetch(question({ url: `${running.url}/`, ...init }))
}

describe('DescribeCaptchaResult over HTTP', () => {
  it('judges the tickets of the same simulator, once', async () => {
    const body = { ...about(running.simulator.tickets.issue('190000000')), Imei: '验证码' }
    expect(await verdict(ask('works', { body }))).toBe(1)
    expect(await verdict(ask('works', { body }))).toBe(9)
    expect(await verdict(ask('works', { secretKey: 'x' }))).toBe('AuthFailure.SignatureFailure')
  })

  it('has the date of its own clock, not of Node’s', async () => {
    const past = await startSimulator({ now: () => 1_551_113_065_000 })
    const response = await fetch(question({ url: past.url, timestamp: 1_551_113_065 }))
    await past.close()
    expect(response.headers.get('date')).toBe('Mon, 25 Feb 2019 16:44:25 GMT')
  })

  it('hangs until the client gives up, and forgets it', async () => {
    const controller = new AbortController()
    const asked = ask('hang', { signal: controller.signal })
    await expect.poll(() => running.simulator.requests.length).toBe(1)
    controller.abort(new Error('Enough.'))
    await expect(asked).rejects.toThrow('Enough.')
  })

  it('resets the connection without a word', async () => {
    running.simulator.setApiScenario('reset')
    const { port } = new URL(running.url)
    const ended = await new Promise<string>((resolve) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n'),
      )
      socket.on('data', () => resolve('answered'))
      socket.on('end', () => resolve('ended'))
      socket.on('error', (error) => resolve('code' in error ? String(error.code) : 'error'))
    })
    expect(ended).toBe('ECONNRESET')
  })

  it('cuts the connection in the middle of the body, which is on its way by then', async () => {
    const response = await ask('cut-body')
    expect(response.status).toBe(200)
    const reader = response.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(50)
    await expect(reader?.read()).rejects.toThrow('terminated')
  })

  it.each(['stalled-body', 'slow-body'] as const)('%s begins, and the client may leave', async (api) => {
    const controller = new AbortController()
    const response = await ask(api, { signal: controller.signal })
    const reader = response.body?.getReader()
    expect((await reader?.read())?.value?.length).toBeGreaterThan(0)
    const more = (async () => {
      while (!(await reader?.read())?.done);
    })()
    controller.abort(new Error('Enough.'))
    await expect(more).rejects.toThrow('Enough.')
  })

  it.each([
    ['html-500', 500],
    ['html-200', 200],
  ] as const)('%s is no JSON, with status %i', async (api, status) => {
    const response = await ask(api)
    expect(response.status).toBe(status)
    await expect(response.json()).rejects.toThrow(SyntaxError)
  })

  it('closes while bodies are under way', async () => {
    const other = await startSimulator({ api: 'stalled-body' })
    const response = await fetch(question({ url: other.url }))
    const read = response.text().catch(() => 'cut')
    await other.close()
    expect(await read).toBe('cut')
  })
})
