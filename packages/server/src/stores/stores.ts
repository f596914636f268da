/**
 * One bucket of a budget: `limit` uses per `windowMs`, given back evenly, at most `burst` at once (GCRA). In any T ms that start
 * with a full bucket it lets through floor(burst + limit × T ÷ windowMs), and no more.
 */
export interface BudgetCharge {
  /** Keeps apart what is charged. For a shared store it holds a keyed digest, no address and no subject; all share one hash tag, for Redis Cluster. */
  key: string
  /**
   * Names that the same bucket goes by elsewhere: on nodes of the release before, and on those that don't know a new
   * secret yet. The one with the least room counts, and all of them are written.
   */
  formerKeys?: readonly string[] | undefined
  limit: number
  windowMs: number
  burst: number
  cost: number
  /** It is for what has passed already, and is taken even without room: the bucket is in debt then. @default false */
  isOwed?: boolean | undefined
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
  /** Gives the key back, if `owner` holds it. Another owner keeps it. */
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
  /**
   * Keys what is kept here, and signs what nodes tell each other: at least 32 characters, the same on all nodes. Of several, the
   * first is used and all are known; a function is asked each time. To rotate, put a new one in front, and drop the old one a day
   * after the last node has both. @default made of the AppSecretKey of the app with the smallest id
   */
  secret?: string | readonly string[] | (() => string | readonly string[]) | undefined
  /**
   * How often this process has found that the store came back empty. Only for a store that finds out by itself, in the same step as
   * a charge, and whose buckets begin empty then; of any other the verifier keeps a marker in `evidence`.
   */
  losses?: (() => number) | undefined
}
