import { describe, expect, it } from 'vitest'
import { guard, VerifierConfigError, type VerifierConfig } from '../../src/index.ts'
import { appId, createWorld, roomy, secrets } from '../support/world.ts'

const mini = { kind: 'mini' } as Partial<VerifierConfig>
const ticket = 'tr03mini'

describe('a ticket of a mini program', () => {
  it('is asked about with the action of mini programs, and no randstr, even where one came', async () => {
    const world = createWorld()
    const { ticket: real } = world.vendor.issue()
    expect(await world.verify({ kind: 'mini', ticket: real, randstr: '@anything' })).toMatchObject({ kind: 'verified' })
    const [call = {}] = world.vendor.calls
    expect(call).toMatchObject({ Action: 'DescribeCaptchaMiniResult', Ticket: real, CaptchaType: 9 })
    expect(Object.keys(call)).not.toContain('Randstr')
  })

  it('needs no randstr, whoever says that it is one: the call, or the app', async () => {
    const world = createWorld(mini)
    for (const randstr of [undefined, null, '', '<script>'])
      expect((await world.verify({ ...world.vendor.issue(), randstr })).reason).toBe('passed')
    const web = createWorld()
    expect((await web.verify({ ticket, randstr: undefined })).reason).toBe('ticket-missing')
    expect((await web.verify({ ticket, randstr: undefined, kind: 'mini' })).reason).toBe('undecryptable')
  })

  it('is one of the web where the call says so, against the app’s own kind', async () => {
    const world = createWorld(mini)
    expect((await world.verify({ ...world.vendor.issue(), kind: 'web' })).reason).toBe('passed')
    expect(world.vendor.calls[0]).toMatchObject({ Action: 'DescribeCaptchaResult', Randstr: '@Vki' })
  })

  it.each(['app', 'Mini', '', null, 1, {}])(
    'of a kind that there is none of, %j, is a mistake of the code',
    async (kind) => {
      const world = createWorld()
      const verdict = await world.verify({ ...world.vendor.issue(), kind: kind as never })
      expect(verdict).toMatchObject({ kind: 'misconfigured', reason: 'kind-unknown' })
      expect(world.vendor.calls).toEqual([])
      expect(() => createWorld({ kind } as object)).toThrow(VerifierConfigError)
    },
  )

  it('passes a guard without a randstr', async () => {
    const world = createWorld(mini)
    const handler = guard(world.verifier, { ip: () => '203.0.113.7' }, () => new Response('in'))
    const body = JSON.stringify({ ticket: world.vendor.issue().ticket })
    const headers = { 'content-type': 'application/json' }
    const response = await handler(new Request('https://x.test/', { method: 'POST', body, headers }))
    expect(await response.text()).toBe('in')
  })
})

describe('the vendor’s codes for mini programs', () => {
  it.each([
    [1, 'passed'],
    [7, 'app-mismatch'],
    [8, 'expired'],
    [9, 'replayed'],
    [10, 'undecryptable'],
    [15, 'undecryptable'],
    [16, 'app-mismatch'],
    [21, 'refused'],
    [25, 'refused'],
    [26, 'not-verified'],
    [31, 'billing'],
    [100, 'app-secret'],
    [6, 'unknown-answer'],
    [11, 'unknown-answer'],
  ])('%i is %s', async (code, reason) => {
    const world = createWorld(mini)
    world.vendor.mode = { code }
    expect((await world.verify({ ticket })).reason).toBe(reason)
  })

  it('prove that tickets are judged only where a ticket must have been read: 7 does not', async () => {
    const good = async (code: number, kind: 'web' | 'mini') => {
      const world = createWorld()
      world.vendor.mode = 'reset'
      await world.verify({ ticket: 'tr03a', kind })
      world.vendor.canaryMode = 'reset'
      world.vendor.mode = { code }
      await world.verify({ ticket: 'tr03b', kind })
      return world.verifier.status().evidence.state
    }
    expect([await good(7, 'web'), await good(8, 'mini'), await good(7, 'mini'), await good(16, 'mini')]).toEqual([
      'healthy',
      'healthy',
      'suspected',
      'suspected',
    ])
  })

  it.each([9, 21, 25])('%i in answer to a second try may be about our own first one', async (code) => {
    const world = createWorld(mini)
    world.vendor.script = [{ code: 26 }, { code }]
    expect((await world.verify({ ticket })).reason).toBe('inconclusive')
    world.vendor.script = [{ code: 26 }, { code: 8 }]
    expect((await world.verify({ ticket })).reason).toBe('expired')
  })
})

describe('the canary of a mini program', () => {
  it('asks with the action of mini programs', async () => {
    const world = createWorld(mini)
    await world.settle(world.verifier.probe())
    expect(world.vendor.calls.map(({ Action }) => Action)).toEqual(['DescribeCaptchaMiniResult'])
    expect(world.vendor.calls[0]?.Ticket).toMatch(new RegExp(`^trerror_1001_${appId}_`))
    expect(world.verifier.status().evidence).toMatchObject({ state: 'healthy', canary: { health: 'good' } })
  })
})

describe('a disaster ticket of a mini program', () => {
  const visit = (ip: string, subject: string) => ({ ip, subject })

  it('is its visitor’s: two of the same second both pass, and each of them once', async () => {
    const world = createWorld({ ...mini, degrade: roomy })
    await world.bringDown()
    const { ticket: shared } = world.disaster()
    const pass = async (who: object) => (await world.verify({ ticket: shared, randstr: undefined, ...who })).reason
    const [a, b] = [visit('203.0.113.7', 'ann'), visit('203.0.113.8', 'ann')]
    expect([await pass(a), await pass(b), await pass(visit('203.0.113.7', 'ben'))]).toEqual(Array(3).fill('api-down'))
    expect([await pass(a), await pass({ ...a, randstr: '@0another1' }), await pass(b)]).toEqual(
      Array(3).fill('replayed'),
    )
  })

  it('passes behind one address in the same second, for each visitor with a visit token of their own', async () => {
    const world = createWorld({ ...mini, degrade: roomy, visitToken: { secret: secrets.visitToken, minAge: 0 } })
    await world.bringDown()
    const [one, other] = [await world.fetchVisitToken(), await world.fetchVisitToken()]
    const { ticket: shared } = world.disaster()
    const pass = async (visitToken: string | undefined) =>
      (await world.verify({ ticket: shared, randstr: undefined, visitToken })).reason
    expect([await pass(one), await pass(other)]).toEqual(['api-down', 'api-down'])
    expect([await pass(one), await pass(other)]).toEqual(['replayed', 'replayed'])
  })

  it('neither tells of an outage of the web’s script, nor passes in one', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 }, degrade: roomy })
    const { verifier, fake, pass, settle, fetchVisitToken } = world
    await settle(verifier.probe())
    fake.hosts = 'down'
    const come = async (kind: 'web' | 'mini') => {
      const reasons: string[] = []
      for (let n = 0; n < 20; n++) {
        const ip = `198.51.${n}.7`
        const visitToken = await fetchVisitToken(ip)
        reasons.push((await world.verify({ ...world.disaster(), kind, ip, visitToken })).reason)
        await pass(3_000)
      }
      return new Set(reasons)
    }
    expect(await come('mini')).toEqual(new Set(['disaster-healthy']))
    expect(verifier.status().evidence.state).toBe('healthy')
    expect([...(await come('web'))]).toContain('script-down')
    expect(await come('mini')).toEqual(new Set(['disaster-healthy']))
    verifier.close()
  })

  it('passes no more often than the budgets of address and subject let it, whatever is typed', async () => {
    const world = createWorld({ ...mini, degrade: { ...roomy, perSubjectPerMinute: 2 } })
    await world.bringDown()
    const tries = await Promise.all(
      Array.from({ length: 9 }, (_, n) => world.verify({ ...world.disaster(), ip: `203.0.${n}.7`, subject: 'ann' })),
    )
    expect(tries.filter(({ allowed }) => allowed)).toHaveLength(2)
  })

  it('is refused while the service is up, and worth nothing without a visit token where those are wanted', async () => {
    const world = createWorld({ ...mini, visitToken: { secret: secrets.visitToken } })
    expect((await world.verify(world.disaster())).reason).toBe('disaster-healthy')
    await world.bringDown()
    expect((await world.verify(world.disaster())).reason).toBe('visit-token-missing')
  })
})
