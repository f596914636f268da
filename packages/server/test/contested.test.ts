import { describe, expect, it } from 'vitest'
import { isWide } from './support/is-wide.ts'
import { createWorld, secrets, type World } from './support/world.ts'

const statuses = Array.from({ length: 300 }, (_, n) => 300 + n)
const crowds = [3, 9, 10, 50, 200] as const

/** A site where one kind of ticket, the attackers', is answered with a status by some front tier, and nobody else's is. */
function createSite(status: number) {
  const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
  const { modeFor } = world.vendor
  world.vendor.modeFor = (query) =>
    query.Ticket.startsWith('tr03odd') ? (modeFor(query), { body: '<html>', status }) : modeFor(query)
  return world
}

/** A minute of attackers from so many networks, each with a visit token of its own; honest visitors come in between. */
async function attack(world: World, networks: number, { honestEvery }: { honestEvery: number | undefined }) {
  const states = new Set<string>()
  let forged = 0
  let refused = 0
  for (let second = 0; second < 60; second += 2) {
    for (let n = 0; n < networks; n += Math.ceil(networks / 10)) {
      const ip = `198.${51 + (n >> 8)}.${((n + second) % networks) & 255}.9`
      const visitToken = await readToken(world, ip)
      const ticket = { ticket: `tr03odd${second}x${n}`, randstr: '@abc' }
      if ((await world.verify({ ...ticket, ip, visitToken })).allowed) forged += 1
    }
    if (honestEvery !== undefined && second % honestEvery === 0) {
      const verdict = await world.verify({ ...world.vendor.issue(), ip: `10.0.${second}.1` })
      if (verdict.kind !== 'verified') refused += 1
    }
    states.add(world.verifier.status().evidence.state)
    await world.pass(2_000)
  }
  return { forged, refused, isDown: states.has('api-down') }
}

async function readToken(world: World, ip: string) {
  const issued = await world.verifier.issueVisitToken({ ip })
  return issued.issued ? issued.visitToken : undefined
}

describe('F4: what some front tier does to one kind of ticket', () => {
  it.each(crowds)(
    'opens nothing with any status from 300 to 599, for attackers of %d networks',
    async (networks) => {
      // Each status behaves as its neighbours do; all of them in the wide run.
      const step = isWide ? 1 : networks === 10 ? 7 : 33
      for (const status of statuses.filter((code) => code % step === 0)) {
        const world = createSite(status)
        await world.settle(world.verifier.probe())
        const found = await attack(world, networks, { honestEvery: 6 })
        expect({ status, ...found }).toEqual({ status, forged: 0, refused: 0, isDown: false })
      }
    },
    300_000,
  )

  it.each(crowds)(
    'opens nothing on a site without other visitors, for attackers of %d networks',
    async (networks) => {
      const world = createSite(503)
      await world.settle(world.verifier.probe())
      expect(await attack(world, networks, { honestEvery: undefined })).toMatchObject({ forged: 0, isDown: false })
    },
    60_000,
  )

  it('opens nothing while tickets of three networks pass, though our own are refused as well', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
    const { modeFor } = world.vendor
    world.vendor.modeFor = (query) => {
      const mode = modeFor(query)
      const isOdd = query.Ticket.startsWith('tr03odd') || query.Ticket.startsWith('tr03canary')
      return isOdd ? { error: 'InternalError' } : mode
    }
    expect(await attack(world, 50, { honestEvery: 6 })).toEqual({ forged: 0, refused: 0, isDown: false })
  })

  it('does open when no ticket is answered any more, although the canary is', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
    world.vendor.mode = { error: 'InternalError' }
    world.vendor.canaryMode = 'healthy'
    const { isDown } = await attack(world, 50, { honestEvery: undefined })
    expect(isDown).toBe(true)
    world.vendor.mode = 'healthy'
    await world.pass(30_000)
    expect(world.verifier.status().evidence.state).toBe('healthy')
  })

  it('takes 429 for throttling, and every other refusal by status for our own network', async () => {
    for (const status of statuses) {
      const world = createSite(status)
      const verdict = await world.verify({ ticket: 'tr03odd', randstr: '@abc' })
      const expected = status === 429 ? 'throttled' : status < 500 ? 'egress' : 'not-verified'
      expect([status, verdict.reason]).toEqual([status, expected])
    }
  }, 60_000)

  it.each(['tr03 odd', 'tr03<odd>', 'tr03"odd"', 'tr03;odd', 'tr03%00', 'tr03{odd}', "tr03'", 'tr03\\', 'tr03ö'])(
    'sends nothing that is not of the vendor’s alphabet: %s',
    async (ticket) => {
      const world = createWorld()
      expect((await world.verify({ ticket })).reason).toBe('ticket-malformed')
      expect((await world.verify({ ticket: 'tr03abc', randstr: ticket })).reason).toBe('ticket-malformed')
      expect(world.vendor.calls).toEqual([])
    },
  )
})

describe('F5, F18: a look at the script’s hosts that fails', () => {
  it.each([1, 2])('opens nothing when %d in a row do, however many visitors say the same', async (failures) => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
    await world.settle(world.verifier.probe())
    for (let round = 0; round < 30; round++) {
      world.fake.hosts = round % (failures + 1) < failures ? 'down' : 'up'
      await world.pass(10_000)
      for (let n = 0; n < 20; n++) {
        const ip = `198.51.${n}.1`
        const verdict = await world.verify({ ...world.disaster(), ip, visitToken: await readToken(world, ip) })
        expect(verdict.reason).toBe('disaster-healthy')
      }
    }
  })

  it('opens nothing when the API is out of reach at the same time', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
    await world.settle(world.verifier.probe())
    for (let round = 0; round < 20; round++) {
      world.fake.egress = round % 4 === 0 ? 'up' : 'gone'
      await world.pass(10_000)
      const visits = Array.from({ length: 10 }, async (_, n) => {
        const ip = `198.51.${n}.1`
        return world.verify({ ...world.disaster(), ip, visitToken: await readToken(world, ip) })
      })
      expect((await Promise.all(visits)).filter(({ allowed }) => allowed)).toEqual([])
    }
  })
})
