import { toDisasterTicket, type Generation } from './disaster-ticket.ts'
import { TCaptchaError, toError } from './errors.ts'
import { createId } from '../platform/id.ts'
import { toOwn } from '../platform/own-properties.ts'

/** What is known of an attempt before the vendor answers: fills what the answer leaves out. */
export interface ResultContext {
  appId: string
  bizState?: unknown
  visitToken?: string | undefined
  /** Decides the prefix of a ticket made here. @default 2 */
  generation?: Generation | undefined
  /** @default a new one */
  correlationId?: string | undefined
}

interface Correlated {
  /** The `id` of this run's events, for your server to log: at most 64 characters of `[\w-]`. No secret. */
  correlationId: string
}

/** What goes to your server with a ticket, and is not there without: so that `const { ticket, randstr } = result` has a type. */
interface Ticketless extends Correlated {
  ticket: undefined
  randstr?: undefined
  visitToken?: undefined
}

interface Ticketed extends Correlated {
  ticket: string
  randstr: string
  appId: string
  /** `vendor.bizState`, as given. */
  bizState: unknown
  /** The server-issued value of the `visitToken` option. */
  visitToken?: string | undefined
  by?: undefined
}

/** The visitor solved it. A result in the browser proves nothing: your server has the ticket checked. */
export interface SolvedResult extends Ticketed {
  kind: 'solved'
  error?: undefined
  /** What the vendor called back with. */
  raw: unknown
}

/** The vendor is broken, and the ticket says so. Your server decides whether to trust it. */
export interface DisasterResult extends Ticketed {
  kind: 'disaster'
  error: TCaptchaError
  raw?: unknown
}

/** Nobody solved it, and nothing is broken. */
export interface ClosedResult extends Ticketless {
  kind: 'closed'
  /** `replaced`: another client of the page opened its challenge. `removed`: the page or the container went. */
  by: 'visitor' | 'reset' | 'replaced' | 'removed'
  error?: undefined
}

/** Broken, and not to be passed on: rate limited, or refused by `recover`. */
export interface FailedResult extends Ticketless {
  kind: 'failed'
  by?: undefined
  error: TCaptchaError
}

/** How one `execute()` ended. `if (result.ticket)` narrows to the two that go to your server. */
export type TCaptchaResult = SolvedResult | DisasterResult | ClosedResult | FailedResult

/**
 * Turns what the vendor's callback got into a result. Never throws, for any `raw`.
 *
 * `ret: 0` is no success: failures carry it too, with a ticket. They differ by `errorCode` and by both
 * spellings of the ticket's prefix. Rate limiting (1014) is `failed`, with no ticket.
 */
export function normalizeCallback(raw: unknown, context: ResultContext): TCaptchaResult {
  const result = toResult(context, raw)
  const { kind, error, correlationId } = result
  return kind === 'disaster' && error.code === 'rate-limited' ? toFailed(error, correlationId) : result
}

/** As `normalizeCallback`, but leaves a rate-limited visitor to the caller. With `error` it is the disaster of that. */
export function toResult(
  context: ResultContext,
  raw?: unknown,
  error?: TCaptchaError,
): SolvedResult | DisasterResult | ClosedResult {
  const { visitToken, correlationId = createId() } = context
  let given: Record<string, unknown> = {}
  try {
    // Own properties only, as anything may sit on a prototype.
    given = toOwn(raw as typeof given)
  } catch (cause) {
    // A getter of the vendor's object threw.
    error = toError('invalid-result', cause)
  }
  const { ret, bizState = context.bizState } = given
  const text = (key: string) => (/^(str|num)/.test(typeof given[key]) ? `${given[key] as string}` : '')
  const appId = text('appid') || text('CaptchaAppId') || context.appId
  let ticket = text('ticket')
  let randstr = text('randstr')
  // A failure has a number, a ticket with the prefix, or both.
  const disaster = /^tr?error_(\d*)/.exec(ticket)
  const errorCode = Number(text('errorCode')) || Number(disaster && disaster[1])
  if (errorCode || disaster) {
    const vendorMessage = text('errorMessage')
    const code = errorCode === 1014 ? 'rate-limited' : 'vendor-error'
    error = new TCaptchaError(code, `${errorCode} ${vendorMessage}`, { errorCode: errorCode || 1005, vendorMessage })
  } else if (ret === 2 || ret === 1) {
    // The vendor's oldest scripts know 1, "back".
    return createClosedResult('visitor', correlationId)
  } else if (ret !== 0 || !ticket || !randstr) {
    error ||= new TCaptchaError('invalid-result', `ret ${text('ret')}`)
    ticket = randstr = ''
  }
  if (error) {
    // The vendor's own ticket where it made one, else ours.
    const made = toDisasterTicket(error.errorCode, appId, context.generation)
    ticket ||= made.ticket
    randstr ||= made.randstr
  }
  const kind = error ? 'disaster' : 'solved'
  return { kind, ticket, randstr, appId, bizState, visitToken, correlationId, error, raw } as
    | SolvedResult
    | DisasterResult
}

/** The result of a captcha that nobody solved, and where nothing is broken. */
export const createClosedResult = (by: ClosedResult['by'], correlationId = createId()): ClosedResult => ({
  kind: 'closed',
  ticket: undefined,
  by,
  correlationId,
})

/** The result of a failure that gets no ticket. */
export const toFailed = (error: TCaptchaError, correlationId: string): FailedResult => ({
  kind: 'failed',
  ticket: undefined,
  error,
  correlationId,
})
