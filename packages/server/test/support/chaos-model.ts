import { inspect } from 'node:util'
import type { Verdict } from '../../src/index.ts'
import type { StoreMood } from './moody-store.ts'

/** What a pass was made with. */
interface Pass {
  at: number
  node: number
}

export const budgets = {
  globalPerMinute: 24,
  perSubjectPerMinute: 6,
  perIpPerMinute: 1_000,
  perIncident: 1_000,
} as const
/** GCRA: what a bucket lets through in `ms`, full at first. Strangers have three quarters of what is there for all. */
const bound = (burst: number, perMinute: number, ms: number) => Math.floor(burst + (perMinute * ms) / 60_000 + 1e-6)

/** What must hold of four verifiers, whatever their store, their clocks and the vendor do. Collects what does not. */
export function createChaosModel(now: () => number) {
  const broken: string[] = []
  const passed = new Map<string, Pass[]>()
  const bySubject = new Map<string, number>()
  const startedAt = now()
  let degraded = 0
  /** Since when the store has been there without a break. */
  let storeWellSince = startedAt
  let outageEndedAt = -Infinity
  let isStoreWell = true
  let isVendorWell = true

  return {
    broken,
    degraded: () => degraded,
    store(mood: StoreMood) {
      isStoreWell = mood === 'well'
      storeWellSince = now()
    },
    forget: () => void (storeWellSince = now()),
    vendor(isWell: boolean) {
      if (!isVendorWell) outageEndedAt = now()
      isVendorWell = isWell
    },

    /** `used`: the ticket, and the visit token. */
    take(
      visit: { node: number; subject: string; used: readonly string[]; isReal: boolean; took: number },
      verdict: Verdict,
    ) {
      const { node, subject } = visit
      if (visit.took > 4_000 + 1_000 + 150) broken.push(`took ${visit.took} ms`)
      if (/PLANTED/.test(inspect([verdict, verdict.evidence], { depth: 9, showHidden: true })))
        broken.push('a secret leaked')
      if (verdict.kind === 'verified' && !(visit.isReal && isVendorWell))
        broken.push('verified what the vendor did not')
      if (verdict.kind !== 'degraded') return
      if (!verdict.evidence?.state.endsWith('-down')) broken.push(`degraded while ${verdict.evidence?.state}`)
      if (isVendorWell && now() - outageEndedAt > 180_000) broken.push('degraded long after the outage')
      degraded += 1
      const ms = now() - startedAt
      if (degraded > bound(3, 18, ms)) broken.push(`${degraded} strangers passed in ${ms} ms`)
      const ofSubject = (bySubject.get(subject) ?? 0) + 1
      bySubject.set(subject, ofSubject)
      if (ofSubject > bound(6, 6, ms)) broken.push(`${ofSubject} of one subject passed in ${ms} ms`)
      for (const key of visit.used) this.use(key, node)
    },

    use(key: string, node: number) {
      const before = passed.get(key) ?? []
      const again = before.find((pass) => pass.node === node || (isStoreWell && pass.at > storeWellSince))
      if (again) broken.push(`passed twice: at ${again.at} on node ${again.node}, at ${now()} on node ${node}`)
      passed.set(key, [...before, { at: now(), node }])
    },
  }
}

export type ChaosModel = ReturnType<typeof createChaosModel>
