import { isDisasterTicket, parseDisasterTicket } from '../ticket/disaster-ticket.ts'
import type { VerdictReason } from '../verdict/reasons.ts'
import { isSimulatorTicket } from '../ticket/simulated-ticket.ts'

/** Who the visitor says or is known to be. */
export interface Subject {
  /** Account, phone number, session: what an attacker has few of. */
  id: string
  /** `known`: this browser has been here as this subject before. `authenticated`: it is signed in as it. Your server's word, never the page's. */
  trust?: 'known' | 'authenticated' | undefined
}

/** What `verify()` takes. Only `ticket`, `randstr` and `visitToken` may come from the page. */
export interface VerifyInput {
  ticket: string | null | undefined
  randstr: string | null | undefined
  /** The visitor's address as your own server sees it. Without a valid one nothing passes. */
  ip: string | undefined
  subject?: string | Subject | undefined
  /** What `issueVisitToken` gave to the page. */
  visitToken?: string | null | undefined
  /** A word of yours for what the ticket is spent on. */
  action?: string | undefined
  /** Which of the configured apps. May be left out when there is one. */
  appId?: string | undefined
}

/** What was presented, once it has the right shape. */
export type Presented = { form: 'ordinary' } | { form: 'standard' | 'legacy'; errorCode: number }

interface ShapeRules {
  appId: string
  acceptSimulator: boolean
  /** Unix milliseconds. */
  now: number
  maxTicketSkew: number
  disasterCodes: readonly number[]
}

/** Every code of the vendor's scripts but 1014, which means that the visitor was throttled. */
export const outageCodes = [1001, 1002, 1003, 1004, 1005, 1006, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1085] as const

/** Refuses what no script makes, before anything is spent on it. */
export function readShape(ticket: unknown, randstr: unknown, rules: ShapeRules): Presented | VerdictReason {
  if (typeof ticket !== 'string' || typeof randstr !== 'string' || ticket === '' || randstr === '')
    return 'ticket-missing'
  if (!/^[\x21-\x7e]{1,8192}$/.test(ticket) || !/^[\x21-\x7e]{1,255}$/.test(randstr)) return 'ticket-malformed'
  if (isSimulatorTicket(ticket) && !rules.acceptSimulator) return 'simulator-ticket'
  if (!isDisasterTicket(ticket)) return { form: 'ordinary' }

  const read = parseDisasterTicket(ticket, rules.appId)
  if (!read || read.form === 'unreadable') return 'disaster-unreadable'
  if (read.form === 'foreign') return 'disaster-foreign'
  if (read.errorCode === 1014) return 'disaster-throttled'
  if (!rules.disasterCodes.includes(read.errorCode)) return 'disaster-code'
  // `@` and the digits of `Math.random().toString(36)`. Shape only; it proves nothing.
  if (!/^@[\da-z]{1,16}$/.test(randstr)) return 'disaster-code'
  if (Math.abs(rules.now - read.issuedAt * 1000) > rules.maxTicketSkew) return 'disaster-stale'
  return { form: read.form, errorCode: read.errorCode }
}
