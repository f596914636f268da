import { own } from '../platform/own-properties.ts'
import type { VerdictReason } from '../verdict/reasons.ts'

/** Why a ticket never came to the verifier. */
const unreadReasons = ['ticket-missing', 'ticket-in-url', 'body-used', 'aborted'] as const satisfies VerdictReason[]

export interface VerifyInit {
  /** An abort gives `unavailable`. */
  signal?: AbortSignal | undefined
  /**
   * Decides as always, out of budgets, limits and used tickets that are shadow's alone. The vendor is asked, and takes a ticket
   * once: a second check of the same ticket finds it used. Events have `shadow: true`.
   */
  shadow?: boolean | undefined
  /** Your server could not read the ticket: the verdict has this reason, and is reported as any other. Nobody is asked. */
  unread?: (typeof unreadReasons)[number] | undefined
}

/** By own properties; `unread` is one of ours or nothing, since a reason of the caller's could let somebody in. */
export const readInit = (init: VerifyInit | undefined) => ({
  signal: own(init, 'signal') as AbortSignal | undefined,
  shadow: own(init, 'shadow') === true,
  unread: unreadReasons.find((reason) => reason === own(init, 'unread')),
})

/** What is no correlation id counts as none: it comes from the page, and goes into logs. */
export const readCorrelationId = (given: unknown): string | undefined =>
  typeof given === 'string' && /^[\w-]{1,64}$/.test(given) ? given : undefined
