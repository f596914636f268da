import { VerifierConfigError } from '../config/config.ts'
import type { Clock } from '../platform/clock.ts'
import type { Keyring } from '../platform/keyring.ts'
import { parseIp } from '../platform/network/ip-network.ts'
import { own, toText } from '../platform/own-properties.ts'
import type { BudgetAnswer, BudgetCharge } from '../stores/stores.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { chargesForAddress, nameHere } from './budget-charges.ts'
import { reportExhausted } from './report-exhausted.ts'
import { createVisitToken } from './visit-token.ts'

/** Whom a visit token is for. The same values must come to `verify()`, except a `subject` that wasn't known yet. */
export interface VisitTokenInput {
  ip: string | undefined
  subject?: string | undefined
  action?: string | undefined
  appId?: string | number | undefined
}

/** A visit token, or why there is none. Frozen. Send it with `Cache-Control: no-store`: a cached one is everybody's. */
export type IssuedVisitToken =
  | { readonly issued: true; readonly visitToken: string; /** Unix milliseconds. */ readonly expiresAt: number }
  | {
      readonly issued: false
      readonly reason: 'ip-missing' | 'budget-exhausted'
      /** Milliseconds. */
      readonly retryAfter: number | undefined
    }

export interface IssueParts {
  visitTokens: { keyring: Keyring; maxAge: number; perIpPerMinute: number } | undefined
  findAppId: (appId: unknown) => string | undefined
  clock: Clock
  limit: (charges: readonly BudgetCharge[]) => BudgetAnswer
  emit: EmitEvent
}

/** Issues to each address so many a minute. It asks no store: what is limited is what passes. */
export function createIssueVisitToken({ visitTokens, findAppId, clock, limit, emit }: IssueParts) {
  return async function issueVisitToken(input: VisitTokenInput): Promise<IssuedVisitToken> {
    if (!visitTokens)
      throw new VerifierConfigError('visitToken', 'issueVisitToken needs `visitToken: { secret }` in the config.')
    const appId = findAppId(own(input, 'appId'))
    if (appId === undefined)
      throw new VerifierConfigError('appId', 'issueVisitToken got an `appId` that is not configured.')
    const ip = parseIp(own(input, 'ip'))
    if (!ip) return refuse('ip-missing', undefined)

    const charges = chargesForAddress(nameHere, ip, visitTokens.perIpPerMinute)
    const answer = limit(charges)
    if (!answer.ok) {
      reportExhausted(emit, charges, answer.key, { use: 'visit-token', network: ip.client, shadow: false })
      return refuse('budget-exhausted', answer.retryAfter)
    }
    // A clock of the caller's may tell fractions.
    const now = Math.floor(clock.now())
    const id = crypto.getRandomValues(new Uint8Array(16))
    const scope = {
      appId,
      network: ip.client,
      subject: toText(own(input, 'subject')),
      action: toText(own(input, 'action')),
    }
    return Object.freeze({
      issued: true,
      visitToken: createVisitToken(visitTokens.keyring.sign, scope, now, id),
      expiresAt: now + visitTokens.maxAge,
    })
  }
}

const refuse = (reason: 'ip-missing' | 'budget-exhausted', retryAfter: number | undefined): IssuedVisitToken =>
  Object.freeze({ issued: false, reason, retryAfter })
