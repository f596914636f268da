import { inspect } from 'node:util'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  createVerifier,
  forwardedIp,
  guard,
  reasons,
  toLogEntry,
  visitTokenHandler,
  type Verdict,
  type VerifierConfig,
} from '../src/index.ts'
import { countPasses, threat } from './support/threat.ts'
import { appId, createWorld, roomy, secrets, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

const planted = {
  ticket: 'tr03PLANTED-ticket',
  randstr: '@PLANTED-randstr',
  ip: '203.0.113.77',
  subject: 'PLANTED-subject',
}
const visitTokenConfig = { secret: secrets.visitToken }
const traces = ['PLANTED', '203.0.113.77']
const leaks = (text: string) => traces.some((trace) => text.includes(trace))

/** Everything a careless program could print of a value. */
const printed = (value: unknown) =>
  [inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value), String(value)].join('\n')

const post = (body: unknown, headers: Record<string, string> = {}) =>
  new Request('https://shop.example/login', {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })

/** A site that guards its login with `verifier`. */
const site = (world: World, options: Partial<Parameters<typeof guard>[1]> = {}) => {
  const handler = guard(world.verifier, { ip: () => '203.0.113.7', denyAfter: 0, ...options }, () => new Response('in'))
  return (request: Request) => world.settle(handler(request))
}
const describeResponse = async (response: Response) =>
  JSON.stringify([response.status, [...response.headers], await response.text()])

describe('threat 17: an answer that tells nothing', () => {
  it('is the same for a refusal, a spent budget, an outage, a throttled account and a wrong key', async () => {
    const answers = new Set<string>()
    const ask = async (prepare: (world: World) => unknown, degrade: VerifierConfig['degrade'] = 'never') => {
      const world = createWorld({ degrade })
      await prepare(world)
      const ticket = { ticket: 'tr03anything', randstr: '@abc' }
      answers.add(await describeResponse(await site(world)(post(ticket))))
      answers.add(await describeResponse(await site(world)(post({}))))
      answers.add(await describeResponse(await site(world)(post(world.disaster()))))
    }
    await ask(() => {})
    await ask((world) => world.bringDown())
    await ask((world) => world.bringDown(), { ...roomy, perIncident: 1 })
    await ask((world) => (world.vendor.mode = { error: 'RequestLimitExceeded' }))
    await ask((world) => (world.vendor.mode = { error: 'AuthFailure.SignatureFailure' }))
    expect(answers.size).toBe(1)
    expect([...answers][0]).toContain('403')
    expect([...answers][0]).toContain('x-tcaptcha')
  })

  it('comes no sooner for a quick refusal than for a slow one', async () => {
    const world = createWorld()
    const handler = guard(world.verifier, { ip: () => '203.0.113.7', clock: world.clock }, () => new Response('in'))
    let done = false
    const answer = handler(post({})).finally(() => (done = true))
    await vi.waitFor(() => expect(world.clock.pending()).toBe(1))
    await world.pass(249)
    expect(done).toBe(false)
    await world.pass(1)
    expect((await answer).status).toBe(403)
  })

  it('says more only when the operator wants it to', async () => {
    expect(await statusOf(() => {}, {})).toMatch(/^400 .*"retry":true/)
    expect(await statusOf(() => {})).toMatch(/^403 /)
    expect(await statusOf((world) => (world.vendor.mode = { error: 'RequestLimitExceeded' }))).toMatch(/^429 /)
    expect(await statusOf((world) => world.bringDown())).toMatch(/^503 .*"stepUp":true/)
    expect(await statusOf((world) => world.bringDown(), undefined, { ...roomy, perIncident: 1 })).toMatch(/^429 /)
    expect(await statusOf((world) => (world.vendor.mode = { code: 100 }))).toMatch(/^500 /)
  })

  threat('a verdict that slips into a response carries neither reason nor evidence', {}, async (world) => {
    await world.bringDown('reset')
    const verdict = await world.verify(world.disaster())
    const copies = [JSON.stringify(verdict), JSON.stringify({ ...verdict }), Object.keys(verdict).join()]
    return { silent: !copies.some((text) => /reason|evidence|breaker|api-down|disaster/.test(text)) }
  })

  it('keeps the evidence for the operator, and says what to do', async () => {
    const world = createWorld()
    await world.bringDown()
    const verdict = await world.verify(world.disaster(1006))
    expect(JSON.stringify(verdict)).toBe('{"allowed":true}')
    expect(Object.isFrozen(verdict)).toBe(true)
    expect(verdict.evidence).toMatchObject({ state: 'api-down', breaker: { state: 'open', failures: 5 } })
    expect(toLogEntry(verdict)).toMatchObject({ kind: 'degraded', reason: 'api-down', errorCode: 1006 })
    expect(toLogEntry(verdict)).toHaveProperty('message')
  })
})

describe('threat 18: the page decides nothing', () => {
  threat(
    'a visitor’s own action, app id and address are ignored',
    {
      degrade: { ...roomy, actions: { resetPassword: 'never' } },
    },
    async (world) => {
      await world.bringDown()
      const guarded = site(world, { action: 'resetPassword', ip: forwardedIp(1) })
      const body = { ...world.disaster(), action: 'newsletter', appId: '190000001', ip: '192.0.2.9' }
      const response = await guarded(post(body, { 'x-forwarded-for': '192.0.2.9, 198.51.100.1' }))
      const refused = world.events.findLast(({ type }) => type === 'refused')
      return {
        refused: response.status === 403,
        action: refused?.type === 'refused' && refused.reason === 'action-never',
        network: refused?.type === 'refused' && refused.network === '198.51.100.0/24',
      }
    },
  )

  threat('without an address nothing passes, in good days and in bad', {}, async (world) => {
    const facts: Record<string, boolean> = {}
    for (const ip of [undefined, '', 'unknown', '1.2.3', '1.2.3.4:80', '999.1.1.1', '::1::2', 'fe80::1%eth0']) {
      facts[`${ip}, healthy`] = !(await world.verify({ ...world.vendor.issue(), ip })).allowed
    }
    await world.bringDown()
    facts['undefined, outage'] = !(await world.verify({ ...world.disaster(), ip: undefined })).allowed
    return facts
  })

  it('reads the address from the right of the list, as many entries as there are proxies of ours', () => {
    expect(read(1, '6.6.6.6, 203.0.113.7')).toBe('203.0.113.7')
    expect(read(2, '6.6.6.6, 203.0.113.7, 10.0.0.1')).toBe('203.0.113.7')
    expect(read(2, '203.0.113.7')).toBeUndefined()
    expect(read(1, '')).toBeUndefined()
    expect(read(1, null)).toBeUndefined()
    expect(read(1, '[2001:db8::1]:443')).toBe('2001:db8::1')
    expect(read(1, '203.0.113.7:443')).toBe('203.0.113.7')
    expect(() => forwardedIp(0)).toThrow(RangeError)
  })
})

describe('threats 20 and 28: nothing that leaves carries a ticket, a secret or an address', () => {
  const scenarios = [
    'healthy',
    'hang',
    'refused',
    'reset',
    'status-500',
    'not-json',
    'no-response',
    { error: 'InternalError' },
    { error: 'PLANTED-error' },
    { code: 1 },
    { code: 26 },
    { code: 777 },
    { body: JSON.stringify({ Response: { CaptchaCode: 1, RequestId: planted.ticket, CaptchaMsg: planted.ticket } }) },
    {
      body: JSON.stringify({
        Response: { Error: { Code: planted.ticket, Message: secrets.secretKey }, RequestId: planted.randstr },
      }),
    },
  ] as const

  /** What comes of planted values while the vendor answers in each of its ways: two verdicts for each. */
  async function sendPlanted(world: World) {
    const verdicts: { name: string; verdict: Verdict }[] = []
    const { ip, subject } = planted
    for (const [index, mode] of scenarios.entries()) {
      world.vendor.mode = mode
      const name = `${index}: ${JSON.stringify(mode).slice(0, 30)}`
      const ordinary = await world.verify({ ...planted, ticket: `${planted.ticket}${index}` })
      const disaster = await world.verify({ ...world.disaster(), ip, subject, visitToken: 'PLANTED' })
      verdicts.push({ name: `${name}, ordinary`, verdict: ordinary }, { name: `${name}, disaster`, verdict: disaster })
    }
    return verdicts
  }

  threat('neither verdicts nor events nor the status', { visitToken: visitTokenConfig }, async (world) => {
    const verdicts = await sendPlanted(world)
    const visitToken = await world.fetchVisitToken(planted.ip, { subject: planted.subject })
    return {
      ...Object.fromEntries(verdicts.map(({ name, verdict }) => [name, !leaks(printed(verdict))])),
      visitToken: visitToken !== undefined && !leaks(visitToken),
      events: !world.events.map(printed).some(leaks),
      status: !leaks(printed(world.verifier.status())),
      verifier: !leaks(printed(world.verifier)),
    }
  })

  it('nor the log entry of any verdict, with evidence or without', async () => {
    const verdicts = await sendPlanted(createWorld({ visitToken: visitTokenConfig }))
    const entries = verdicts.map(({ name, verdict }) => ({ name, entry: toLogEntry(verdict) }))
    expect(entries).toHaveLength(scenarios.length * 2)
    for (const { entry } of entries) {
      expect(Object.keys(reasons)).toContain(entry.reason)
      expect(entry.message).toMatch(/./)
    }
    expect(entries.filter(({ entry }) => leaks(printed(entry)))).toEqual([])
    expect(new Set(entries.map(({ entry }) => entry.evidence !== undefined))).toEqual(new Set([true, false]))
  })

  it('nor what a store is given', async () => {
    const seen: string[] = []
    const world = createWorld({
      visitToken: visitTokenConfig,
      store: {
        budgets: { consume: async (charges) => (seen.push(JSON.stringify(charges)), { ok: true }) },
        replay: { claim: async (key) => seen.push(key) > 0, release: async (key) => void seen.push(key) },
        evidence: { get: async () => undefined, set: async (key, value) => void seen.push(key, value) },
      },
    })
    await world.verify({ ...world.vendor.issue(), ip: planted.ip, subject: planted.subject })
    const visitToken = await world.fetchVisitToken(planted.ip, { subject: planted.subject })
    await world.bringDown()
    expect((await world.verify({ ...planted, visitToken })).reason).toBe('api-down')
    expect(seen.length).toBeGreaterThan(8)
    expect(leaks(seen.join())).toBe(false)
    expect(seen.join()).not.toMatch(/203\.0|tr0/)
  })

  it('nor the error of a config with a mistake in it', () => {
    const good = createWorld().config
    const bad: object[] = [
      { degrade: undefined },
      { degrade: { ...roomy, globalPerMinute: 0 } },
      { appId: secrets.secretKey },
      { apps: [] },
      { endpoint: `http://${secrets.secretKey}.example` },
      { visitToken: { secret: 'PLANTED' } },
      { appSecretKey: '' },
    ]
    for (const mistake of bad) {
      let error: unknown
      try {
        createVerifier({ ...good, ...mistake } as VerifierConfig)
      } catch (thrown) {
        error = thrown
      }
      expect(error).toMatchObject({ name: 'VerifierConfigError' })
      expect(leaks(printed(error))).toBe(false)
    }
  })

  it('20: a ticket in a URL is refused, whatever the method', async () => {
    const world = createWorld()
    const { ticket, randstr } = world.vendor.issue()
    const url = `https://shop.example/login?ticket=${ticket}&randstr=${encodeURIComponent(randstr)}`
    expect((await site(world)(new Request(url))).status).toBe(403)
    const both = new Request(url, {
      method: 'POST',
      body: JSON.stringify({ ticket, randstr }),
      headers: { 'content-type': 'application/json' },
    })
    expect((await site(world)(both)).status).toBe(403)
    expect(world.vendor.calls).toEqual([])
  })

  it('12: a visit token is never stored by a cache', async () => {
    const world = createWorld({ visitToken: { ...visitTokenConfig, perIpPerMinute: 1 } })
    const handler = visitTokenHandler(world.verifier, { ip: () => '203.0.113.7', action: 'login' })
    const first = await world.settle(handler(post({})))
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await first.json()).toEqual({ visitToken: expect.stringMatching(/^tcb1\./) })
    const second = await world.settle(handler(post({})))
    expect([second.status, second.headers.get('cache-control')]).toEqual([403, 'no-store'])
  })
})

describe('threats 25 to 27: what surrounds us', () => {
  const names = [
    'CaptchaCode',
    'Response',
    'acceptSimulator',
    'healthyAllowance',
    'subject',
    'perIncident',
    'actions',
    'trust',
  ]
  const clean = () => names.forEach((name) => Reflect.deleteProperty(Object.prototype, name))
  afterEach(clean)

  threat('25: a polluted prototype answers for nobody', {}, async (world) => {
    try {
      pollute({ CaptchaCode: 1, Response: { CaptchaCode: 1 } })
      const verdicts = []
      for (const body of ['{"Response":{"RequestId":"x"}}', '{}', '{"Response":{}}', '[]']) {
        world.vendor.mode = { body }
        verdicts.push(await world.verify({ ticket: 'tr0a', randstr: '@abc' }))
      }
      return { nobodyPasses: countPasses(verdicts) === 0 }
    } finally {
      clean()
    }
  })

  it('25: nor does it set an option or an input that was left out', async () => {
    pollute({
      acceptSimulator: true,
      healthyAllowance: { perSubjectPerDay: 1000, globalPerMinute: 1000 },
      subject: { id: 'x', trust: 'authenticated' },
      perIncident: 1e9,
    })
    const world = createWorld()
    const simulated = await world.verify({ ticket: 'tr03simulator_1', randstr: '@abc' })
    const disaster = await world.verify(world.disaster())
    clean()
    expect([simulated.reason, disaster.reason]).toEqual(['simulator-ticket', 'disaster-healthy'])
  })

  it.each(['http://captcha.tencentcloudapi.com', 'ftp://captcha.tencentcloudapi.com', 'nonsense', ''])(
    '26: the app secret is not sent to %j',
    (endpoint) => expect(() => createVerifier({ ...createWorld().config, endpoint })).toThrow(/endpoint/),
  )

  it('26: a redirect is no answer, and is not followed', async () => {
    const world = createWorld()
    const init: RequestInit[] = []
    const verifier = createVerifier({
      ...world.config,
      fetch: (url, given) => (init.push(given ?? {}), world.fake.fetch(url, given)),
    })
    await world.settle(verifier.verify({ ...world.vendor.issue(), ip: '203.0.113.7' }))
    expect(init.map(({ redirect }) => redirect)).toEqual(['manual'])
  })

  threat('27: tickets of the simulator are refused', {}, async (world) => {
    world.vendor.mode = { code: 1 }
    const healthy = await world.verify({ ticket: 'tr03simulator_abc', randstr: '@abc' })
    await world.pass(10_000)
    await world.bringDown()
    const outage = await world.verify({ ticket: 'tr03simulator_abc', randstr: '@abc' })
    return { healthy: !healthy.allowed, outage: !outage.allowed }
  })

  it('27: keys of the simulator are refused, unless the config accepts them', async () => {
    const {
      appSecretKey,
      credentials: _,
      ...rest
    } = createWorld().config as VerifierConfig & { appSecretKey: string; credentials: unknown }
    const keys = { secretId: 'simulator', secretKey: 'simulator-secret-key' }
    const make = (more: object) => createVerifier({ ...rest, appSecretKey, ...more } as VerifierConfig)
    expect(() => make(keys)).toThrow(/acceptSimulator/)
    expect(() => make({ ...keys, secretKey: 'real', secretId: 'real', appSecretKey: 'simulator-app-secret' })).toThrow(
      /acceptSimulator/,
    )
    expect(() => make({ ...keys, acceptSimulator: true })).not.toThrow()
    const late = createWorld({ credentials: () => keys } as Partial<VerifierConfig>)
    expect((await late.verify(late.vendor.issue())).reason).toBe('credentials')
  })

  it('27: real keys refuse to run in a window, the simulator’s may', () => {
    const { config } = createWorld({ acceptSimulator: true })
    vi.stubGlobal('window', {})
    vi.stubGlobal('document', {})
    expect(() => createVerifier({ ...config, acceptSimulator: false })).toThrow(/window/)
    expect(() => createVerifier({ ...config, acceptSimulator: true })).toThrow(/window/)
    const keys = {
      appId,
      appSecretKey: 'simulator-app-secret',
      secretId: 'simulator',
      secretKey: 'simulator-secret-key',
    }
    expect(() => createVerifier({ ...keys, degrade: 'never', acceptSimulator: true })).not.toThrow()
    vi.unstubAllGlobals()
  })
})

const pollute = (values: Record<string, unknown>) => Object.assign(Object.prototype, values)

const read = (count: number, list: string | null) => forwardedIp(count)({ headers: { get: () => list } })

/** What a guard that tells causes apart answers to one request. */
const statusOf = async (
  prepare: (world: World) => unknown,
  body?: object,
  degrade: VerifierConfig['degrade'] = 'never',
) => {
  const world = createWorld({ degrade })
  await prepare(world)
  const response = await site(world, { deny: 'distinct' })(post(body ?? { ticket: 'tr03any', randstr: '@abc' }))
  return `${response.status} ${await response.text()}`
}
