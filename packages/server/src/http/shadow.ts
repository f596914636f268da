import type { Clock } from '../platform/clock.ts'
import { own } from '../platform/own-properties.ts'

/** Milliseconds. A trial that nobody ends must not go on for ever. */
const maxAhead = 90 * 86_400_000
/** Without a zone a text means another time on each machine. */
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/

/** Whether a guard only watches at the moment. @throws RangeError for an end that is missing, unreadable or too far ahead. */
export function readShadow(shadow: unknown, clock: Clock): () => boolean {
  if (shadow === undefined) return () => false
  const given = own(shadow, 'until')
  const until =
    given instanceof Date || typeof given === 'number' || (typeof given === 'string' && zoned.test(given))
      ? new Date(given).getTime()
      : Number.NaN
  if (!(until <= clock.now() + maxAhead)) {
    throw new RangeError(
      'guard: `shadow.until` must be a Date, Unix milliseconds, or text such as 2026-11-26T12:00:00Z, at most 90 days ahead.',
    )
  }
  return () => clock.now() < until
}
