import type { VerifierConfig } from '../../src/index.ts'
import { createWorld } from './world.ts'

export const [a, b] = ['190000001', '190000002']
export const app = (appId: string, more: object = {}) => ({ appId, appSecretKey: `PLANTED-${appId}`, ...more })
const both = { apps: [app(a, { scene: 'login' }), app(b)], appId: undefined } as Partial<VerifierConfig>
/** A world of two apps, each with a secret of its own. */
export const createTwo = (more: object = {}) => createWorld({ ...both, ...more } as Partial<VerifierConfig>)
export type TwoApps = ReturnType<typeof createTwo>

export const disaster = (world: TwoApps, appId: string, n = 0) => ({
  ticket: `trerror_1001_${appId}_${Math.floor(world.clock.now() / 1000)}`,
  randstr: `@0abcdef${n.toString(36)}`,
  appId,
})
export const faults = (world: TwoApps) => world.events.filter((event) => event.type === 'fault')

export type Come = { appId?: string | undefined; code?: number; from?: number }

/** Visitors who each come from a network of their own, with a disaster ticket. */
export async function come(world: TwoApps, count: number, { appId = a, code = 1001, from = 0 }: Come = {}) {
  const seconds = Math.floor(world.clock.now() / 1000)
  for (let n = from; n < from + count; n++)
    await world.verify({ ticket: `trerror_${code}_${appId}_${seconds}`, randstr: `@0a${n}`, ip: `10.0.${n}.7`, appId })
  await world.pass(100)
}

/** Faults by reason and app. */
export const rung = (world: TwoApps) => faults(world).map(({ reason, appId }) => [reason, appId])
