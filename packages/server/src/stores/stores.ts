/**
 * One bucket of a budget: `limit` uses per `windowMs`, given back evenly, at most `burst` at once (GCRA). In any T ms that start
 * with a full bucket it lets through floor(burst + limit × T ÷ windowMs), and no more.
 */
export interface BudgetCharge {
  /** Keeps apart what is charged. For a shared store it holds a keyed digest, no address and no subject; all share one hash tag, for Redis Cluster. */
  key: string
  limit: number
  windowMs: number
  burst: number
  cost: number
}

/** `key` is the bucket that had no room, or undefined when the store itself had none. `retryAfter` in milliseconds. */
export type BudgetAnswer = { ok: true } | { ok: false; key: string | undefined; retryAfter: number }

/** Must take all charges or none, as one atomic step. */
export interface BudgetStore {
  consume: (charges: readonly BudgetCharge[]) => Promise<BudgetAnswer>
}

/** The set of used tickets. Must be atomic, and must never drop a living key: when full, throw. */
export interface ReplayStore {
  /** True when the key is `owner`'s now, for `ttlMs`: it was free, or `owner` holds it already. */
  claim: (key: string, ttlMs: number, owner: string) => Promise<boolean>
  /** Gives the key back, if `owner` holds it. Whoever else does keeps it. */
  release: (key: string, owner: string) => Promise<void>
}

/** A small place that nodes share. What is in it is signed, so a shared Redis is good enough. */
export interface EvidenceStore {
  get: (key: string) => Promise<string | undefined>
  set: (key: string, value: string, ttlMs: number) => Promise<void>
}

/** Where a verifier keeps what has to outlive one request. `memory()` is the default: right for one process. */
export interface VerifierStore {
  budgets: BudgetStore
  replay: ReplayStore
  evidence: EvidenceStore
}
