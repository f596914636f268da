import type { SignedNotes } from '../ledger/signed-notes.ts'
import type { Clock } from '../platform/clock.ts'
import { own } from '../platform/own-properties.ts'
import type { EmitEvent } from '../verdict/events.ts'
import type { ReportFault } from '../verdict/fault-reporter.ts'
import { toFault } from '../verdict/faults.ts'
import { createForcedModes } from './forced-modes.ts'
import { createForcePoll } from './force-poll.ts'
import type { ForceSource } from './force-source.ts'
import { readOrder, toOrderFault, toWords, type ForceMode, type ForceOptions, type ForceRefusal } from './order.ts'
import { createSharedOrder } from './shared-order.ts'
import { createSourcedOrders } from './sourced-orders.ts'

/**
 * What became of an order. `until` in Unix milliseconds. `shared`: other processes can read it in the store. Where there is one
 * that did not answer, this node writes it down later.
 */
export type Forced =
  | { readonly accepted: true; readonly until: number; readonly shared: boolean }
  | { readonly accepted: false; readonly reason: ForceRefusal }

/** `shared`: other processes can read it in the store, as of `Forced`. */
export interface ForceEnded {
  readonly shared: boolean
}

export interface ForceSwitchParts {
  /** Undefined where nobody else could read them. */
  notes: SignedNotes | undefined
  /** The notes leave this process. */
  isShared: boolean
  /** The config's source of orders. */
  force: ForceSource | undefined
  clock: Clock
  emit: EmitEvent
  reportFault: ReportFault
}

/** What a look waits for a source, in milliseconds. */
const sourceTime = 50

/** The operator's switch: what is forced, by calls here and elsewhere and by the source. */
export function createForceSwitch(parts: ForceSwitchParts) {
  const { notes, force: source, clock } = parts
  const shared = {
    closed: createSharedOrder({ ...parts, mode: 'closed' }),
    degrade: createSharedOrder({ ...parts, mode: 'degrade' }),
  }
  const sourced = source && createSourcedOrders({ ...parts, source })
  const forced = createForcedModes({ ...parts, shared, sourced })
  const poll = createForcePoll({
    clock,
    look: notes || sourced ? look : undefined,
    update: forced.update,
    isBusy: () => forced.endsIn() < Infinity || shared.closed.isUnsent() || shared.degrade.isUnsent(),
    endsIn: forced.endsIn,
  })

  async function look(): Promise<boolean> {
    const [closed, degrade] = await Promise.all([
      shared.closed.look(),
      shared.degrade.look(),
      sourced?.look(sourceTime),
    ])
    return closed && degrade
  }

  async function issue(targets: readonly ForceMode[], order: { until: number; actor: string; reason: string }) {
    // What others have ordered of late must be older than this.
    await poll.look()
    const writing = targets.map((mode) => shared[mode].issue(order))
    forced.update()
    poll.plan()
    const isWritten = await Promise.all(writing)
    return parts.isShared && !isWritten.includes(false)
  }

  function refuse(reason: ForceRefusal): Forced {
    parts.reportFault(toFault(toOrderFault(reason)))
    return Object.freeze({ accepted: false, reason })
  }

  /** What a getter of the caller's throws is no order. */
  function read(mode: unknown, options: unknown) {
    try {
      return readOrder(mode, options, clock.now())
    } catch {
      return { ok: false, reason: 'until-unreadable' } as const
    }
  }

  return {
    async force(mode: ForceMode, options: ForceOptions): Promise<Forced> {
      const found = read(mode, options)
      if (!found.ok) return refuse(found.reason)
      const isShared = await issue([found.order.mode], found.order)
      return Object.freeze({ accepted: true, until: found.order.until, shared: isShared })
    },

    async endForce(options?: Pick<ForceOptions, 'actor' | 'reason'>): Promise<ForceEnded> {
      const [actor, reason] = [toWords(own(options, 'actor')), toWords(own(options, 'reason'))]
      return Object.freeze({ shared: await issue(['closed', 'degrade'], { until: 0, actor, reason }) })
    },

    touch: poll.touch,
    mode: forced.mode,
    list: forced.list,
    close: poll.close,
  }
}

export type ForceSwitch = ReturnType<typeof createForceSwitch>
