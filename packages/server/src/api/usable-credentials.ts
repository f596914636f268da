import { own } from '../platform/own-properties.ts'
import type { ApiOutcome } from './classify-answer.ts'
import type { Credentials } from './tc3.ts'

export type FoundCredentials = { ok: true; credentials: Credentials } | { ok: false; outcome: ApiOutcome }

/** The code of an outcome without a request: our own function gave no keys that can be sent. */
export const noKeys = 'NoCredentials'

export const noCredentials: FoundCredentials = {
  ok: false,
  outcome: { class: 'credentials', vendorCode: noKeys, requestId: undefined },
}

/** What `fetch` would refuse to put into a header must not look like a network that fails. */
export function toUsable(found: unknown): FoundCredentials {
  const [secretId, secretKey, token] = [own(found, 'secretId'), own(found, 'secretKey'), own(found, 'token')]
  if (typeof secretId !== 'string' || !/^[\x21-\x7e]+$/.test(secretId) || typeof secretKey !== 'string')
    return noCredentials
  if (token === undefined || token === null) return { ok: true, credentials: { secretId, secretKey, token: undefined } }
  if (typeof token !== 'string' || !/^[\x21-\x7e]*$/.test(token)) return noCredentials
  return { ok: true, credentials: { secretId, secretKey, token } }
}
