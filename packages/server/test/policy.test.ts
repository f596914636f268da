import { describe, expect, it, vi } from 'vitest'
import type { EvidenceState, VerifyInput } from '../src/index.ts'
import policy from '../vectors/policy.json' with { type: 'json' }
import { forcedCells, type ForcedCell } from './support/policy-cells.ts'
import { createWorld, roomy, secrets, type World } from './support/world.ts'

// Other work may share the machine.
vi.setConfig({ testTimeout: 30_000 })

type Cell = (typeof policy.cells)[number]['cell']

/** Brings a verifier into each state from outside: nothing of its state is set by hand. */
const reach: Record<EvidenceState, (world: World) => Promise<unknown>> = {
  healthy: async () => {},
  suspected: async (world) => {
    world.vendor.mode = 'reset'
    await world.verify({ ticket: 'tr0first', ip: '198.51.1.1' })
  },
  'api-down': (world) => world.bringDown(),
  throttled: async (world) => {
    world.vendor.mode = { error: 'RequestLimitExceeded' }
    await world.verify({ ticket: 'tr0first', ip: '198.51.1.1' })
  },
  misconfigured: async (world) => {
    world.vendor.mode = { error: 'AuthFailure.SignatureFailure' }
    await world.verify({ ticket: 'tr0first', ip: '198.51.1.1' })
  },
  'script-down': async (world) => {
    await world.settle(world.verifier.probe())
    world.fake.hosts = 'down'
    for (let n = 0; n < 7; n++) {
      await world.pass(5_000)
      const ip = `198.51.${n}.1`
      await world.verify({
        ...world.disaster(),
        ip,
        visitToken: await world.fetchVisitToken(ip, { action: 'buy' }),
        action: 'buy',
      })
    }
  },
}

async function reachState(world: World, state: string) {
  const run = Object.entries(reach).find(([name]) => name === state)?.[1]
  if (!run) throw new Error(`No way to reach the state "${state}" of vectors/policy.json.`)
  await run(world)
  expect(world.verifier.status().evidence.state).toBe(state)
}

function present(world: World, { presented }: Cell): Pick<VerifyInput, 'ticket' | 'randstr'> {
  if (presented === 'ordinary') return world.vendor.issue()
  const { ticket, randstr } = world.disaster()
  return { ticket: presented === 'legacy' ? ticket.replace(/_(\d{10})$/, '$1') : ticket, randstr }
}

function createCellWorld(cell: Cell) {
  const healthyAllowance = { perSubjectPerDay: 5, globalPerMinute: 60 }
  const actions = { buy: cell.action === 'never' ? ('never' as const) : ('allow' as const) }
  return createWorld({
    degrade: cell.degrade === 'never' ? 'never' : { ...roomy, actions, healthyAllowance },
    visitToken: { secret: secrets.visitToken },
  })
}

function come(world: World, cell: Cell, visitToken: string | undefined) {
  const subject = cell.allowance ? { id: 'me', trust: 'authenticated' as const } : 'me'
  return world.verify({ ...present(world, cell), action: 'buy', subject, visitToken })
}

/** The vendor gives no word of an ordinary ticket, and nothing else changes. */
function silence(world: World, { presented, state }: ForcedCell) {
  if (presented !== 'ordinary' || (state !== 'healthy' && state !== 'script-down')) return
  world.vendor.canaryMode = 'healthy'
  // A gateway's refusal of this one ticket.
  world.vendor.mode = { body: '', status: 403 }
}

describe('the policy, from outside', () => {
  it.each(policy.cells)(
    '$cell.presented ticket while $cell.state ($cell.degrade, action $cell.action, allowance $cell.allowance)',
    async ({ cell, expect: expected }) => {
      const world = createCellWorld(cell)
      const visitToken = await world.fetchVisitToken(undefined, { action: 'buy' })
      await reachState(world, cell.state)
      if (cell.presented === 'ordinary' && cell.state === 'suspected') world.vendor.mode = 'healthy'
      const verdict = await come(world, cell, visitToken)
      expect(verdict.reason).toBe(expected.step === 'verify' ? 'passed' : expected.reason)
      // The vendor's own answer decides about an ordinary ticket that reaches the API: such a verdict has no evidence.
      const reachesApi = cell.presented === 'ordinary' && cell.state !== 'api-down'
      expect(verdict.evidence?.state).toBe(reachesApi ? undefined : cell.state)
    },
  )

  it.each(forcedCells)(
    '$cell.presented ticket, $cell.force forced, while $cell.state ($cell.degrade, action $cell.action, allowance $cell.allowance)',
    async ({ cell, expect: expected }) => {
      const world = createCellWorld(cell)
      const visitToken = await world.fetchVisitToken(undefined, { action: 'buy' })
      await reachState(world, cell.state)
      await world.settle(world.verifier.force(cell.force, { until: world.clock.now() + 60_000 }))
      silence(world, cell)
      const { reason, evidence } = await come(world, cell, visitToken)
      expect([reason, evidence?.state]).toEqual([expected.reason, cell.state])
    },
  )
})
