import { createId } from '../platform/id.ts'

/** 1 for `TCaptcha.js` and its kin, 2 for `TJCaptcha.js` and `TJNCaptcha-global.js`. */
export type Generation = 1 | 2

export interface DisasterTicketInit {
  /** The vendor's number for what went wrong, such as 1001. */
  errorCode: number
  appId: string
  /** Decides the prefix, as the vendor's own scripts do: `terror_` for 1, `trerror_` for 2. @default 2 */
  generation?: Generation | undefined
  /** Milliseconds since 1970. @default Date.now() */
  now?: number | undefined
}

/**
 * The ticket that stands in for a real one while the vendor is broken: `trerror_1001_190000000_1649302812`.
 *
 * The `randstr` is `@` and base-36, as the vendor's scripts make it. Anyone can type such a ticket, so it proves nothing.
 * Send it to your server as any other: the server decides.
 */
export const createDisasterTicket = (init: DisasterTicketInit): { ticket: string; randstr: string } =>
  toDisasterTicket(init.errorCode, init.appId, init.generation, init.now)

/** As `createDisasterTicket`, by position. */
export const toDisasterTicket = (errorCode = 1001, appId: string, generation?: Generation, now = Date.now()) => ({
  ticket: `t${generation === 1 ? '' : 'r'}error_${errorCode}_${appId}_${Math.floor(now / 1000)}`,
  randstr: `@${createId()}`,
})
