import { inspect } from 'node:util'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createVerifier } from '../src/index.ts'
import { budgets, createChaosModel } from './support/chaos-model.ts'
import { isWide } from './support/is-wide.ts'
import { createMoodyStore, type StoreMood } from './support/moody-store.ts'
import type { VendorMode } from './support/vendor.ts'
import { createWorld, secrets } from './support/world.ts'

const nodes = 4
/** The long form: CHAOS=100000. */
const sequences = Number(process.env.CHAOS ?? (isWide ? 100_000 : 300))
const seed = process.env.CHAOS_SEED === undefined ? 20_261_126 : Number(process.env.CHAOS_SEED)

type Step =
  | { do: 'vendor'; mode: VendorMode }
  | { do: 'store'; mood: StoreMood }
  | { do: 'forget' }
  | { do: 'jump'; node: number; ms: number }
  | { do: 'pass'; ms: number }
  | { do: 'visit'; node: number; what: 'real' | 'junk' | 'disaster' | 'again'; subject: number }

const vendorModes: VendorMode[] = [
  'healthy',
  'reset',
  'refused',
  'hang',
  'status-500',
  { error: 'InternalError' },
  { code: 26 },
]
const node = fc.nat(nodes - 1)
const visit = fc.record({
  do: fc.constant('visit' as const),
  node,
  what: fc.constantFrom('real', 'junk', 'disaster', 'disaster', 'again', 'again'),
  subject: fc.nat(2),
})
const pass = fc.record({ do: fc.constant('pass' as const), ms: fc.constantFrom(200, 2_000, 6_000, 25_000) })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 10, arbitrary: visit },
  { weight: 3, arbitrary: pass },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('vendor' as const), mode: fc.constantFrom(...vendorModes) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('store' as const),
      mood: fc.constantFrom<StoreMood[]>('well', 'well', 'rejects', 'throws', 'hangs'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump' as const),
      node,
      ms: fc.constantFrom(-3_600_000, -400, 900, 60_000),
    }),
  },
)

/** Four nodes in the middle of an outage, and then the steps. Gives what broke, and how many passed unverified. */
async function play(steps: readonly Step[]) {
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  // One canary is enough here: how many it takes is not what is played.
  const canary = { rounds: 1, heartbeat: false } as const
  const visitToken = { secret: secrets.visitToken, minAge: 0 }
  const world = createWorld({ store, nodes, degrade: budgets, visitToken, canary })
  const { clock, vendor, events } = world
  time.now = clock.monotonic
  const offsets = Array.from({ length: nodes }, () => 0)
  const verifiers = offsets.map((_, index) =>
    createVerifier({ ...world.config, clock: { ...clock, now: () => clock.now() + (offsets[index] ?? 0) } }),
  )
  const model = createChaosModel(clock.monotonic)
  const shown: { ticket: string; randstr: string; visitToken: string | undefined }[] = []

  const come = async ({ node: index, what, subject }: Extract<Step, { do: 'visit' }>) => {
    const verifier = verifiers[index] ?? world.verifier
    const ip = '203.0.113.7'
    const issued = await verifier.issueVisitToken({ ip })
    const last = what === 'again' ? shown.at(-1 - (subject % 3)) : undefined
    const made =
      what === 'real'
        ? vendor.issue()
        : what === 'junk'
          ? { ticket: `tr03junk${shown.length}`, randstr: '@a' }
          : world.disaster()
    const ticket = last ?? { ...made, visitToken: issued.issued ? issued.visitToken : undefined }
    shown.push(ticket)
    const at = clock.monotonic()
    const verdict = await world.settle(verifier.verify({ ...ticket, ip, subject: `s${subject}` }))
    const key = ticket.ticket.startsWith('tr03') ? ticket.ticket : `${ticket.ticket} ${ticket.randstr}`
    const used = [key, ...(ticket.visitToken === undefined ? [] : [ticket.visitToken])]
    const took = clock.monotonic() - at
    model.take({ node: index, subject: `s${subject}`, used, isReal: ticket.ticket.length > 40, took }, verdict)
  }

  const begin = (mode: VendorMode) => {
    vendor.mode = mode
    model.vendor(mode === 'healthy')
  }
  begin('reset')
  for (let index = 0; index < nodes; index++) await come({ do: 'visit', node: index, what: 'junk', subject: 0 })
  await world.pass(6_000)

  for (const next of steps) {
    if (next.do === 'vendor') begin(next.mode)
    else if (next.do === 'pass') await world.pass(next.ms)
    else if (next.do === 'visit') await come(next)
    else if (next.do === 'jump') offsets[next.node] = (offsets[next.node] ?? 0) + next.ms
    else if (next.do === 'forget') {
      store.forget()
      model.forget()
    } else {
      store.mood = next.mood
      model.store(next.mood)
    }
  }
  for (const verifier of verifiers) verifier.close()
  if (/PLANTED|203\.0\.113\.7\b/.test(inspect(events, { depth: 9 }))) model.broken.push('an event leaks')
  return { broken: model.broken, degraded: model.degraded() }
}

it(`four nodes keep their rules in ${sequences} sequences of a limping vendor, a moody store and jumping clocks`, async () => {
  let degraded = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      const played = await play(steps)
      expect(played.broken).toEqual([])
      degraded += played.degraded
    }),
    { numRuns: sequences, seed },
  )
  // Otherwise nothing was put to the test.
  expect(degraded).toBeGreaterThan(sequences)
}, 3_600_000)
