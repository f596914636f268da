import { simulatorKeys } from './simulator-keys.ts'
import type { TicketStore } from './ticket-store.ts'

/** The parameters of `DescribeCaptchaResult`, or of `DescribeCaptchaMiniResult`. */
export interface TicketQuery {
  kind: 'web' | 'mini'
  ticket: string
  /** Empty for a mini program. */
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
  const codes = query.kind === 'mini' ? miniCodes : webCodes
  if (!issued) return 15
  if (issued.kind !== query.kind) return codes.otherKind
  if (issued.appId !== query.appId) return codes.otherApp
  if (issued.randstr !== query.randstr) return 7
  if (now - issued.issuedAt > lifetime) return 8
  return tickets.use(query.ticket) ? 1 : codes.used
}

/** The two actions have tables of their own, and that of mini programs has no code for a ticket that was used. */
const webCodes = { otherKind: 15, otherApp: 16, used: 9 } as const
const miniCodes = { otherKind: 25, otherApp: 7, used: 25 } as const

/** Older samples lost an underscore or the app id, and the vendor can't read those either. */
const isStandardDisaster = ({ ticket, appId }: TicketQuery) =>
  /^tr?error_\d{4}_(\d+)_\d{10}(?:_.*)?$/.exec(ticket)?.[1] === appId
