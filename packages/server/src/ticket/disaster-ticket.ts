/**
 * What can be read from a disaster ticket. Anyone can type one: reading it proves nothing.
 *
 * - `standard`: `terror_<code>_<appid>_<seconds>` or `trerror_…`, as the vendor's scripts make them.
 * - `legacy`: the spellings of the vendor's older samples, which lost an underscore or the app id.
 * - `foreign`: well-formed, for another app id.
 * - `unreadable`: has the prefix and nothing else that makes sense.
 */
export type DisasterTicket =
  | { form: 'standard' | 'legacy'; prefix: 'terror' | 'trerror'; errorCode: number; issuedAt: number; tail?: string }
  | { form: 'foreign' }
  | { form: 'unreadable' }

/** Every code of the vendor's scripts but 1014, which means that the visitor was throttled. */
export const outageCodes = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1085] as const

/** Says whether a ticket carries one of the vendor's two disaster prefixes, in any case. */
export const isDisasterTicket = (ticket: string) => /^tr?error_/i.test(ticket)

/**
 * Reads a disaster ticket made for `appId`, in every spelling met in the wild. Undefined for any other ticket.
 * Never throws. `issuedAt` is in Unix seconds, and as true as the visitor's clock.
 *
 * @example parseDisasterTicket('terror_1001_190000000_1700000000', '190000000')
 */
export function parseDisasterTicket(ticket: string, appId: string): DisasterTicket | undefined {
  if (!isDisasterTicket(ticket)) return undefined
  const head = /^(terror|trerror)_(\d{4})_(.*)$/.exec(ticket)
  if (!head) return { form: 'unreadable' }
  const [, prefix, code = '', rest = ''] = head
  const body = readBody(rest, appId)
  if (body.form === 'foreign' || body.form === 'unreadable') return body
  return {
    form: body.form,
    prefix: prefix === 'terror' ? 'terror' : 'trerror',
    errorCode: Number(code),
    issuedAt: Number(body.seconds),
    ...(body.tail === '' ? {} : { tail: body.tail }),
  }
}

type Body =
  | { form: 'standard' | 'legacy'; seconds: string; tail: string }
  | { form: 'foreign' }
  | { form: 'unreadable' }

function readBody(rest: string, appId: string): Body {
  const standard = /^(\d+)_(\d{10})(?:_([\w*.=-]{1,512}))?$/.exec(rest)
  if (standard?.[1] === appId) return { form: 'standard', seconds: standard[2] ?? '', tail: standard[3] ?? '' }

  // An empty app id leaves `_<seconds>`, or nothing but the seconds; the vendor's sample glues the two numbers together.
  const legacy = /^_?(\d+)(?:_([\w*.=-]{1,512}))?$/.exec(rest)
  const digits = legacy?.[1] ?? ''
  const seconds = digits.slice(-10)
  const owner = digits.slice(0, -10)
  const glued = owner === appId && !rest.startsWith('_')
  const isLegacy = legacy !== null && seconds.length === 10 && (owner === '' || glued)
  // A ten-digit app id that isn't ours, followed by seconds, also reads as "seconds, then a tail". It is foreign.
  if (isLegacy && !standard) return { form: 'legacy', seconds, tail: legacy[2] ?? '' }

  const foreign = standard !== null || /^\d{11,}(?:_[\w*.=-]{1,512})?$/.test(rest)
  return { form: foreign ? 'foreign' : 'unreadable' }
}
