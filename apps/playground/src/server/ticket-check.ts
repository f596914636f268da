import type { VerdictKind, VerdictReason } from '@tcaptcha/server'
import type { ApiScenarioName } from '@tcaptcha/simulator'

/** What other visitors met before this one came, in this order. */
export const histories = ['outage', 'spent', 'recovering', 'recovered', 'script-outage'] as const

/**
 * - `outage`: their tickets could not be checked, until the server was sure that the API is down.
 * - `spent`: they passed unverified until the incident's budget was gone.
 * - `recovering`: three of them were answered again, which are not five.
 * - `recovered`: five were.
 * - `script-outage`: the script's host, alive until then, died.
 */
export type History = (typeof histories)[number]

/** What can be wrong with a verifier's store. */
export const storeFaults = ['full', 'silent'] as const

/**
 * - `full`: this process's memory has no room for one more used ticket.
 * - `silent`: it is shared, and does not answer.
 */
export type StoreFault = (typeof storeFaults)[number]

/** The third request's side of a scenario: plain data, which the page sends to the playground's server. */
export interface TicketCheck {
  /** What `DescribeCaptchaResult` plays for this visitor. @default 'works' */
  readonly api?: ApiScenarioName
  readonly before?: readonly History[]
  /** The site signs with a key that is not the account's. */
  readonly wrongKey?: boolean
  /** What is wrong with the server's own store. */
  readonly store?: StoreFault | undefined
}

/** What the server has to make of it. */
export interface ExpectedVerdict {
  readonly kind: VerdictKind
  readonly reason: VerdictReason
}

/** Milliseconds, longer than any look at the vendor stays fresh. */
export const later = 15_000

/** What can be done to a server that runs: the vendor's API plays something else, or some time goes by. */
export type ServerOrder = { readonly api: ApiScenarioName } | { readonly later: true }
