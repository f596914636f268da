import type { apiScenarios } from '@tcaptcha/simulator'
import type { ServerOrder, TicketCheck } from '../../src/backend-client/ticket-check.ts'
import { readCodesNote, type CodesNote } from '../one-time-code/codes-note.ts'
import { readCheck, readOrder } from '../read-check.ts'

/** All that it takes to start a session's server once more: plain data. */
export interface SessionNote {
  readonly check: TicketCheck
  /** What it was told since, oldest first. */
  readonly orders: readonly ServerOrder[]
  /** What it signs with: visit tokens already issued stay valid. */
  readonly secret: string
  /** The visitor's mail, and the code that is good. */
  readonly codes?: CodesNote
}

/** Where notes outlast a backend that may be stopped between any two requests. */
export interface SessionNotes {
  read: (session: string) => Promise<unknown>
  write: (session: string, note: SessionNote) => Promise<void>
}

/** Of a session that starts for the first time. */
export const createNote = (check: TicketCheck): SessionNote => ({
  check,
  orders: [],
  secret: `${crypto.randomUUID()}${crypto.randomUUID()}`,
})

/** What was written, by this version of the code or another; undefined where there is nothing of use. */
export function readNote(value: unknown, names: typeof apiScenarios): SessionNote | undefined {
  const { check, orders, secret, codes }: Partial<Record<keyof SessionNote, unknown>> =
    typeof value === 'object' && value !== null ? value : {}
  if (typeof secret !== 'string' || !Array.isArray(orders)) return undefined
  return {
    check: readCheck(check, names),
    orders: orders.flatMap((order) => readOrder(order, names) ?? []),
    secret,
    codes: readCodesNote(codes),
  }
}
