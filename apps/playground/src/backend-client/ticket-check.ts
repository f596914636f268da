import type { VerdictKind, VerdictReason } from '@tcaptcha/server'
import type { ApiScenarioName } from '@tcaptcha/simulator'

/** What other visitors met before this one came, in this order. */
export const histories = ['outage', 'spent', 'recovering', 'recovered', 'script-outage', 'unanswered'] as const

/**
 * - `outage`: their tickets could not be checked, and three canaries of the server's own failed: it is sure that the API is down.
 * - `spent`: they passed unverified until the incident's budget was gone.
 * - `recovering`: three calls were answered again, which are not five.
 * - `recovered`: five were.
 * - `script-outage`: the script's host, alive until then, died; three looks and visitors with visit tokens say so.
 * - `unanswered`: no call of the server's was answered, three canaries among them. Whose fault that is, the site decides.
 */
export type History = (typeof histories)[number]

/** What can be wrong with a verifier's store. */
export const storeFaults = ['full', 'silent'] as const

/**
 * - `full`: this process's memory has no room for one more used ticket.
 * - `silent`: it is shared, and does not answer.
 */
export type StoreFault = (typeof storeFaults)[number]

/** What a site may do differently, by its own wish or by mistake. */
export const siteNames = [
  'wrong-key',
  'production',
  'no-ip',
  'other-app',
  'signed-in',
  'few-tries',
  'never-degrade',
  'never-login',
  'forced-closed',
  'forced-degrade',
  'patient-visit-token',
  'brief-visit-token',
  'cut-off',
  'crowded',
] as const

/**
 * - `wrong-key`: it signs with a key that is not the account's.
 * - `production`: it takes no ticket of a simulator.
 * - `no-ip`: the app forgets to tell the visitor's address.
 * - `other-app`: the app names one that is not configured.
 * - `signed-in`: its visitors are signed in, and such have a small allowance on a healthy day.
 * - `few-tries`: one try a minute for each account.
 * - `never-degrade`, `never-login`: nothing may pass unverified, or no login.
 * - `forced-closed`, `forced-degrade`: its operator has shut the gate by hand, or opened it.
 * - `patient-visit-token`, `brief-visit-token`: visit tokens are good only after ten minutes, or for a millisecond.
 * - `cut-off`: its own network lets no request out.
 * - `crowded`: one check at a time, and somebody else is first.
 */
export type SiteChange = (typeof siteNames)[number]

/** The third request's side of a scenario: plain data, which the page sends to the playground's server. */
export interface TicketCheck {
  /** What `DescribeCaptchaResult` plays for this visitor. @default 'works' */
  readonly api?: ApiScenarioName
  readonly before?: readonly History[]
  /** What is wrong with the server's own store. */
  readonly store?: StoreFault | undefined
  /** How this site differs from the usual one. */
  readonly site?: SiteChange
  /** Checks tickets of this CaptchaAppId with the vendor itself, by the keys that the playground was started with. */
  readonly real?: string
}

/** What the server has to make of it. */
export interface ExpectedVerdict {
  readonly kind: VerdictKind
  readonly reason: VerdictReason
}

/** Milliseconds, longer than any look at the vendor stays fresh. */
export const later = 15_000

/** What can be done to a server that runs: the vendor's API plays something else, some time goes by, or it allows more or less. */
export type ServerOrder =
  | { readonly api: ApiScenarioName }
  | { readonly later: true }
  | { readonly budgets: BudgetOrder }

/** How many may pass unverified in a minute; what is left out is the site's own. */
export interface BudgetOrder {
  readonly perIp?: number | undefined
  readonly perSubject?: number | undefined
  readonly global?: number | undefined
}
