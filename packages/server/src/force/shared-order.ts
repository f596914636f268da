import type { SignedNotes } from '../ledger/signed-notes.ts'
import type { Clock } from '../platform/clock.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { toFault } from '../verdict/faults.ts'
import {
  compareRecords,
  expiryOf,
  isEnd,
  isPlausible,
  maxDrift,
  readFields,
  toFields,
  type ForceRecord,
} from './force-record.ts'
import type { ForceMode } from './order.ts'

/** The newest record of a mode that this node knows. */
export interface HeldRecord {
  readonly record: ForceRecord
  readonly by: 'call' | 'node'
  /** Monotonic milliseconds: a wall clock that is set back prolongs nothing. */
  readonly endsAt: number
  /** The store has had it. */
  isStored: boolean
  /** The store has lost it, which ends `degrade`. */
  isGone: boolean
}

export interface SharedOrderParts {
  mode: ForceMode
  /** Undefined where nobody else could read them. */
  notes: SignedNotes | undefined
  clock: Clock
  reportFault: ReportFault
}

/** What one mode's note in the store says, and what this node makes of it. Kept after its end: what is older stays ended. */
export function createSharedOrder({ mode, notes, clock, reportFault }: SharedOrderParts) {
  const name = `force-${mode}`
  let held: HeldRecord | undefined
  /** The last end that was held: an order that comes after it brings nothing back that it ended. */
  let lastEnd: HeldRecord | undefined
  /** A look that began before a change knows nothing of it. */
  let changes = 0

  function hold(record: ForceRecord, by: 'call' | 'node'): HeldRecord {
    changes += 1
    const endsAt = clock.monotonic() + expiryOf(record) - clock.now()
    held = { record, by, endsAt, isStored: by === 'node', isGone: false }
    if (isEnd(record)) lastEnd = held
    return held
  }

  /** What is held, until its time is up. */
  const alive = () =>
    held && clock.now() < expiryOf(held.record) && clock.monotonic() < held.endsAt ? held : undefined

  async function write(what: HeldRecord): Promise<boolean> {
    if (!notes) return (what.isStored = true)
    try {
      await notes.write(name, toFields(what.record), Math.max(1, Math.ceil(expiryOf(what.record) - clock.now())))
      what.isStored = true
      changes += 1
      return true
    } catch {
      return false
    }
  }

  /** `refused`: it is newer, and its times cannot be. */
  function take(record: ForceRecord): 'held' | 'older' | 'refused' {
    const rank = held ? compareRecords(record, held.record) : 1
    if (rank === 0 && held) Object.assign(held, { isStored: true, isGone: false })
    if (rank <= 0) return rank === 0 ? 'held' : 'older'
    if (!isPlausible(record, clock.now())) {
      reportFault(toFault('force-record'))
      return 'refused'
    }
    hold(record, 'node')
    return 'held'
  }

  return {
    /** Reads the note, and writes it again where the store has lost what must not be lost. False when the store did not answer. */
    async look(): Promise<boolean> {
      if (!notes) return true
      const began = changes
      const found = await notes.find(name)
      if (!found.isAnswered || began !== changes) return false
      const record = found.fields && readFields(found.fields)
      if (found.fields && !record) reportFault(toFault('force-record'))
      const taken = record && take(record)
      const mine = alive()
      // It may be this node's clock that is wrong: what is newer stays there for the others.
      if (taken === 'held' || taken === 'refused' || !mine || mine.isGone) return true
      // Opening the gate takes the store's word; what keeps it shut goes on without.
      const isLost = mode === 'degrade' && !record && mine.isStored && !isEnd(mine.record)
      if (isLost) mine.isGone = true
      else await write(mine)
      return true
    },

    /** Replaces the order before. False when other nodes can't read it, yet. */
    issue({ until, actor, reason }: Pick<ForceRecord, 'until' | 'actor' | 'reason'>): Promise<boolean> {
      const now = clock.now()
      const last = held?.record.issuedAt ?? 0
      // Newer than what it replaces, although that may come of a clock that is a little ahead.
      const issuedAt = Math.floor(last <= now + maxDrift ? Math.max(now, last + 1) : now)
      return write(hold({ issuedAt, until, actor, reason }, 'call'))
    },

    /** The order that is in force. */
    order: () => {
      const found = alive()
      return found && !found.isGone && !isEnd(found.record) ? found : undefined
    },
    /** The last end that an operator has put to this mode. */
    end: () => lastEnd,
    isUnsent: () => alive()?.isStored === false,
  }
}

export type SharedOrder = ReturnType<typeof createSharedOrder>
