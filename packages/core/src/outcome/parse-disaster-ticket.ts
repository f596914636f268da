/** What a disaster ticket says of itself. Anyone can type one, so none of it is evidence. */
export interface DisasterTicket {
  /**
   * `standard`: as documented. `legacy`: the underscore between app id and seconds, or the app id itself, is missing,
   * as in older official samples. `unreadable`: the prefix and nothing that can be relied on.
   */
  form: 'standard' | 'legacy' | 'unreadable'
  errorCode: number | undefined
  appId: string | undefined
  /** Unix seconds by the visitor's clock. */
  seconds: number | undefined
  /** What followed the seconds: the session id in some 1.0 scripts. */
  tail: string | undefined
}

/**
 * Reads a disaster ticket in any of its five spellings, or gives undefined where `ticket` is none.
 *
 * Pass the app id you expect: without it a ticket that lost its underscore can't be told apart and is `unreadable`.
 *
 * @example
 * parseDisasterTicket('terror_1006_2031483705_1649302812')?.errorCode // 1006
 */
export function parseDisasterTicket(ticket: unknown, appId?: string): DisasterTicket | undefined {
  if (typeof ticket !== 'string' || !/^tr?error_/.test(ticket)) return undefined
  const [, code, rest = ''] = /^tr?error_(\d{4})_(.*)$/s.exec(ticket) ?? []
  const make = (form: DisasterTicket['form'], id?: string, time?: RegExpExecArray | null): DisasterTicket => ({
    form,
    errorCode: code ? Number(code) : undefined,
    appId: id,
    seconds: time ? Number(time[1]) : undefined,
    tail: time?.[2],
  })
  if (appId && rest.startsWith(appId)) {
    const after = rest.slice(appId.length)
    const standard = after[0] === '_'
    const time = toTime(standard ? after.slice(1) : after)
    if (time) return make(standard ? 'standard' : 'legacy', appId, time)
  }
  const [, id, tail = ''] = /^(\d+)_(.*)$/s.exec(rest) ?? []
  if (id && toTime(tail)) return make('standard', id, toTime(tail))
  // An empty app id, with and without the underscore that should follow it.
  const time = toTime(rest.replace(/^_/, ''))
  return time ? make('legacy', undefined, time) : make('unreadable')
}

/** Ten digits of seconds, and what may follow them. */
const toTime = (text: string) => /^(\d{10})(?:_(.*))?$/s.exec(text)
