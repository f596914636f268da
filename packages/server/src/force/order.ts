import { own } from '../platform/own-properties.ts'
import type { FaultReason } from '../verdict/faults.ts'

/** `closed`: nothing unverified passes. `degrade`: as in an outage, although this server may see none. */
export type ForceMode = 'closed' | 'degrade'

/** What `force()` takes beside the mode. */
export interface ForceOptions {
  /** When it ends, at most four hours ahead: Unix milliseconds, a `Date`, or ISO 8601 text with a zone (`2026-11-26T12:00:00Z`). */
  until: number | Date | string
  /** Who orders it, for events and `status()`. Cut to 200 characters, without control characters. */
  actor?: string | undefined
  /** Why, kept in the same way. */
  reason?: string | undefined
}

/** Why an order was ignored: a closed list. */
export type ForceRefusal = 'mode-unknown' | 'until-missing' | 'until-unreadable' | 'until-past' | 'until-too-far'

export interface Order {
  readonly mode: ForceMode
  /** Wall-clock milliseconds. */
  readonly until: number
  readonly actor: string
  readonly reason: string
}

export type ReadOrder = { ok: true; order: Order } | { ok: false; reason: ForceRefusal }

export const modes: readonly ForceMode[] = ['closed', 'degrade']
/** Milliseconds. A forgotten order must not outlast a shift. */
export const maxAhead = 14_400_000

/** Checks an order against the wall clock, once: it is neither prolonged nor accepted later. */
export function readOrder(given: unknown, options: unknown, now: number): ReadOrder {
  const mode = modes.find((known) => known === given)
  if (!mode) return { ok: false, reason: 'mode-unknown' }
  const word = own(options, 'until')
  if (word === undefined || word === null || word === '') return { ok: false, reason: 'until-missing' }
  const until = Math.floor(toTime(word))
  if (Number.isNaN(until)) return { ok: false, reason: 'until-unreadable' }
  if (until <= now) return { ok: false, reason: 'until-past' }
  if (until > now + maxAhead) return { ok: false, reason: 'until-too-far' }
  return {
    ok: true,
    order: { mode, until, actor: toWords(own(options, 'actor')), reason: toWords(own(options, 'reason')) },
  }
}

export const toOrderFault = (reason: ForceRefusal): FaultReason =>
  reason === 'mode-unknown' ? 'force-mode' : 'force-until'

/** Without a zone a text means another time on each machine. */
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

function toTime(given: unknown): number {
  if (given instanceof Date) return given.getTime()
  if (typeof given === 'string' && zoned.test(given)) return Date.parse(given)
  return typeof given === 'number' ? given : Number.NaN
}

/** A log must not be forged by line breaks, nor turned around by marks of direction. */
const unprintable = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu

export const toWords = (given: unknown): string =>
  typeof given === 'string' ? given.slice(0, 200).replace(unprintable, '') : ''
