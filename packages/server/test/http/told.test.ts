import { describe, expect, it } from 'vitest'
import { guard, readProof, type GuardOptions } from '../../src/index.ts'
import { createWorld, type World } from '../support/world.ts'
import { post, postHanging, timeOn, url } from './requests.ts'

const id = { 'x-captcha-correlation-id': 'attempt-1' }
const json = { 'content-type': 'application/json' }
const options = (world: World): GuardOptions => ({
  ip: () => '203.0.113.7',
  action: 'login',
  denyAfter: 0,
  readTimeout: 100,
  clock: world.clock,
})
const send = (world: World, request: Request, more: Partial<GuardOptions> = {}) =>
  timeOn(world.clock, guard(world.verifier, { ...options(world), ...more }, () => new Response('in'))(request))

/** What the guard refuses by itself, before there is a ticket to check. */
const refused: Record<string, () => Promise<Request> | Request> = {
  'ticket-in-url': () => new Request(`${url}?randstr=x`, { headers: id }),
  'body-used': async () => {
    const request = post('{}', { headers: { ...json, ...id } })
    await request.text()
    return request
  },
  'ticket-missing': () => {
    const { request } = postHanging('{')
    request.headers.set('x-captcha-correlation-id', 'attempt-1')
    return request
  },
  aborted: () => {
    const { request } = postHanging('{', AbortSignal.abort())
    request.headers.set('x-captcha-correlation-id', 'attempt-1')
    return request
  },
}

describe('the verifier hears of each refusal of a guard', () => {
  it.each(Object.entries(refused))('for %s', async (reason, make) => {
    const world = createWorld()
    expect((await send(world, await make())).value.status).toBe(403)
    const [event, ...more] = world.events
    expect(event).toMatchObject({ type: 'refused', reason, action: 'login', correlationId: 'attempt-1', shadow: false })
    expect(more.map(({ type }) => type)).toEqual(reason === 'body-used' ? ['fault'] : [])
    expect(Object.values(world.verifier.status().verdicts).reduce((sum, count) => sum + count)).toBe(1)
    expect(world.vendor.calls).toEqual([])
  })
})

describe('what the page calls its attempt', () => {
  it('comes beside the ticket, or else in a header', async () => {
    const world = createWorld()
    const body = (more: object = {}) => JSON.stringify({ ...world.vendor.issue(), ...more })
    await send(world, post(body({ correlationId: 'field' })))
    await send(world, post(body(), { headers: { ...json, ...id } }))
    await send(world, post(body({ correlationId: 'field' }), { headers: { ...json, ...id } }))
    await send(world, post(body()), {
      read: () => ({ ...world.vendor.issue(), visitToken: undefined, correlationId: 'read' }),
    })
    await send(world, post(body({ correlationId: ['a'] })))
    await send(world, post(body({ correlationId: 'no id' }), { headers: { ...json, ...id } }))
    const ids = world.events.map((event) => 'correlationId' in event && event.correlationId)
    expect(ids).toEqual(['field', 'attempt-1', 'field', 'read', undefined, 'attempt-1'])
  })
})

describe('readProof', () => {
  const form = (...fields: [string, string][]) =>
    new Request(url, { method: 'POST', body: new URLSearchParams(fields) })

  it('takes two values of one name for none', async () => {
    expect(await readProof(form(['ticket', 'a'], ['ticket', 'a'], ['randstr', 'b']))).toEqual({
      ticket: undefined,
      randstr: 'b',
      visitToken: undefined,
      correlationId: undefined,
    })
  })

  it('finds what the page calls its attempt where it finds the ticket, or in the header', async () => {
    const headers = { 'x-captcha-ticket': 'a', 'x-captcha-randstr': 'b', ...id }
    expect(await readProof(new Request(url, { headers }))).toMatchObject({ ticket: 'a', correlationId: 'attempt-1' })
    expect((await readProof(form(['ticket', 'a'], ['correlationId', 'x']))).correlationId).toBe('x')
    expect((await readProof(post('{"ticket":"a"}', { headers: { ...json, ...id } }))).correlationId).toBe('attempt-1')
  })

  it('leaves the request readable, and gives up what is too long, used or cut off', async () => {
    const request = form(['ticket', 'a'])
    expect((await readProof(request)).ticket).toBe('a')
    expect(await request.text()).toBe('ticket=a')
    expect((await readProof(request)).ticket).toBeUndefined()
    expect((await readProof(post(`{"ticket":"${'x'.repeat(1_100_000)}"}`))).ticket).toBeUndefined()
    expect((await readProof(postHanging('{').request, { signal: AbortSignal.timeout(1) })).ticket).toBeUndefined()
  })
})
