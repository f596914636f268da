import { own } from '../platform/own-properties.ts'

/** Node's codes, and Bun's. */
const unsentCodes = new Set<unknown>([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'UND_ERR_CONNECT_TIMEOUT',
  'ConnectionRefused',
  'FailedToOpenSocket',
])

/** Whether a failed `fetch` surely never reached the server: then "used", in answer to a second try, is the vendor's word. */
export function readFetchFailure(error: unknown): 'unsent' | 'network' {
  // Node says why in `cause.code`, Bun in `code`; several addresses fail together as an AggregateError with a code of its own.
  const isUnsent = unsentCodes.has(own(own(error, 'cause'), 'code')) || unsentCodes.has(own(error, 'code'))
  return isUnsent ? 'unsent' : 'network'
}
