import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { VerifierConfig } from '../src/index.ts'
import type { VendorMode } from './support/vendor.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

const hostile: readonly { name: string; mode: VendorMode; ticket?: (n: number) => string }[] = [
  { name: 'another app’s tickets', mode: { code: 16 } },
  { name: 'tickets that disagree with the secret', mode: { code: 100 } },
  { name: 'undocumented codes', mode: { code: 777 } },
  { name: 'undecryptable tickets', mode: { code: 15 } },
  { name: 'a wrong key', mode: { error: 'AuthFailure.SignatureFailure' } },
  { name: 'an unpaid account', mode: { code: 31 } },
  { name: 'an unknown error', mode: { error: 'Unheard.Of' } },
  { name: 'a gateway’s refusals', mode: { body: '', status: 403 } },
  { name: 'disaster tickets', mode: 'healthy', ticket: (n) => `trerror_1001_190000000_${1_700_000_000 + (n % 60)}` },
]

async function flood(world: World, { mode, ticket }: (typeof hostile)[number], count: number) {
  world.vendor.mode = mode
  for (let n = 0; n < count; n++) {
    await world.verify({ ticket: ticket?.(n) ?? `tr03hostile${n}`, ip: `198.51.${n % 200}.1` })
    world.vendor.calls.length = 0
  }
}

describe('F11: the bell', () => {
  it.each(hostile)('rings once a minute at most for each cause: $name', async (attack) => {
    const world = createWorld({ limits: { perIpPerMinute: 1e6 } })
    const faults = () => world.events.filter((event) => event.type === 'fault')
    await flood(world, attack, 1_000)
    const causes = new Set(faults().map(({ reason }) => reason))
    expect(faults().length).toBe(causes.size)
    expect(faults().length).toBeLessThanOrEqual(2)
    const first = faults().length
    await world.pass(61_000)
    await flood(world, attack, 2)
    expect(faults().length).toBeLessThanOrEqual(2 * Math.max(first, 1))
    const told = faults().map((event) => (event.type === 'fault' ? event.count : 0))
    if (first > 0 && faults().length > first) expect(Math.max(...told)).toBeGreaterThan(900)
  })

  it('does not ring anew for each of many causes that a hostile answer makes up', async () => {
    const world = createWorld({ limits: { perIpPerMinute: 1e6 } })
    for (let n = 0; n < 1_000; n++) {
      world.vendor.mode = { code: 1_000 + n }
      await world.verify({ ticket: `tr03hostile${n}`, ip: `198.51.${n % 200}.1` })
    }
    expect(world.events.filter(({ type }) => type === 'fault')).toMatchObject([{ vendorCode: 1_000, count: 1 }])
  })

  it('rings at the console, once for each cause, where no listener hears it', async () => {
    const print = vi.spyOn(console, 'error').mockImplementation(() => {})
    onTestFinished(() => print.mockRestore())
    const world = createWorld({ onEvent: undefined, limits: { perIpPerMinute: 1e6 } } as Partial<VerifierConfig>)
    for (let minute = 0; minute < 3; minute++) {
      for (const attack of hostile) await flood(world, attack, 20)
      await world.pass(61_000)
    }
    const lines = print.mock.calls.map(([line]) => String(line))
    expect(lines.length).toBeGreaterThan(3)
    expect(new Set(lines).size).toBe(lines.length)
    expect(lines.join('\n')).not.toMatch(/PLANTED|198\.51|tr03/)
    for (const line of lines) expect(line).toMatch(/^@tcaptcha\/server: .+ .+/)
  })
})

describe('F12: a ticket in an older spelling costs double', () => {
  it.each(['globalPerMinute', 'perIpPerMinute', 'perSubjectPerMinute', 'perIncident'] as const)(
    'of %s, too',
    async (budget) => {
      const count = async (spell: (ticket: string) => string) => {
        const limits = { perSubjectPerMinute: 1_000 }
        const world = createWorld({ limits, degrade: { ...roomy, knownShare: 0, [budget]: 60 } })
        await world.bringDown()
        // What the looks before have spent of it has come back by then.
        await world.pass(600_000)
        let passed = 0
        for (let n = 0; n < 70; n++) {
          const { ticket, randstr } = world.disaster()
          // A known one: what strangers may use would run out first.
          const subject = { id: 'me', trust: 'known' } as const
          if ((await world.verify({ ticket: spell(ticket), randstr, subject })).allowed) passed += 1
        }
        return passed
      }
      const usual = await count((ticket) => ticket)
      const legacy = await count((ticket) => ticket.replace(/_(\d{10})$/, '$1'))
      expect(usual).toBeGreaterThan(5)
      expect(legacy).toBe(Math.floor(usual / 2))
    },
  )

  it('of an action’s own budget, too', async () => {
    const world = createWorld({ degrade: { ...roomy, actions: { buy: { perMinute: 60 } } } })
    await world.bringDown()
    let passed = 0
    for (let n = 0; n < 20; n++) {
      const { ticket, randstr } = world.disaster()
      if ((await world.verify({ ticket: ticket.replace(/_(\d{10})$/, '$1'), randstr, action: 'buy' })).allowed)
        passed += 1
    }
    expect(passed).toBe(5)
  })
})

describe('F20: status()', () => {
  it('says what is left of the budgets, how the store does and how many wait', async () => {
    const world = createWorld({ degrade: { ...roomy, globalPerMinute: 60, perIncident: 100 }, maxConcurrent: 1 })
    await world.bringDown()
    await world.pass(60_000)
    const before = world.verifier.status()
    expect(before.budgets.find(({ ring }) => ring === 'global')).toEqual({ ring: 'global', left: 10, of: 10 })
    for (let n = 0; n < 4; n++) await world.verify(world.disaster())
    const { budgets, store } = world.verifier.status()
    expect(budgets.find(({ ring }) => ring === 'global')?.left).toBe(6)
    const left = (ring: string, from: typeof budgets) => from.find((budget) => budget.ring === ring)?.left ?? 0
    expect(left('incident', before.budgets) - left('incident', budgets)).toBe(4)
    expect(store).toEqual({ healthy: true, failures: 0 })
    world.vendor.mode = 'healthy'
    await world.pass(40_000)
    world.vendor.latency = 1_000
    const both = [1, 2].map(() => world.verifier.verify({ ...world.vendor.issue(), ip: '192.0.2.1' }))
    expect(world.verifier.status()).toMatchObject({ inFlight: 1, waiting: 1, maxConcurrent: 1 })
    await world.pass(3_000)
    expect((await Promise.all(both)).map(({ kind }) => kind)).toEqual(['verified', 'verified'])
  })

  it('has no budgets where nothing may pass', () => {
    expect(createWorld({ degrade: 'never' }).verifier.status().budgets).toEqual([])
  })
})

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

function used() {
  collect()
  return process.memoryUsage().heapUsed
}

describe('heap', () => {
  it('does not grow with the addresses, subjects and tickets of a flood beyond what is documented', async () => {
    const world = createWorld({ visitToken: { secret: secrets.visitToken, minAge: 0 } })
    world.vendor.mode = { code: 15 }
    const wave = async (from: number) => {
      for (let n = from; n < from + 20_000; n++) {
        const ip = `${11 + (n >> 16)}.${(n >> 8) & 255}.${n & 255}.1`
        await world.verifier.issueVisitToken({ ip })
        await world.verifier.verify({ ticket: `tr03junk${n}`, randstr: '@a', ip, subject: `s${n}` })
        if (n % 50 === 0) await world.pass(100)
        world.vendor.calls.length = 0
        world.events.length = 0
      }
    }
    await wave(0)
    await wave(20_000)
    const before = used()
    await wave(40_000)
    await wave(60_000)
    await wave(80_000)
    // Two sets of 100,000 buckets at most, whatever comes.
    expect(used() - before).toBeLessThan(10e6)
  }, 120_000)
})
