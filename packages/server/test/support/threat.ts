import { expect, test } from 'vitest'
import { createVerifier, type VerifierConfig } from '../../src/index.ts'
import { createNaiveVerifier } from './naive-verifier.ts'
import { createWorld, type World } from './world.ts'

/** What has to be true for the defence to have stood. */
type Facts = Record<string, boolean>

/** One row of the threats page: all facts must be true of ours, and at least one false of the naive verifier. */
export const threat = (title: string, config: Partial<VerifierConfig>, defend: (world: World) => Promise<Facts>) =>
  test(`${title}`, async () => {
    const naive = await defend(createWorld(config, createNaiveVerifier))
    expect(Object.values(naive), 'a naive verifier stands the attack as well: the test shows nothing').toContain(false)
    const ours = await defend(createWorld(config, createVerifier))
    expect(ours).toEqual(Object.fromEntries(Object.keys(ours).map((fact) => [fact, true])))
  })

/** How many of the answers let somebody in. */
export const countPasses = (verdicts: readonly { allowed: boolean }[]) =>
  verdicts.filter(({ allowed }) => allowed).length
