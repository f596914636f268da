/**
 * What can be read from a disaster ticket. Anyone can type one, so none of it is evidence.
 *
 * - `standard`: `terror_<code>_<appid>_<seconds>` or `trerror_…`, as the vendor's scripts make them.
 * - `legacy`: the spellings of the vendor's older samples, which lost an underscore or the app id.
 * - `foreign`: well-formed, for another app id.
 * - `unreadable`: the prefix, and a rest that makes no sense.
 *
 * `issuedAt` is in Unix seconds, by the visitor's clock. `tail` is the session id that some 1.0 scripts append.
 */
export type DisasterTicket =
  | { form: 'standard' | 'legacy'; prefix: 'terror' | 'trerror'; errorCode: number; issuedAt: number; tail?: string }
  | { form: 'foreign' }
  | { form: 'unreadable' }

/** After prefix and code: app id and seconds; or seconds alone; or app id and seconds without an underscore between. */
const spelling = /^(tr?error)_(\d{4})_(?:(\d+)_(\d{10})|(?:_|(\d*))(\d{10}))(?:_([\w*.=-]{1,512}))?$/

/**
 * Reads a disaster ticket in every spelling the vendor has used, as `@tcaptcha/server` does. Undefined for any other ticket.
 *
 * Pass the app id you expect. Without it a ticket of any app is `standard`, never `foreign`, and one that lost the
 * underscore after its app id is `unreadable`.
 *
 * @example
 * parseDisasterTicket('terror_1006_2031483705_1649302812', '2031483705') // { form: 'standard', errorCode: 1006, … }
 */
export function parseDisasterTicket(ticket: unknown, appId?: string): DisasterTicket | undefined {
  if (typeof ticket !== 'string' || !/^tr?error_/i.test(ticket)) return undefined
  const [, prefix, code, standardId, standardTime, gluedId, legacyTime, tail] = spelling.exec(ticket) ?? []
  if (!code) return { form: 'unreadable' }
  if (gluedId && !appId) return { form: 'unreadable' }
  const owner = standardId ?? gluedId
  if (owner && appId && owner !== appId) return { form: 'foreign' }
  return {
    form: standardId ? 'standard' : 'legacy',
    prefix: prefix === 'terror' ? prefix : 'trerror',
    errorCode: Number(code),
    issuedAt: Number(standardTime ?? legacyTime),
    ...(tail ? { tail } : {}),
  }
}
