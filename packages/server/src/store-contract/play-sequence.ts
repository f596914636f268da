import type { BudgetCharge, VerifierStore } from '../stores/stores.ts'
import { createBudgetModel } from './budget-model.ts'
import { createClaimModel } from './claim-model.ts'
import { must, StoreContractError } from './contract-error.ts'
import { timed } from './moment.ts'
import { createRandom } from './random.ts'

export interface Sequence {
  /** Of what is drawn: the same number plays the same steps. */
  seed: number
  steps: number
  /** Of all keys: nothing else is touched. */
  prefix: string
}

/** Plays charges and claims on a store and beside it on a model of one. Throws at the first answer that can't be right. */
export async function playSequence(store: VerifierStore, { seed, steps, prefix }: Sequence) {
  const draw = createDraw(seed)
  const budgets = createBudgetModel()
  const claims = createClaimModel()
  let charged = 0
  for (let step = 1; step <= steps; step += 1) {
    try {
      if (draw.of(3) > 0) await charge()
      else await claimOrRelease()
    } catch (error) {
      if (!(error instanceof StoreContractError)) throw error
      throw new StoreContractError(`Step ${step} of seed ${seed}: ${error.message}.`)
    }
  }
  // Where the store takes long, hardly any answer can be shown to be wrong.
  must(budgets.decided() > charged / 2, 'The store, or this machine, was too slow for most answers to be judged.')

  async function charge() {
    charged += 1
    const charges = Array.from({ length: 1 + draw.of(4) }, drawCharge)
    const { answer, at } = await timed(() => store.budgets.consume(charges))
    budgets.take(charges, answer, at)
  }

  /** From a use in 20 milliseconds to one in ten minutes. */
  function drawCharge(): BudgetCharge {
    const limit = draw.from([50, 3, 7, 60, 1])
    const windowMs = draw.from([1_000, 60_000, 600_000])
    return {
      key: `${prefix}bucket:${draw.of(12)}:${limit}:${windowMs}`,
      formerKeys: draw.of(4) === 0 ? [`${prefix}former:${draw.of(6)}:${limit}:${windowMs}`] : undefined,
      limit,
      windowMs,
      burst: draw.from([1, 2, 8, 30]),
      cost: 1 + draw.of(2),
      isOwed: draw.of(20) === 0,
    }
  }

  async function claimOrRelease() {
    const key = `${prefix}claim:${draw.of(30)}`
    const owner = `owner-${draw.of(3)}`
    if (draw.of(4) === 0) {
      await store.replay.release(key, owner)
      claims.release(key, owner)
      return
    }
    const ttlMs = draw.from([40, 1_000, 600_000])
    const { answer, at } = await timed(() => store.replay.claim(key, ttlMs, owner))
    claims.claim(key, ttlMs, owner, answer, at)
  }
}

function createDraw(seed: number) {
  const random = createRandom(seed)
  const of = (count: number) => Math.floor(random() * count)
  const from = <Item>(items: readonly [Item, ...Item[]]): Item => items[of(items.length)] ?? items[0]
  return { of, from }
}
