import { fromBase64Url, toBase64Url } from '../platform/base64.ts'
import { maxAhead, toWords } from './order.ts'

/** An order for all nodes, or the end of one, as a signed note. The newest of a mode is in force. */
export interface ForceRecord {
  /** Wall-clock milliseconds, as is `until`, which is 0 for an end. */
  readonly issuedAt: number
  readonly until: number
  readonly actor: string
  readonly reason: string
}

/** Wall clocks of two nodes may differ by this many milliseconds. */
export const maxDrift = 5_000

export const isEnd = ({ until }: ForceRecord) => until === 0

/** An end is remembered for as long as any order that it ended could last. */
export const expiryOf = (record: ForceRecord) => (isEnd(record) ? record.issuedAt + maxAhead : record.until)

/** A signed record may still be that of a machine whose clock is wrong. */
export const isPlausible = ({ issuedAt, until }: ForceRecord, now: number) =>
  until - issuedAt <= maxAhead && issuedAt - now <= maxDrift

export const toFields = ({ issuedAt, until, actor, reason }: ForceRecord) => [
  issuedAt,
  until,
  toBase64Url(new TextEncoder().encode(actor)),
  toBase64Url(new TextEncoder().encode(reason)),
]

/** Undefined for what no release up to this one writes. */
export function readFields(fields: readonly string[]): ForceRecord | undefined {
  const [issuedAt = '', until = '', actor = '', reason = ''] = fields
  if (fields.length !== 4 || !/^\d{1,15} \d{1,15}$/.test(`${issuedAt} ${until}`)) return undefined
  return { issuedAt: Number(issuedAt), until: Number(until), actor: readWords(actor), reason: readWords(reason) }
}

const readWords = (text: string) => toWords(new TextDecoder().decode(fromBase64Url(text)))

/** One order of any two, the same on every node. */
export function compareRecords(one: ForceRecord, other: ForceRecord): number {
  const [a, b] = [toFields(one).join('.'), toFields(other).join('.')]
  return one.issuedAt - other.issuedAt || Number(a > b) - Number(a < b)
}
