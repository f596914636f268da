import { onTestFinished } from 'vitest'
import type { VerifierConfig, VerifierEvent, VerifyInput } from '../../src/index.ts'
import { createMoodyStore, type MoodyStore } from '../support/moody-store.ts'
import { createWorld, roomy, secrets, type World } from '../support/world.ts'

type Init = NonNullable<Parameters<World['verifier']['verify']>[1]>

/** What attackers have before them: a verifier over a shared store, its vendor, and time. */
export interface Stage extends World {
  store: MoodyStore
  /** Every event, with when it came. */
  told: { at: number; event: VerifierEvent }[]
  /** Sends a request, as visitor `n` of the attack. */
  send: (n: number, input: Partial<VerifyInput>, init?: Init) => void
  tokenFor: (ip: string) => Promise<string | undefined>
}

/** One way to attack, or to fail. `strike` comes every few seconds and sends what it likes; `n` never repeats. */
export interface Attack {
  name: string
  config?: Partial<VerifierConfig>
  /** What must ring, so that the attack shows something. Others may. */
  rings?: readonly string[]
  begin?: (stage: Stage) => unknown
  strike: (stage: Stage, n: number, round: number) => unknown
}

const every = 5_000
const perStrike = 8

/** An address in one of sixty networks. */
export const addressOf = (n: number) => `198.51.${n % 60}.${1 + (n % 200)}`

/** Plays an attack for so many minutes. Gives all that the operator was told, and when. */
export async function playAttack(attack: Attack, minutes: number): Promise<Stage['told']> {
  const told: Stage['told'] = []
  const time = { now: () => 0 }
  const store = createMoodyStore(() => time.now())
  const world = createWorld({
    store,
    visitToken: { secret: secrets.visitToken, minAge: 0 },
    limits: { perIpPerMinute: 1e6, perSubjectPerMinute: 1e6 },
    degrade: roomy,
    ...attack.config,
    onEvent: (event) => void told.push({ at: time.now(), event }),
  })
  time.now = world.clock.monotonic
  onTestFinished(() => world.verifier.close())
  const running = new Set<Promise<unknown>>()
  const stage: Stage = {
    ...world,
    store,
    told,
    send(n, input, init = {}) {
      const full = { ticket: `tr03hostile${n}`, randstr: '@abc', ip: addressOf(n), ...input }
      running.add(world.verifier.verify(full, { shadow: n % 5 === 0, ...init }))
    },
    async tokenFor(ip) {
      const issued = await world.verifier.issueVisitToken({ ip })
      return issued.issued ? issued.visitToken : undefined
    },
  }
  await world.settle(world.verifier.probe())
  await attack.begin?.(stage)
  const rounds = (minutes * 60_000) / every
  for (let round = 0; round < rounds; round++) {
    const endsAt = world.clock.monotonic() + every
    for (let more = 0; more < perStrike; more++) await attack.strike(stage, round * perStrike + more, round)
    await world.settle(Promise.all(running))
    running.clear()
    if (world.clock.monotonic() < endsAt) await world.pass(endsAt - world.clock.monotonic())
  }
  return told
}
