/** One line of the log. */
export interface LogEntry {
  /** Milliseconds since 1970. */
  readonly at: number
  readonly from: 'page' | 'server'
  /** By which page and server belong together. */
  readonly id: string | undefined
  readonly name: string
  readonly detail: string
}

/** The outcome of the latest attempt, without its ticket. */
export interface Outcome {
  readonly at: number
  readonly id: string | undefined
  readonly kind: string
  readonly detail: string
  /** The beginning of a ticket that says what kind it is, such as `trerror_1002_`. */
  readonly ticket: string | undefined
}

/** What the server decided of it. */
export interface Verdict {
  readonly kind: string
  readonly detail: string
}

type Fields = Readonly<Record<string, unknown>>

/** An event of the core. */
export function toPageEntry(event: Fields, at: number): LogEntry {
  const { type, src, attempt, ms, code, kind, by, errorCode } = event
  const file = typeof src === 'string' ? src.replace(/^.*\/__tcaptcha\/|[?#].*$/g, '') : undefined
  const number = typeof attempt === 'number' && attempt > 1 ? `#${attempt}` : undefined
  return {
    at,
    from: 'page',
    id: toText(event.id),
    name: toText(type) ?? '?',
    detail: join(kind, by, code, errorCode, file, number, toDuration(ms)),
  }
}

/** An event of the verifier. */
export function toServerEntry(event: Fields, at: number): LogEntry {
  const { type, kind, reason, vendorCode, errorCode, ms, what, to, count } = event
  return {
    at,
    from: 'server',
    id: toText(event.correlationId),
    name: toText(type) ?? '?',
    detail: join(kind, reason, what, to, vendorCode, errorCode, count, toDuration(ms)),
  }
}

/** A result of the core. */
export function toOutcome(result: Fields, at: number): Outcome {
  const { kind, by, ticket, correlationId } = result
  const { code, errorCode } = Object.assign({ code: undefined, errorCode: undefined }, result.error)
  return {
    at,
    id: toText(correlationId),
    kind: toText(kind) ?? '?',
    detail: join(code, errorCode, by),
    ticket: toTicketKind(ticket),
  }
}

/** The verdict in an event of the verifier. */
export function toVerdict({ type, kind, reason, vendorCode }: Fields): Verdict | undefined {
  if (type !== 'verified' && type !== 'degraded' && type !== 'refused') return undefined
  return { kind: toText(kind) ?? type, detail: join(reason, vendorCode) }
}

/** Only what is the same in each ticket of its kind. */
function toTicketKind(ticket: unknown): string | undefined {
  if (typeof ticket !== 'string' || ticket === '') return undefined
  return /^(?:tr?error_(?:\d{1,5}_)?|tr03simulator_|[a-z]{1,2}\d{2})/.exec(ticket)?.[0] ?? ''
}

const toText = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : undefined)
const toDuration = (ms: unknown) => (typeof ms === 'number' ? `${Math.round(ms)} ms` : undefined)
const join = (...parts: unknown[]) => parts.map(toText).filter(Boolean).join(' · ')
