import { describe, expect, it } from 'vitest'
import { memory, type BudgetAnswer, type BudgetCharge, type VerifierStore } from '../../src/index.ts'
import { storeContract, StoreContractError } from '../../src/store-contract.ts'

let made = 0
const nextPrefix = () => `{contract-${made++}}:`

/** What the first check says that the store fails. */
async function firstFailure(store: VerifierStore): Promise<string | undefined> {
  for (const { title, run } of storeContract) {
    try {
      await run(store, nextPrefix())
    } catch (error) {
      if (!(error instanceof StoreContractError)) throw error
      return `${title}: ${error.message}`
    }
  }
  return undefined
}

describe('the contract of a store', () => {
  it.each(storeContract.map(({ title, run }) => [title, run] as const))(
    'memory() keeps it: %s',
    async (_title, run) => {
      await expect(run(memory(), nextPrefix())).resolves.toBeUndefined()
    },
  )
})

const all = memory()
const withBudgets = (consume: VerifierStore['budgets']['consume']): VerifierStore => ({ ...all, budgets: { consume } })
const withReplay = (replay: Partial<VerifierStore['replay']>): VerifierStore => ({
  ...all,
  replay: { ...all.replay, ...replay },
})
const each = (change: (charge: BudgetCharge) => BudgetCharge) =>
  withBudgets((charges) => all.budgets.consume(charges.map(change)))
const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** Reads and writes all names in a transaction, which holds only the rows of `key`. */
function createHalfLocked(): VerifierStore {
  const locks = new Map<string, Promise<unknown>>()
  const kept = new Map<string, number>()
  async function take(charges: readonly BudgetCharge[]): Promise<BudgetAnswer> {
    const now = performance.now()
    const next = new Map<string, number>()
    for (const { key, formerKeys = [], limit, windowMs, burst, cost, isOwed } of charges) {
      const [names, use] = [[key, ...formerKeys], windowMs / limit]
      const full = Math.max(now, ...names.map((name) => next.get(name) ?? kept.get(name) ?? now)) + use * cost
      const wait = full - now - burst * use
      if (wait > 0.001 && !isOwed) return { ok: false, key, retryAfter: Math.ceil(wait) }
      for (const name of names) next.set(name, full)
    }
    await turn()
    for (const [name, full] of next) kept.set(name, full)
    return { ok: true }
  }
  return withBudgets((charges) => {
    const done = Promise.all(charges.map(({ key }) => locks.get(key))).then(() => take(charges))
    for (const { key } of charges) locks.set(key, done)
    return done
  })
}

/** Mistakes that somebody makes in an afternoon. */
const broken: Record<string, VerifierStore> = {
  'counts every charge as one': each((charge) => ({ ...charge, cost: 1 })),
  'knows no former names': each((charge) => ({ ...charge, formerKeys: undefined })),
  'locks one name of a bucket and not the others': createHalfLocked(),
  'has no burst': each((charge) => ({ ...charge, burst: charge.limit })),
  'gives back twice as fast': each((charge) => ({ ...charge, windowMs: charge.windowMs / 2 })),
  'gives nothing back': each((charge) => ({ ...charge, windowMs: charge.windowMs * 1_000 })),
  'bears no debt': each((charge) => ({ ...charge, isOwed: false })),
  'charges one after the other': withBudgets(async (charges) => {
    for (const charge of charges) {
      const answer = await all.budgets.consume([charge])
      if (!answer.ok) return answer
    }
    return { ok: true }
  }),
  'says seconds': withBudgets(async (charges) => {
    const answer = await all.budgets.consume(charges)
    return answer.ok ? answer : { ...answer, retryAfter: Math.ceil(answer.retryAfter / 1_000) }
  }),
  'names the last bucket': withBudgets(async (charges) => {
    const answer = await all.budgets.consume(charges)
    return answer.ok ? answer : { ...answer, key: charges.at(-1)?.key }
  }),
  'counts a bucket once that is named twice': withBudgets((charges) =>
    all.budgets.consume(charges.filter(({ key }, index) => charges.findIndex((other) => other.key === key) === index)),
  ),
  'knows no owners': withReplay({ claim: (key, ttlMs) => all.replay.claim(key, ttlMs, 'all') }),
  'refuses the owner': withReplay({ claim: (key, ttlMs) => all.replay.claim(key, ttlMs, `${Math.random()}`) }),
  'gives back for anybody': withReplay({
    release: async (key) => {
      for (const owner of ['one', 'other', 'owner-0', 'owner-1', 'owner-2']) await all.replay.release(key, owner)
    },
  }),
  'gives nothing back to anybody': withReplay({ release: async () => {} }),
  'keeps claims too long': withReplay({ claim: (key, ttlMs, owner) => all.replay.claim(key, ttlMs + 400, owner) }),
  'drops claims too early': withReplay({ claim: (key, ttlMs, owner) => all.replay.claim(key, ttlMs / 2, owner) }),
  'looks first and writes then': (() => {
    const held = new Map<string, { owner: string; until: number }>()
    return withReplay({
      async claim(key, ttlMs, owner) {
        const holder = held.get(key)
        await turn()
        if (holder && holder.until > performance.now()) return holder.owner === owner
        held.set(key, { owner, until: performance.now() + ttlMs })
        return true
      },
      async release(key, owner) {
        if (held.get(key)?.owner === owner) held.delete(key)
      },
    })
  })(),
  'forgets nothing': { ...all, evidence: { ...all.evidence, set: (key, value) => all.evidence.set(key, value, 1e6) } },
  'forgets texts too early': {
    ...all,
    evidence: { ...all.evidence, set: (key, value, ms) => all.evidence.set(key, value, ms / 1_000) },
  },
  'cuts texts': {
    ...all,
    evidence: { ...all.evidence, set: (key, value, ms) => all.evidence.set(key, value.slice(0, 255), ms) },
  },
}

describe('a store with a mistake', () => {
  it.each(Object.entries(broken))('that %s does not keep it', async (_name, store) => {
    expect(await firstFailure(store)).toBeDefined()
  })
})
