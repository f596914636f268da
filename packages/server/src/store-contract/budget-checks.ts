import type { BudgetCharge, VerifierStore } from '../stores/stores.ts'
import { must } from './contract-error.ts'
import type { StoreCheck } from './store-check.ts'

const hour = 3_600_000

/** A budget that gives nothing back while a check runs. */
const charge = (key: string, limit: number, more: Partial<BudgetCharge> = {}): BudgetCharge => ({
  key,
  limit,
  windowMs: limit * hour,
  burst: limit,
  cost: 1,
  ...more,
})

const take = async (store: VerifierStore, ...charges: BudgetCharge[]) => (await store.budgets.consume(charges)).ok

/** How often it is taken in `tries`, one after the other. */
async function count(store: VerifierStore, tries: number, ...charges: BudgetCharge[]) {
  let taken = 0
  for (let n = 0; n < tries; n += 1) if (await take(store, ...charges)) taken += 1
  return taken
}

const equals = (found: number, wanted: number, what: string) =>
  must(found === wanted, `${what}: ${found}, not ${wanted}.`)

export const budgetChecks: readonly StoreCheck[] = [
  {
    title: 'budgets: a bucket starts full, and passes `burst` at once',
    async run(store, prefix) {
      equals(await count(store, 8, charge(`${prefix}a`, 5)), 5, 'Taken of a budget of 5')
      equals(await count(store, 8, charge(`${prefix}b`, 5, { cost: 2 })), 2, 'Taken at cost 2 of a budget of 5')
    },
  },
  {
    title: 'budgets: takes all charges of a call or none',
    async run(store, prefix) {
      const [small, big] = [charge(`${prefix}small`, 1), charge(`${prefix}big`, 3)]
      equals(await count(store, 4, big, small), 1, 'Taken of a large and a small budget')
      equals(await count(store, 4, big), 2, 'Left in the large one')
    },
  },
  {
    title: 'budgets: charges a bucket twice that is named twice in one call',
    async run(store, prefix) {
      const twice = charge(`${prefix}a`, 3)
      equals(await count(store, 3, twice, twice), 1, 'Taken twice at once of a budget of 3')
      equals(await count(store, 3, twice), 1, 'Left of it')
    },
  },
  {
    title: 'budgets: says which bucket has no room, and in how many milliseconds it has some',
    async run(store, prefix) {
      const [full, empty] = [charge(`${prefix}full`, 9), charge(`${prefix}empty`, 1)]
      await take(store, empty)
      const answer = await store.budgets.consume([full, empty])
      must(!answer.ok && answer.key === empty.key, 'The bucket without room was not named.')
      must(Math.abs(answer.retryAfter - hour) < 60_000, `retryAfter was ${answer.retryAfter}, not nearly ${hour}.`)
    },
  },
  {
    title: 'budgets: many callers at once take no more than there is',
    async run(store, prefix) {
      const answers = await Promise.all(Array.from({ length: 200 }, () => take(store, charge(`${prefix}a`, 20))))
      equals(answers.filter(Boolean).length, 20, 'Taken by 200 callers at once of a budget of 20')
    },
  },
  {
    title: 'budgets: the least room under any of its names counts, and all of them are written',
    async run(store, prefix) {
      const [before, now] = [charge(`${prefix}before`, 5), charge(`${prefix}now`, 5)]
      const both = { ...now, formerKeys: [before.key] }
      equals(await count(store, 3, before), 3, 'Taken by the former name')
      equals(await count(store, 1, both), 1, 'Taken by both')
      equals(await count(store, 3, before), 1, 'Left by the former name')
      equals(await count(store, 3, both), 0, 'Left by both')
      must(
        !(await take(store, charge(`${prefix}now`, 5, { cost: 2 }))),
        'The new name does not know what the former had spent.',
      )
    },
  },
  {
    title: 'budgets: many callers at once, by two names of one bucket, take no more than there is',
    async run(store, prefix) {
      const before = charge(`${prefix}before`, 20)
      const both = charge(`${prefix}now`, 20, { formerKeys: [before.key] })
      const calls = Array.from({ length: 200 }, (_, n) => take(store, n % 2 === 0 ? before : both))
      equals((await Promise.all(calls)).filter(Boolean).length, 20, 'Taken by two names of a budget of 20')
    },
  },
  {
    title: 'budgets: takes what is owed even without room, and is in debt then',
    async run(store, prefix) {
      const owed = charge(`${prefix}a`, 2, { cost: 6, isOwed: true })
      equals(await count(store, 2, owed), 2, 'Debts borne')
      const answer = await store.budgets.consume([charge(`${prefix}a`, 2)])
      must(
        !answer.ok && Math.abs(answer.retryAfter - 11 * hour) < 60_000,
        'A bucket in debt has to wait for all of it.',
      )
    },
  },
]
