import type { CaptchaKind } from '../api/captcha-app.ts'
import { isDisasterTicket, parseDisasterTicket } from '../ticket/disaster-ticket.ts'
import { isSimulatorTicket } from '../ticket/simulated-ticket.ts'
import type { VerdictReason } from '../verdict/reasons.ts'

/** What was presented, or why it is nothing that a script makes. */
export type Shape =
  | { form: 'ordinary' }
  | { form: 'standard' | 'legacy'; errorCode: number }
  | { form: 'refused'; reason: VerdictReason }

interface ShapeRules {
  appId: string
  kind: CaptchaKind
  acceptSimulator: boolean
  /** Unix milliseconds. */
  now: number
  maxTicketSkew: number
  disasterCodes: readonly number[]
}

const ordinary: Shape = { form: 'ordinary' }
const refuse = (reason: VerdictReason): Shape => ({ form: 'refused', reason })

/** Tells disaster tickets from others, and refuses what no script makes before anything is spent on it. */
export function readShape(ticket: unknown, given: unknown, rules: ShapeRules): Shape {
  // A mini program has none, and what came in its place is ignored.
  const randstr = rules.kind === 'mini' ? '@none' : given
  if (typeof ticket !== 'string' || typeof randstr !== 'string' || ticket === '' || randstr === '')
    return refuse('ticket-missing')
  // The vendor's alphabet: an odd character may be what some front tier refuses, and looks like an outage then.
  if (!/^[\w*.=+/~-]{1,8192}$/.test(ticket) || !/^[\w@*.=+/~-]{1,255}$/.test(randstr)) return refuse('ticket-malformed')
  if (isSimulatorTicket(ticket) && !rules.acceptSimulator) return refuse('simulator-ticket')
  if (!isDisasterTicket(ticket)) return ordinary

  const read = parseDisasterTicket(ticket, rules.appId)
  if (!read || read.form === 'unreadable') return refuse('disaster-unreadable')
  if (read.form === 'foreign') return refuse('disaster-foreign')
  if (read.errorCode === 1014) return refuse('disaster-throttled')
  if (!rules.disasterCodes.includes(read.errorCode)) return refuse('disaster-code')
  // `@` and the digits of `Math.random().toString(36)`. Shape only; it proves nothing.
  if (!/^@[\da-z]{1,16}$/.test(randstr)) return refuse('disaster-code')
  if (Math.abs(rules.now - read.issuedAt * 1000) > rules.maxTicketSkew) return refuse('disaster-stale')
  return { form: read.form, errorCode: read.errorCode }
}
