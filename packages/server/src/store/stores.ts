/** One ring of a budget: `limit` uses per `windowMs`, spread evenly, at most `burst` at once. */
export interface BudgetCharge {
  /** Contains no address and no subject, only their keyed digest. All keys share one hash tag, for Redis Cluster. */
  key: string
  limit: number
  windowMs: number
  burst: number
  cost: number
}

export type BudgetAnswer = { ok: true } | { ok: false; key: string | undefined; retryAfter: number }

/** Must take all charges or none, as one atomic step. */
export interface BudgetStore {
  consume: (charges: readonly BudgetCharge[]) => Promise<BudgetAnswer>
}

/** The set of used tickets. Must be atomic, and must never drop a living key: when full, throw. */
export interface ReplayStore {
  /** True when the key was not there; it then stays for `ttlMs`. */
  setIfAbsent: (key: string, ttlMs: number) => Promise<boolean>
  /** Gives back a key that the same call has set, when the pass it was for is then refused. */
  delete: (key: string) => Promise<void>
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
