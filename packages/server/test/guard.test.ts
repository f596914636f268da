import { describe, expect, it, vi } from 'vitest'
import { createVerifier, guard, type GuardOptions, type Verdict } from '../src/index.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const site = (world: World, options: Partial<GuardOptions> = {}) => {
  const handler = guard(
    world.verifier,
    { ip: () => '203.0.113.7', denyAfter: 0, ...options },
    async (request, verdict) => Response.json({ kind: verdict.kind, body: await request.text() }),
  )
  return (request: Request) => world.settle(handler(request))
}
const url = 'https://shop.example/login'
const json = (body: object) =>
  new Request(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json; charset=utf-8' },
  })

describe('guard', () => {
  it('reads a JSON body and leaves it to the handler', async () => {
    const world = createWorld()
    const body = { ...world.vendor.issue(), user: 'me' }
    expect(await (await site(world)(json(body))).json()).toEqual({ kind: 'verified', body: JSON.stringify(body) })
  })

  it('reads forms of both kinds, and headers', async () => {
    const world = createWorld()
    const fields = () => Object.entries(world.vendor.issue())
    const form = new FormData()
    for (const [name, value] of fields()) form.append(name, value)
    const headers = Object.fromEntries(fields().map(([name, value]) => [`x-captcha-${name}`, value]))
    const requests = [
      new Request(url, { method: 'POST', body: form }),
      new Request(url, { method: 'POST', body: new URLSearchParams(Object.fromEntries(fields())) }),
      new Request(url, { headers }),
    ]
    for (const request of requests) expect((await site(world)(request)).status).toBe(200)
  })

  it('reads the visit token where it reads the ticket', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken } })
    await world.bringDown()
    const fields = async () => ({ ...world.disaster(), visitToken: (await world.fetchVisitToken()) ?? '' })
    const form = new URLSearchParams(await fields())
    const { ticket, randstr, visitToken } = await fields()
    const headers = { 'x-captcha-ticket': ticket, 'x-captcha-randstr': randstr, 'x-captcha-visit-token': visitToken }
    const requests = [
      json(await fields()),
      new Request(url, { method: 'POST', body: form }),
      new Request(url, { headers }),
    ]
    for (const request of requests)
      expect(await (await site(world)(request)).json()).toMatchObject({ kind: 'degraded' })
  })

  it('refuses what has no ticket: an empty, a broken, a foreign and an endless body', async () => {
    const world = createWorld()
    const type = { 'content-type': 'application/json' }
    const requests = [
      new Request(url),
      new Request(url, { method: 'POST' }),
      new Request(url, { method: 'POST', body: '{', headers: type }),
      new Request(url, { method: 'POST', body: '[null]', headers: type }),
      new Request(url, { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }),
      new Request(url, { method: 'POST', body: `{"ticket":"${'x'.repeat(2_000_000)}"}`, headers: type }),
    ]
    for (const request of requests) expect((await site(world)(request)).status).toBe(403)
    expect(world.vendor.calls).toEqual([])
  })

  it('reads where the app says', async () => {
    const world = createWorld()
    const { ticket, randstr } = world.vendor.issue()
    const read = () => ({ ticket, randstr, visitToken: undefined })
    expect((await site(world, { read })(new Request(url, { method: 'POST' }))).status).toBe(200)
  })

  it('hands the verdict to an answer of the app’s own', async () => {
    const world = createWorld()
    const seen: Verdict[] = []
    const deny = (_: Request, verdict: Verdict) => (seen.push(verdict), new Response('no', { status: 418 }))
    expect((await site(world, { deny })(new Request(url))).status).toBe(418)
    expect(seen[0]?.reason).toBe('ticket-missing')
  })

  it('falls back to the default answer where the app’s own function gives none, now or later', async () => {
    const world = createWorld()
    const seen: Verdict[] = []
    const denials: GuardOptions['deny'][] = [
      (_, verdict) => {
        seen.push(verdict)
      },
      async () => undefined,
    ]
    const usual = await site(world)(new Request(url))
    const body = await usual.text()
    for (const deny of denials) {
      const answer = await site(world, { deny })(new Request(url))
      expect([answer.status, ...answer.headers]).toEqual([403, ...usual.headers])
      expect(await answer.text()).toBe(body)
    }
    expect(seen.map(({ reason }) => reason)).toEqual(['ticket-missing'])
  })

  it('lets what the handler throws through as it is', async () => {
    const world = createWorld()
    const handler = guard(world.verifier, { ip: () => '203.0.113.7' }, () => {
      throw new TypeError('the app’s own')
    })
    await expect(world.settle(handler(json(world.vendor.issue())))).rejects.toThrow('the app’s own')
  })

  it('passes on what a router adds, and stops when the visitor leaves', async () => {
    const world = createWorld()
    const handler = guard(
      world.verifier,
      { ip: () => '203.0.113.7', denyAfter: 0 },
      (_request, _verdict, context: { id: string }) => new Response(context.id),
    )
    expect(await (await world.settle(handler(json(world.vendor.issue()), { id: '7' }))).text()).toBe('7')
    const gone = new Request(json(world.vendor.issue()), { signal: AbortSignal.abort() })
    expect((await world.settle(handler(gone, { id: '7' }))).status).toBe(403)
  })
})

describe('createVerifier', () => {
  it('reports what happened, and survives a listener that throws or rejects', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    const world = createWorld({
      onEvent: () => {
        throw new Error('listener')
      },
    })
    expect((await world.verify(world.vendor.issue())).kind).toBe('verified')
    const other = createWorld({ onEvent: () => Promise.reject(new Error('listener')) })
    expect((await other.verify(other.vendor.issue())).kind).toBe('verified')
    await vi.waitFor(() => expect(print).toHaveBeenCalledTimes(2))
    print.mockRestore()
  })

  it('tells of passes, refusals, spent budgets, the breaker, the outage and its end', async () => {
    const world = createWorld({ degrade: { ...roomy, perSubjectPerMinute: 1 } })
    await world.verify(world.vendor.issue())
    await world.bringDown()
    for (let n = 0; n < 2; n++) await world.verify({ ...world.disaster(), subject: 'me' })
    world.vendor.mode = 'healthy'
    await world.pass(30_000)
    const told = world.events.map((event) =>
      [
        event.type,
        'reason' in event ? event.reason : 'to' in event ? event.to : 'ring' in event ? event.ring : '',
      ].join(' '),
    )
    for (const expected of [
      'verified passed',
      'degraded api-down',
      'refused budget-exhausted',
      'budget-exhausted subject',
      'breaker open',
      'breaker half-open',
      'breaker closed',
      'outage down',
      'outage up',
    ]) {
      expect(told).toContain(expected)
    }
    expect(world.verifier.status()).toMatchObject({
      evidence: { state: 'healthy' },
      inFlight: 0,
      hosts: expect.arrayContaining(['captcha.tencentcloudapi.com']),
    })
  })

  it('treats “used” in answer to its own second try as inconclusive, and to the first as replayed', async () => {
    const world = createWorld()
    world.vendor.script = [{ error: 'InternalError' }, { code: 9 }]
    expect((await world.verify(world.vendor.issue())).reason).toBe('inconclusive')
    world.vendor.script = ['reset', { code: 9 }]
    expect((await world.verify(world.vendor.issue())).reason).toBe('inconclusive')
    world.vendor.script = ['refused', { code: 9 }]
    expect((await world.verify(world.vendor.issue())).reason).toBe('replayed')
  })

  it('tries a second time only where the connection failed or the vendor faltered', async () => {
    for (const mode of [
      'refused',
      { error: 'InternalError' },
      { code: 26 },
      { error: 'RequestLimitExceeded' },
      // A kept-alive socket that the server had closed looks like this.
      'reset',
    ] as const)
      expect(await tries(mode)).toBe(2)
    for (const mode of [
      'status-500',
      'not-json',
      'hang',
      { error: 'AuthFailure.SignatureFailure' },
      { code: 9 },
    ] as const)
      expect(await tries(mode)).toBe(1)
  })

  it('answers within its time-out when everything hangs, canary included', async () => {
    const world = createWorld()
    world.vendor.mode = 'hang'
    const verdict = await world.verify({ ticket: 'tr03a', randstr: '@a' })
    expect([verdict.reason, world.clock.monotonic()]).toEqual(['not-verified', 4_000])
    world.verifier.close()
    // The canary that began beside it.
    await world.pass(4_000)
    expect(world.clock.pending(true)).toBe(0)
  })

  it('shares one canary among all who wait for it', async () => {
    const world = createWorld()
    await Promise.all(Array.from({ length: 30 }, (_, n) => world.verify({ ...world.disaster(), ip: `198.51.${n}.1` })))
    expect(world.vendor.calls).toHaveLength(1)
  })

  it('keeps several apps apart, and wants to be told which', async () => {
    const apps = [
      { appId: '190000000', appSecretKey: 'one' },
      { appId: '190000001', appSecretKey: 'two' },
    ]
    const { appSecretKey: _, appId: __, ...rest } = createWorld().config as never as Record<string, unknown>
    const world = createWorld()
    const verifier = createVerifier({ ...rest, fetch: world.fake.fetch, clock: world.clock, apps } as never)
    const input = { ...world.vendor.issue(), ip: '203.0.113.7' }
    expect((await verifier.verify(input)).reason).toBe('app-unknown')
    expect((await verifier.verify({ ...input, appId: '190000002' })).reason).toBe('app-unknown')
    expect((await verifier.verify({ ...input, appId: '190000001' })).kind).toBe('verified')
    expect(world.vendor.calls[0]).toMatchObject({ CaptchaAppId: 190000001, AppSecretKey: 'two' })
  })

  it('rotates the secrets of visit tokens: the first signs, all are accepted', async () => {
    const old = createWorld({ visitToken: { secret: secrets.visitToken } })
    const visitToken = await old.fetchVisitToken()
    const world = createWorld({ visitToken: { secret: ['n'.repeat(40), secrets.visitToken] } })
    await world.bringDown()
    expect((await world.verify({ ...world.disaster(), visitToken })).reason).toBe('api-down')
  })

  it('can’t issue what it has no secret for', async () => {
    await expect(createWorld().verifier.issueVisitToken({ ip: '203.0.113.7' })).rejects.toThrow(/visitToken/)
  })
})

/** How often one ticket is sent. */
const tries = async (mode: World['vendor']['mode']) => {
  const world = createWorld()
  world.vendor.mode = mode
  world.vendor.canaryMode = 'healthy'
  await world.verify({ ticket: 'tr03a', randstr: '@a' })
  return world.vendor.calls.filter(({ Ticket }) => Ticket === 'tr03a').length
}
