import { EventEmitter, once } from 'node:events'
import { text } from 'node:stream/consumers'
import { simulatorKeys } from '@tcaptcha/simulator'
import { startSimulator } from '@tcaptcha/simulator/node'
import { afterAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { createVerifier } from '../../src/index.ts'
import { readSettings } from '../../src/node.ts'
import { pollute } from '../support/pollution/pollute.ts'
import { serve } from './serve.ts'

const real = {
  TCAPTCHA_APP_ID: '190000001',
  TCAPTCHA_APP_SECRET_KEY: 'app-secret',
  TENCENTCLOUD_SECRET_ID: 'id',
  TENCENTCLOUD_SECRET_KEY: 'key',
}

describe('the settings of a server', () => {
  it('are the four values of the environment', () => {
    const settings = { appId: '190000001', appSecretKey: 'app-secret', secretId: 'id', secretKey: 'key' }
    expect(readSettings(real)).toEqual(settings)
    expect(readSettings({ ...real, TCAPTCHA_ENDPOINT: 'intl' })).toEqual({ ...settings, endpoint: 'intl' })
  })

  it.each(['off', 'OFF', '0', 'false', 'no'])('are those of Tencent Cloud with TCAPTCHA_SIMULATOR=%s', (off) => {
    const env = { ...real, TCAPTCHA_SIMULATOR: off, NODE_ENV: 'production' }
    expect(readSettings(env)).toEqual(readSettings(real))
  })

  it.each(Object.keys(real))('are refused by the name of what is missing: %s', (name) => {
    for (const value of [undefined, '', ' ']) {
      expect(() => readSettings({ ...real, [name]: value })).toThrow(`${name} not set`)
    }
  })

  it('never quote a value that is there', () => {
    expect(() => readSettings({ ...real, TCAPTCHA_APP_ID: '' })).not.toThrow(/app-secret|\bkey\b/)
  })

  it('are those of the environment itself, and of no polluted prototype', () => {
    const { TENCENTCLOUD_SECRET_KEY: _, ...others } = real
    onTestFinished(
      pollute([
        ['TCAPTCHA_SIMULATOR', 'http://127.0.0.1:1'],
        ['TENCENTCLOUD_SECRET_KEY', 'evil'],
      ]),
    )
    expect(readSettings(real).secretKey).toBe('key')
    expect(() => readSettings(others)).toThrow('TENCENTCLOUD_SECRET_KEY not set')
  })
})

describe('with a simulator', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  beforeEach(() => void warn.mockClear())
  afterAll(() => warn.mockRestore())

  it('of the process they are its own, where a framework has read its environment before the plug-in set it', () => {
    vi.stubEnv('TCAPTCHA_SIMULATOR', 'http://127.0.0.1:4100')
    onTestFinished(() => void vi.unstubAllEnvs())
    expect(readSettings({})).toMatchObject({ endpoint: 'http://127.0.0.1:4100', acceptSimulator: true })
    expect(readSettings({ ...real, TCAPTCHA_SIMULATOR: 'off' })).toMatchObject({ secretKey: 'key' })
    vi.stubEnv('NODE_ENV', 'production')
    expect(() => readSettings({})).toThrow('in production')
  })

  it('they are its address and keys, whatever else is set', () => {
    expect(readSettings({ ...real, TCAPTCHA_SIMULATOR: 'http://127.0.0.1:4100' })).toEqual({
      ...simulatorKeys,
      appId: '190000001',
      endpoint: 'http://127.0.0.1:4100',
      acceptSimulator: true,
      onEvent: expect.any(Function),
    })
  })

  it('they make a verifier that accepts its tickets', async () => {
    const { url, ticket, randstr } = await start()
    const verifier = createVerifier({ ...readSettings({ TCAPTCHA_SIMULATOR: url }), degrade: 'never' })
    expect(await verifier.verify({ ticket, randstr, ip: '203.0.113.7' })).toMatchObject({ kind: 'verified' })
  })

  it('what was decided is told to it, and no ticket', async () => {
    const { url, ticket, randstr } = await start()
    const told = new EventEmitter()
    const { port } = await serve((request, response) => {
      void text(request).then((body) => told.emit('told', request.url, body))
      response.end()
    })
    const { onEvent } = readSettings({ TCAPTCHA_SIMULATOR: `http://127.0.0.1:${port}` })
    const verifier = createVerifier({ ...readSettings({ TCAPTCHA_SIMULATOR: url }), degrade: 'never', onEvent })
    const first = once(told, 'told')
    await verifier.verify({ ticket, randstr, ip: '203.0.113.7', correlationId: 'one' })
    const [path, body] = await first
    expect(path).toBe('/__events')
    expect(JSON.parse(body)).toMatchObject({ type: 'verified', correlationId: 'one' })
    expect(body).not.toContain(ticket)
  })

  it('nobody who listens is no error, and is said once, after a visitor came', async () => {
    const { onEvent } = readSettings({ TCAPTCHA_SIMULATOR: 'http://127.0.0.1:1' })
    onEvent?.({ type: 'canary', health: 'unknown', appId: '190000000' })
    await expect(fetch('http://127.0.0.1:1')).rejects.toThrow('fetch failed')
    expect(warn).not.toHaveBeenCalled()
    onEvent?.({ type: 'report', correlationId: 'one', finding: 'fine' })
    onEvent?.({ type: 'report', correlationId: 'two', finding: 'fine' })
    await expect(fetch('http://127.0.0.1:1')).rejects.toThrow('fetch failed')
    expect(warn.mock.calls).toEqual([[expect.stringContaining('No simulator answers at http://127.0.0.1:1, ')]])
  })

  it('a missing value names both ways out', () => {
    expect(() => readSettings({})).toThrow(/TCAPTCHA_SIMULATOR.*--env-file/)
  })

  it('they are refused in production', () => {
    const env = { ...real, TCAPTCHA_SIMULATOR: 'http://127.0.0.1:4100', NODE_ENV: 'production' }
    expect(() => readSettings(env)).toThrow('TCAPTCHA_SIMULATOR is set in production')
  })

  it.each(['http://simulator.example', 'https://127.0.0.1:4100', 'http://127.0.0.1.evil.example', '4100', 'file:///x'])(
    'they are refused for an address that is not of this machine: %s',
    (address) => {
      expect(() => readSettings({ TCAPTCHA_SIMULATOR: address })).toThrow('must be an http address of this machine')
    },
  )
})

async function start() {
  const { url, simulator, close } = await startSimulator()
  onTestFinished(close)
  return { url, ...simulator.tickets.issue('190000000') }
}
