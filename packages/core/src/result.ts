import { toDisasterTicket, type Generation } from './disaster-ticket.ts'
import { TCaptchaError } from './errors.ts'
import { toOwn } from './own.ts'

/** What is known of an attempt before the vendor answers; fills what its answer leaves out. */
export interface ResultContext {
  appId: string
  bizState?: unknown
  binding?: string | undefined
  /** Decides the prefix of a ticket made here. @default 2 */
  generation?: Generation | undefined
}

interface Ticketed {
  ticket: string
  randstr: string
  appId: string
  /** `vendor.bizState`, as given. */
  bizState: unknown
  /** The server-issued value of the `binding` option. */
  binding?: string | undefined
  by?: undefined
}

/** The visitor solved it, as far as a page can tell. A client result proves nothing: your server has it checked. */
export interface SolvedResult extends Ticketed {
  kind: 'solved'
  error?: undefined
  /** What the vendor called back with. */
  raw: unknown
}

/** The vendor is broken, and the ticket says so. Your server decides what it is worth. */
export interface DisasterResult extends Ticketed {
  kind: 'disaster'
  error: TCaptchaError
  raw?: unknown
}

/** Nobody solved it, and nothing is broken. */
export interface ClosedResult {
  kind: 'closed'
  ticket: undefined
  /** `replaced`: another client of the page opened its challenge. */
  by: 'visitor' | 'reset' | 'replaced'
  error?: undefined
}

/** Broken, and not to be passed on: rate limited, or refused by `recover`. */
export interface FailedResult {
  kind: 'failed'
  ticket: undefined
  by?: undefined
  error: TCaptchaError
}

/** How one `execute()` ended. `if (result.ticket)` narrows to the two that go to your server. */
export type TCaptchaResult = SolvedResult | DisasterResult | ClosedResult | FailedResult

/**
 * Turns what the vendor's callback got into a result. Never throws, whatever `raw` is.
 *
 * `ret: 0` is no success: failures carry it too, with a ticket. They are told apart by `errorCode` and by both
 * spellings of the ticket's prefix. Rate limiting (1014) is `failed`, with no ticket.
 */
export function normalizeCallback(raw: unknown, context: ResultContext): TCaptchaResult {
  const result = readCallback(raw, context)
  return result.kind === 'disaster' && result.error.code === 'rate-limited' ? toFailed(result.error) : result
}

/** As `normalizeCallback`, but leaves the decision about a rate-limited visitor to the caller. */
export function readCallback(raw: unknown, context: ResultContext): SolvedResult | DisasterResult | ClosedResult {
  try {
    return interpret(raw, context)
  } catch (cause) {
    // A getter of the vendor's threw.
    return toDisaster(new TCaptchaError('invalid-result', `${cause}`, { cause }), context, raw)
  }
}

function interpret(raw: unknown, context: ResultContext): SolvedResult | DisasterResult | ClosedResult {
  // `Object` makes an empty one of `undefined`. Own properties only, as anything may sit on a prototype.
  const given = toOwn(Object(raw) as Record<string, unknown>)
  const { ret, bizState = context.bizState } = given
  const text = (key: string) => (/^(str|num)/.test(typeof given[key]) ? `${given[key] as string}` : '')
  const ticket = text('ticket')
  const randstr = text('randstr')
  const known = { ...context, bizState, appId: text('appid') || text('CaptchaAppId') || context.appId }

  // A failure has a number, a ticket with the prefix, or both.
  const disaster = /^tr?error_(\d*)/.exec(ticket)
  const errorCode = Number(text('errorCode')) || Number(disaster?.[1])
  if (errorCode || disaster) {
    const vendorMessage = text('errorMessage')
    const code = errorCode === 1014 ? 'rate-limited' : 'vendor-error'
    const init = { errorCode: errorCode || 1005, vendorMessage }
    return toDisaster(new TCaptchaError(code, `${errorCode} ${vendorMessage}`, init), known, raw, ticket, randstr)
  }
  // The vendor's oldest scripts know 1, "back".
  if (ret === 2 || ret === 1) return toClosed('visitor')
  if (ret === 0 && ticket && randstr) return { kind: 'solved', ...toTicketed(known, raw, ticket, randstr) }
  return toDisaster(new TCaptchaError('invalid-result', `ret ${text('ret')}`), known, raw)
}

/** The result that stands in for a solved one: the vendor's own ticket where it made one, else ours. */
export function toDisaster(
  error: TCaptchaError,
  context: ResultContext,
  raw?: unknown,
  ticket?: string,
  randstr?: string,
): DisasterResult {
  const made = toDisasterTicket(error.errorCode, context.appId, context.generation)
  return { kind: 'disaster', ...toTicketed(context, raw, ticket || made.ticket, randstr || made.randstr), error }
}

export const toClosed = (by: ClosedResult['by']): ClosedResult => ({ kind: 'closed', ticket: undefined, by })

export const toFailed = (error: TCaptchaError): FailedResult => ({ kind: 'failed', ticket: undefined, error })

const toTicketed = ({ appId, bizState, binding }: ResultContext, raw: unknown, ticket: string, randstr: string) => ({
  ticket,
  randstr,
  appId,
  bizState,
  binding,
  raw,
})
