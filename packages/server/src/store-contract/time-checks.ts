import { must } from './contract-error.ts'
import type { StoreCheck } from './store-check.ts'

const minute = 60_000

/** Each takes a second of real time at most. */
export const timeChecks: readonly StoreCheck[] = [
  {
    title: 'budgets: a use is given back after `windowMs` ÷ `limit`, and not before',
    async run(store, prefix) {
      const quick = { key: `${prefix}a`, limit: 4, windowMs: 1_000, burst: 4, cost: 1 }
      const startedAt = performance.now()
      let taken = 0
      while (performance.now() - startedAt < 1_100) {
        if ((await store.budgets.consume([quick])).ok) taken += 1
        const after = performance.now() - startedAt
        must(taken <= 4 + (after + 2) / 250, `${taken} were taken after ${Math.round(after)} ms, of 4 and 4 a second.`)
      }
      must(taken >= 7, `Only ${taken} were taken in 1.1 s, of 4 and 4 a second.`)
    },
  },
  {
    title: 'replay: a key lives for its time from the first claim on, and is free afterwards',
    async run({ replay }, prefix) {
      const key = `${prefix}a`
      const before = performance.now()
      await replay.claim(key, 300, 'one')
      const after = performance.now()
      await replay.claim(key, 60_000, 'one')
      for (;;) {
        const askedAt = performance.now()
        const isOthers = await replay.claim(key, 300, 'other')
        const lasted = performance.now() - before
        if (isOthers) return must(lasted >= 298, `It was free after ${lasted} ms of 300.`)
        must(askedAt - after <= 350, `It was not free after ${askedAt - after} ms of 300.`)
      }
    },
  },
  {
    title: 'evidence: gives the text that was set last, as long as it lives',
    async run({ evidence }, prefix) {
      const key = `${prefix}a`
      must((await evidence.get(key)) === undefined, 'What was never set must be undefined.')
      await evidence.set(key, 'first', minute)
      const text = `${'1234567890.'.repeat(150)}-_A`
      await evidence.set(key, text, minute)
      must((await evidence.get(key)) === text, 'The text came back changed.')
      const before = performance.now()
      await evidence.set(key, 'brief', 200)
      const after = performance.now()
      while ((await evidence.get(key)) !== undefined)
        must(performance.now() - after < 1_250, 'A text of 200 ms was there after a second.')
      const lasted = performance.now() - before
      must(lasted >= 198, `A text of 200 ms was gone after ${Math.round(lasted)} ms.`)
    },
  },
]
