import type { BudgetRing, Evidence, Verdict, VerifierEvent, VerifierStatus } from '@tcaptcha/server'
import type { ApiScenarioName } from '@tcaptcha/simulator'

/** A verdict with what it keeps from answers: for the operator, and for a playground. No ticket, no key, no address. */
export type ShownVerdict = Pick<
  Verdict,
  'kind' | 'allowed' | 'reason' | 'retry' | 'stepUp' | 'requestId' | 'vendorCode' | 'errorCode' | 'retryAfter'
> & {
  /** What was known when it was decided, where that mattered. */
  readonly evidence: Evidence | undefined
  /** The reason in the words of its documentation. */
  readonly message: string
}

/** One ring of the budget for unverified passes. */
export interface BudgetLeft {
  readonly ring: BudgetRing
  readonly left: number
  /** What there is at once. */
  readonly of: number
}

/** One request of the server to the vendor's API. */
export interface VendorCall {
  /** The API's own name of what was asked. */
  readonly name: string
  /** 0 where no answer came. */
  readonly status: number
  /** Milliseconds from the login's arrival to this request. */
  readonly after: number
  readonly ms: number
}

type StoreFault = Extract<VerifierEvent, { type: 'store-fault' }>

/** What is wrong with the verifier's store now: which part, how it failed, and how many calls since it last worked. */
export type StoreTrouble = Pick<StoreFault, 'store' | 'failure'> & Pick<VerifierStatus['store'], 'failures'>

/** The inside of one server: what only its operator sees. */
export interface ServerView {
  /** What the vendor's API plays now. */
  readonly api: ApiScenarioName
  /** Who is asked about tickets; `no-keys` where it should be the vendor, and the playground has no keys to ask with. */
  readonly asks: 'stand-in' | 'vendor' | 'no-keys'
  readonly evidence: Evidence
  /** Empty where nothing may pass unverified. */
  readonly budgets: readonly BudgetLeft[]
  /** Undefined while there is none. */
  readonly storeTrouble?: StoreTrouble | undefined
  /** What the vendor's API was asked until the last login had its verdict; a canary may be among it. */
  readonly calls: readonly VendorCall[]
  /** Of this visitor, oldest first. */
  readonly verdicts: readonly ShownVerdict[]
  /** It was stopped in between, as browsers do with a worker: the past that was ordered is there again, no visitor's is. */
  readonly startedAgain: boolean
}

/** A login's answer, as anyone sees it. */
export interface PublicAnswer {
  readonly status: number
  readonly body: unknown
}
