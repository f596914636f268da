import { createVisitToken } from './visit-token.ts'
import type { Rings } from './budget-charges.ts'
import type { Clock } from '../platform/clock.ts'
import { VerifierConfigError } from '../config/config.ts'
import type { EmitEvent } from '../verdict/events.ts'
import { reportExhausted } from './gate.ts'
import { parseIp } from '../platform/ip-network.ts'
import { ownCopy } from '../platform/own-properties.ts'
import type { VerifierStore } from '../store/stores.ts'

/** Whom a visit token is for. The same values must come to `verify()`, except a `subject` that wasn't known yet. */
export interface VisitTokenInput {
  ip: string | undefined
  subject?: string | undefined
  action?: string | undefined
  appId?: string | undefined
}

/** A visit token, or why there is none. Frozen. Send it with `Cache-Control: no-store`: a cached one is everybody's. */
export type IssuedVisitToken =
  | { readonly issued: true; readonly visitToken: string; /** Unix milliseconds. */ readonly expiresAt: number }
  | {
      readonly issued: false
      readonly reason: 'ip-missing' | 'budget-exhausted' | 'store-failed'
      /** Milliseconds. */
      readonly retryAfter: number | undefined
    }

export interface IssueParts {
  visitTokens:
    | { keys: readonly Promise<CryptoKey>[]; maxAge: number; perIpPerMinute: number; globalPerMinute: number }
    | undefined
  findAppId: (appId: string | undefined) => string | undefined
  clock: Clock
  rings: Rings
  store: VerifierStore
  emit: EmitEvent
}

/** Issues within a budget, so that nobody hoards visit tokens ahead of an outage. */
export function createIssueVisitToken(parts: IssueParts) {
  return async function issueVisitToken(input: VisitTokenInput): Promise<IssuedVisitToken> {
    const [key] = parts.visitTokens?.keys ?? []
    if (!parts.visitTokens || !key)
      throw new VerifierConfigError('visitToken', 'issueVisitToken needs `visitToken: { secret }` in the config.')
    const appId = parts.findAppId(input.appId)
    if (appId === undefined)
      throw new VerifierConfigError('appId', 'issueVisitToken got an `appId` that is not configured.')
    const ip = parseIp(input.ip)
    if (!ip) return refuse('ip-missing')

    const { subject, action } = ownCopy(input)
    const charges = await parts.rings.visitToken({ appId, ip, subject, known: false }, parts.visitTokens)
    try {
      const answer = await parts.store.budgets.consume(charges)
      if (!answer.ok) {
        reportExhausted(parts.emit, 'visit-token', charges, answer.key, ip.client)
        return refuse('budget-exhausted', answer.retryAfter)
      }
    } catch {
      return refuse('store-failed')
    }
    // A clock of the caller's may tell fractions.
    const now = Math.floor(parts.clock.now())
    const id = crypto.getRandomValues(new Uint8Array(16))
    const visitToken = await createVisitToken(await key, { appId, network: ip.client, subject, action }, now, id)
    return Object.freeze({ issued: true, visitToken, expiresAt: now + parts.visitTokens.maxAge })
  }
}

const refuse = (reason: 'ip-missing' | 'budget-exhausted' | 'store-failed', retryAfter?: number): IssuedVisitToken =>
  Object.freeze({ issued: false, reason, retryAfter })
