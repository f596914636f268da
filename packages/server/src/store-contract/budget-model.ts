import { capacityOf, priceOf } from '../stores/take-from-buckets.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import { must } from './contract-error.ts'
import type { Moment } from './moment.ts'

const unused: Moment = { from: -Infinity, to: -Infinity }

/**
 * What buckets may answer, when it is only known between which moments they were asked. It holds for each bucket between which
 * moments it will be full again.
 */
export function createBudgetModel() {
  const full = new Map<string, Moment>()
  let decided = 0

  /** Between how many microseconds each charge has to wait, and what its bucket would be afterwards. */
  function weigh(charges: readonly BudgetCharge[], at: Moment) {
    const next = new Map<string, Moment>()
    const waits = charges.map((charge) => {
      const names = [charge.key, ...(charge.formerKeys ?? [])]
      const known = names.map((name) => next.get(name) ?? full.get(name) ?? unused).reduce(latest)
      const price = priceOf(charge)
      const over = price - capacityOf(charge)
      for (const name of names)
        next.set(name, { from: Math.max(at.from, known.from) + price, to: Math.max(at.to, known.to) + price })
      // What is owed is never refused.
      if (charge.isOwed) return { least: 0, most: 0 }
      return { least: Math.max(0, known.from - at.to) + over, most: Math.max(0, known.to - at.from) + over }
    })
    return { next, waits }
  }

  return {
    /** Throws where the answer can't be right, whenever exactly the store was asked. */
    take(charges: readonly BudgetCharge[], answer: BudgetAnswer, at: Moment) {
      const { next, waits } = weigh(charges, at)
      const isSure = waits.every(({ least, most }) => least > 0 || most <= 0)
      if (isSure) decided += 1
      if (answer.ok) {
        const short = waits.findIndex(({ least }) => least > 0)
        must(short < 0, `consume() took a charge although ${charges[short]?.key} had no room`)
        for (const [name, moment] of next) full.set(name, moment)
        return
      }
      // A bucket may be named twice in one call, and have room for the first only.
      const refusals = waits.filter(({ most }, place) => charges[place]?.key === answer.key && most > 0)
      must(refusals.length > 0, `consume() refused for ${answer.key}, which had room for its charge`)
      const before = waits.findIndex(({ least }) => least > 0)
      const first = waits.findIndex((wait) => refusals.includes(wait))
      must(
        before < 0 || before >= first,
        `consume() named ${answer.key}, but ${charges[before]?.key} had no room before it`,
      )
      const ranges = refusals.map(
        ({ least, most }) => [Math.floor(least / 1_000), Math.ceil(most / 1_000) + 1] as const,
      )
      const isInTime = ranges.some(([least, most]) => answer.retryAfter >= least && answer.retryAfter <= most)
      must(isInTime, `consume() said retryAfter ${answer.retryAfter}, it should be in ${JSON.stringify(ranges)} ms`)
    },
    /** Answers that could only be one. */
    decided: () => decided,
  }
}

const latest = (one: Moment, other: Moment): Moment => ({
  from: Math.max(one.from, other.from),
  to: Math.max(one.to, other.to),
})
