import { simulatorKeys } from './simulator-keys.ts'
import type { TicketStore } from './ticket-store.ts'

/** The parameters of `DescribeCaptchaResult`. */
export interface TicketQuery {
  ticket: string
  randstr: string
  /** Digits. */
  appId: string
  appSecretKey: string
  wantsTime: boolean
}

const lifetime = 300_000

/** Gives the `CaptchaCode` for a ticket. A ticket that passes is used up; one that is refused is not. */
export function judgeTicket(query: TicketQuery, tickets: TicketStore, now: number): number {
  if (query.appSecretKey !== simulatorKeys.appSecretKey) return 100
  if (/^tr?error_/.test(query.ticket)) return isStandardDisaster(query) ? 21 : 16
  const issued = tickets.find(query.ticket)
  if (!issued) return 15
  if (issued.appId !== query.appId) return 16
  if (issued.randstr !== query.randstr) return 7
  if (now - issued.issuedAt > lifetime) return 8
  return tickets.use(query.ticket) ? 1 : 9
}

/** Older samples lost an underscore or the app id, and the vendor can't read those either. */
const isStandardDisaster = ({ ticket, appId }: TicketQuery) =>
  /^tr?error_\d{4}_(\d+)_\d{10}(?:_.*)?$/.exec(ticket)?.[1] === appId
