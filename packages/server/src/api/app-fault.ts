import type { ApiOutcome } from './classify-answer.ts'

/** Something that is wrong with one app, or with its kind: another app may be answered well. */
export interface AppFault {
  readonly reason: 'app-secret' | 'billing' | 'credentials'
  readonly vendorCode: number | string
  readonly requestId: string | undefined
}

/** A wrong key, a wrong clock and a network without a way out hold for all apps, and are none. */
export function readAppFault(outcome: ApiOutcome): AppFault | undefined {
  if (outcome.class === 'answer') {
    const { code, meaning, requestId } = outcome
    const { reason } = meaning
    return reason === 'app-secret' || reason === 'billing' ? { reason, vendorCode: code, requestId } : undefined
  }
  if (outcome.class !== 'billing' && outcome.class !== 'credentials') return undefined
  const { vendorCode, requestId } = outcome
  // A key may be allowed the action of one kind and not that of the other.
  const isOfApp = outcome.class === 'billing' || vendorCode.startsWith('UnauthorizedOperation')
  return isOfApp ? { reason: outcome.class, vendorCode, requestId } : undefined
}
