import { must } from './contract-error.ts'
import type { Moment } from './moment.ts'

/** What a set of claims may answer, when it is only known between which moments it was asked. */
export function createClaimModel() {
  const held = new Map<string, { owner: string; until: Moment }>()

  return {
    /** Throws where the answer can't be right, whenever exactly the store was asked. */
    claim(key: string, ttlMs: number, owner: string, isOwners: boolean, at: Moment) {
      const holder = held.get(key)
      const isAlive = holder !== undefined && at.to < holder.until.from
      const isOver = holder === undefined || at.from >= holder.until.to
      if (isAlive) {
        const wanted = holder.owner === owner
        must(isOwners === wanted, `claim(${key}) by ${owner} gave ${isOwners}, it is held by ${holder.owner}`)
        return
      }
      if (isOver) must(isOwners, `claim(${key}) by ${owner} gave false, it was free`)
      if (!isOwners) return
      const until = { from: at.from + ttlMs * 1_000, to: at.to + ttlMs * 1_000 }
      // It may have been its owner's still, whose claim is not prolonged.
      if (!isOver && holder?.owner === owner) {
        until.from = Math.min(until.from, holder.until.from)
        until.to = Math.max(until.to, holder.until.to)
      }
      held.set(key, { owner, until })
    },
    release(key: string, owner: string) {
      if (held.get(key)?.owner === owner) held.delete(key)
    },
  }
}
