import { expect, it } from 'vitest'
import { sharedBuckets } from '../src/gate/budget-charges.ts'
import { isWide } from './support/is-wide.ts'
import { createRandom } from './support/random.ts'
import { createWorld, secrets, type World } from './support/world.ts'

/** 50 honest visitors and 5,000 forged tickets a second, and a budget for 6,000 a minute, all divided by this. */
const scale = 250
const [honestEvery, forgedEvery] = [(1_000 * scale) / 50, (1_000 * scale) / 5_000]
const degrade = {
  globalPerMinute: 6_000 / scale,
  perIncident: (24 * 60 * 6_000) / scale,
  perSubjectPerMinute: 2,
  perIpPerMinute: 30,
  knownShare: 0.25,
}
const hours = isWide ? 24 : 1
const step = 5_000

interface Passed {
  known: number
  strangers: number
  forged: number
}

/** What a bucket lets through in so many milliseconds, full at first. */
const boundOf = ({ burst, limit, windowMs }: { burst: number; limit: number; windowMs: number }, ms: number) =>
  Math.floor(burst + (limit * ms) / windowMs)

/** Each with a visit token of its own. Of five honest visitors two are known to the site; the attacker has 400 addresses. */
async function spend(world: World, ms: number): Promise<{ came: Passed; passed: Passed }> {
  const random = createRandom(20_261_126)
  const came: Passed = { known: 0, strangers: 0, forged: 0 }
  const passed: Passed = { known: 0, strangers: 0, forged: 0 }
  const visit = async (who: keyof Passed, ip: string, subject: string) => {
    const issued = await world.verifier.issueVisitToken({ ip })
    const visitToken = issued.issued ? issued.visitToken : undefined
    const trust = who === 'known' ? ('known' as const) : undefined
    const input = { ...world.disaster(), ip, subject: { id: subject, trust }, visitToken }
    const { allowed } = await world.verifier.verify(input)
    came[who] += 1
    if (allowed) passed[who] += 1
  }
  let honest = 0
  let forged = 0
  for (let at = 0; at < ms; at += step) {
    const coming = Array.from({ length: step / forgedEvery }, () => async () => {
      const n = (forged += 1)
      await visit('forged', `198.51.${n % 100}.${n % 4}`, `victim-${n}`)
    })
    for (let n = 0; n < step / honestEvery; n++) {
      const who = (honest += 1)
      const ip = `10.${(who >> 16) & 255}.${(who >> 8) & 255}.${who & 255}`
      const kind = who % 5 < 2 ? 'known' : 'strangers'
      // At any place among those who come in the same moments.
      coming.splice(Math.floor(random() * coming.length), 0, () => visit(kind, ip, `user-${who}`))
    }
    for (const come of coming) await come()
    await world.pass(step)
  }
  return { came, passed }
}

it(`${hours} hours of an outage under a flood pass what the budgets say, and nearly everyone the site knows`, async () => {
  const world = createWorld({
    degrade,
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    breaker: { maxOutage: 2 * 24 * 3_600_000 },
    limits: { perIpPerMinute: 6_000 },
  })
  expect((await world.bringDown()).state).toBe('api-down')
  const startedAt = world.clock.monotonic()
  const { came, passed } = await spend(world, hours * 3_600_000)
  const ms = world.clock.monotonic() - startedAt
  const { global, unknown } = sharedBuckets({ ...degrade } as Parameters<typeof sharedBuckets>[0])
  const share = (of: keyof Passed) =>
    `${passed[of]} of ${came[of]} ${of} (${((100 * passed[of]) / came[of]).toFixed(1)} %)`
  console.info(`${hours} h at 1:${scale}: ${share('known')}, ${share('strangers')}, ${share('forged')}`)

  const strangers = passed.strangers + passed.forged
  expect(came.forged).toBe((hours * 3_600_000) / forgedEvery)
  expect(strangers).toBeLessThanOrEqual(boundOf(unknown, ms))
  expect(strangers).toBeGreaterThanOrEqual(boundOf(unknown, ms) - 2)
  expect(strangers + passed.known).toBeLessThanOrEqual(boundOf(global, ms))
  expect(passed.known / came.known).toBeGreaterThan(0.95)
  // The rest of the honest is told to step up.
  const refused = await world.verify({ ...world.disaster(), visitToken: await world.fetchVisitToken() })
  expect(refused.allowed || refused.stepUp).toBe(true)
  world.verifier.close()
}, 300_000)
