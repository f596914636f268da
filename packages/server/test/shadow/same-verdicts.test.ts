import { describe, expect, it } from 'vitest'
import type { VerifyInput } from '../../src/index.ts'
import { createMoodyStore } from '../support/moody-store.ts'
import { createRandom } from '../support/random.ts'
import { createWorld, secrets, type World } from '../support/world.ts'

const config = {
  visitToken: { secret: secrets.visitToken, perIpPerMinute: 60 },
  degrade: {
    globalPerMinute: 60,
    perSubjectPerMinute: 2,
    perIpPerMinute: 4,
    actions: { sms: 'never', news: { perMinute: 6 } },
    healthyAllowance: { perSubjectPerDay: 2, globalPerMinute: 6 },
  },
  limits: { perIpPerMinute: 3, perSubjectPerMinute: 2 },
} as const

/** The next visitor of a site: honest, in a hurry, twice, or none at all. */
function createVisitors(world: World, seed: number) {
  const random = createRandom(seed)
  const pick = <T>(...all: T[]) => all[Math.floor(random() * all.length)] as T
  const sent: Partial<VerifyInput>[] = []

  return async function next(): Promise<VerifyInput> {
    const ip = `203.0.${pick(1, 2, 3, 4, 5, 6, 7, 8)}.${pick(1, 2)}`
    const action = pick('login', 'login', 'sms', 'news')
    const visitToken = pick(true, true, false) ? await world.fetchVisitToken(ip, { action }) : pick(undefined, 'forged')
    const trust = pick('known', 'authenticated', undefined, undefined)
    const fresh: Partial<VerifyInput> = {
      ...pick(
        world.vendor.issue,
        world.vendor.issue,
        world.disaster,
        () => ({ ticket: 'tr03junk', randstr: '@no' }),
        () => ({ ticket: pick('', 'two words', 'trerror_1014_190000000_1'), randstr: '@a' }),
      )(),
      ip: pick(ip, ip, ip, ip, 'nowhere'),
      action,
      visitToken,
      subject: pick<VerifyInput['subject']>(undefined, { id: pick('ann', 'ben', 'eve'), trust }),
    }
    const again = pick(...sent, fresh)
    const input = pick(fresh, fresh, fresh, again, { ...again, ...world.disaster() })
    sent.push(input)
    return { ticket: undefined, ip: undefined, ...input }
  }
}

/** Healthy, failing, down, back: what each visitor is told, and when. */
async function play(seed: number, shadow: boolean, isShared: boolean) {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const world = createWorld({ ...config, ...(isShared ? { store, nodes: 2 } : {}) })
  time.now = world.clock.monotonic
  const next = createVisitors(world, seed)
  const told: unknown[] = []
  const meet = async (visitors: number) => {
    for (let n = 0; n < visitors; n++) {
      const verdict = await world.settle(world.verifier.verify(await next(), { shadow }))
      told.push([verdict.kind, verdict.reason, verdict.retryAfter])
    }
  }
  await world.verifier.probe()
  await meet(40)
  world.vendor.mode = 'reset'
  await meet(60)
  await world.pass(60_000)
  await meet(60)
  world.vendor.mode = 'healthy'
  await meet(40)
  return { told, status: world.verifier.status(), events: world.events }
}

describe('a check in shadow', () => {
  it.each([
    ['this process’s memory', false],
    ['a store of all nodes', true],
  ])('decides as an enforced one does, over %s, whatever comes', async (_, isShared) => {
    const reasons = new Set<string>()
    for (const seed of [1, 2, 3]) {
      const enforced = await play(seed, false, isShared)
      const shadow = await play(seed, true, isShared)
      expect(shadow.told).toEqual(enforced.told)
      expect(shadow.status.shadowVerdicts).toEqual(enforced.status.verdicts)
      expect(shadow.status.verdicts).toEqual(enforced.status.shadowVerdicts)
      expect(shadow.status.shadowBudgets).toEqual(enforced.status.budgets)
      const marked = enforced.events.map((event) => ('shadow' in event ? { ...event, shadow: true } : event))
      expect(shadow.events).toEqual(marked)
      for (const [, reason] of shadow.told as string[][]) reasons.add(reason ?? '')
    }
    // The visits are worth comparing.
    for (const reason of ['passed', 'api-down', 'budget-exhausted', 'action-never', 'replayed', 'rate-limited'])
      expect([...reasons]).toContain(reason)
    for (const reason of [
      'visit-token-used',
      'visit-token-invalid',
      'ip-missing',
      'healthy-allowance',
      'undecryptable',
    ])
      expect([...reasons]).toContain(reason)
  })
})
