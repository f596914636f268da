import { betterAuth } from 'better-auth'
import { memoryAdapter } from 'better-auth/adapters/memory'
import { toNodeHandler } from 'better-auth/node'
import { describe, expect, it, onTestFinished } from 'vitest'
import { tcaptcha, type TCaptchaOptions } from '../../src/adapters/better-auth.ts'
import { forwardedIp } from '../../src/index.ts'
import { createWorld } from '../support/world.ts'
import { expectRefusal, readReasons } from './contract/check.ts'
import { begin, readHeader, send } from './contract/send.ts'
import { listen } from './frameworks/listen.ts'

const person = { name: 'me', email: 'me@shop.example', password: 'correct horse battery' }

/** A server of better-auth's own kind, whose accounts are in `users`. */
async function openSite(options: Partial<TCaptchaOptions> | undefined = {}) {
  const world = createWorld()
  const db = { user: [], session: [], account: [], verification: [] }
  const plugin = tcaptcha(world.verifier, { ip: forwardedIp(1), denyAfter: 0, clock: world.clock, ...options })
  const auth = betterAuth({
    baseURL: 'http://127.0.0.1',
    secret: 'x'.repeat(40),
    database: memoryAdapter(db),
    emailAndPassword: { enabled: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    advanced: { disableOriginCheck: true, disableCSRFCheck: true },
    plugins: [plugin],
  })
  const { port, close } = await listen(toNodeHandler(auth))
  onTestFinished(close)
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': '6.6.6.6, 203.0.113.9' }
  const ask = (path: string, body: object = person, more: Record<string, string> = {}) =>
    send(port, { path: `/api/auth${path}`, body: JSON.stringify(body), headers: { ...headers, ...more } })
  const expectRefused = (answer: Awaited<ReturnType<typeof ask>>) =>
    expectRefusal({ entered: db.user } as never, answer)
  return { world, db, port, headers, ask, expectRefused }
}

describe('the plug-in of better-auth', () => {
  it('lets nobody sign up without a ticket, and whoever has one, in headers or beside the fields', async () => {
    const { world, db, ask, expectRefused } = await openSite()
    expectRefused(await ask('/sign-up/email'))
    expectRefused(await ask('/sign-up/email', { ...person, ticket: 'tr03made-up', randstr: '@abc' }))
    expect((await ask('/sign-up/email', { ...person, ...world.vendor.issue() })).status).toBe(200)
    const { ticket, randstr } = world.vendor.issue()
    const inHeaders = { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr }
    expect((await ask('/sign-up/email', { ...person, email: 'other@shop.example' }, inHeaders)).status).toBe(200)
    expect([db.user.length, readReasons({ world })]).toEqual([
      2,
      ['ticket-missing', 'undecryptable', 'passed', 'passed'],
    ])
    expect(world.vendor.calls.map(({ UserIp }) => UserIp)).toEqual(Array.from({ length: 3 }, () => '203.0.113.9'))
  })

  it('guards signing in and asking for a new password, and nothing else', async () => {
    const { ask, expectRefused, world } = await openSite()
    for (const path of ['/sign-in/email', '/request-password-reset']) expectRefused(await ask(path))
    for (const path of ['/sign-out', '/verify-email', '/sign-in/social']) {
      expect((await ask(path, {})).body).not.toContain('captcha')
    }
    expect(readReasons({ world })).toHaveLength(2)
  })

  it('guards what the app names instead, however a path is spelled', async () => {
    const { ask, expectRefused } = await openSite({ endpoints: ['/sign-out'] })
    expect((await ask('/sign-in/email')).body).not.toContain('captcha')
    for (const path of ['/sign-out', '/sign-out/', '//sign-out', '/x/../sign-out', '/sign-out#?x=1', '/sign-out?x=1'])
      expectRefused(await ask(path, {}))
  })

  it('takes no endpoint that would guard nothing', () => {
    const { verifier } = createWorld()
    for (const endpoint of ['/sign-in/*', '/sign-in/email/', '/reset-password/:token', 'sign-in/email', '']) {
      expect(() => tcaptcha(verifier, { ip: forwardedIp(1), endpoints: [endpoint] })).toThrow(RangeError)
    }
  })

  it('refuses everybody where a proxy was declared and there is none', async () => {
    const { world, port, expectRefused } = await openSite()
    const body = JSON.stringify({ ...person, ...world.vendor.issue() })
    const headers = { 'content-type': 'application/json' }
    expectRefused(await send(port, { path: '/api/auth/sign-up/email', body, headers }))
    expect(readReasons({ world })).toEqual(['ip-missing'])
  })

  it('leaves each answer as it is in shadow, and decides alike', async () => {
    const bare = await openSite({ endpoints: [] })
    const shadow = await openSite({ shadow: { until: bare.world.clock.now() + 1_000 } })
    for (const body of [person, { ...person, password: '1' }, {}, { ...person, ...shadow.world.vendor.issue() }]) {
      const [expected, answer] = [await bare.ask('/sign-in/email', body), await shadow.ask('/sign-in/email', body)]
      expect(answer).toEqual(expected)
    }
    const missing = ['ticket-missing', 'ticket-missing', 'ticket-missing']
    expect([readReasons(shadow), readReasons(bare)]).toEqual([[...missing, 'passed'], []])
    expect(shadow.world.verifier.status().shadowVerdicts).toMatchObject({ verified: 1, rejected: 3 })
  })

  it('gives up a body that does not come', async () => {
    const { world, port, headers, expectRefused } = await openSite()
    const { answer, outgoing } = begin(port, {
      path: '/api/auth/sign-up/email',
      headers: { ...headers, 'content-length': '1000' },
    })
    outgoing.write('{"ticket":')
    await expect.poll(() => world.clock.pending(), { interval: 2, timeout: 10_000 }).toBeGreaterThan(0)
    world.clock.advance(10_000)
    expectRefused(await answer)
    outgoing.destroy()
  })

  it('lets nobody in when a function of the app throws', async () => {
    const fail = () => {
      throw new TypeError('the app’s own')
    }
    const { world, db, ask } = await openSite({ ip: fail })
    const answer = await ask('/sign-up/email', { ...person, ...world.vendor.issue() })
    expect([answer.status, db.user]).toEqual([500, []])
  })

  it('answers a preflight without a check', async () => {
    const { world, port } = await openSite()
    const headers = { origin: 'https://a.example', 'access-control-request-method': 'POST' }
    const answer = await send(port, { method: 'OPTIONS', path: '/api/auth/sign-in/email', headers })
    expect([answer.status, readHeader(answer, 'access-control-allow-origin'), world.events]).toEqual([
      204,
      undefined,
      [],
    ])
  })
})
