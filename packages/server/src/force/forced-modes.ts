import type { Clock } from '../platform/clock.ts'
import type { EmitEvent, ForceEventFields } from '../verdict/events.ts'
import { modes, type ForceMode } from './order.ts'
import type { HeldRecord, SharedOrder } from './shared-order.ts'
import type { SourcedOrders } from './sourced-orders.ts'

/** An order in force on this node. `until` in wall-clock milliseconds. */
export type ForcedOrder = Readonly<ForceEventFields>

export interface ForcedModesParts {
  shared: Readonly<Record<ForceMode, SharedOrder>>
  sourced: SourcedOrders | undefined
  clock: Clock
  emit: EmitEvent
}

/** What is forced now, of all that nodes and the source order: the longest of each mode. Tells of each begin, change and end once. */
export function createForcedModes({ shared, sourced, clock, emit }: ForcedModesParts) {
  /** With the last end that was known when it began: another one is what ended it. */
  const current = new Map<ForceMode, { order: ForcedOrder; end: HeldRecord | undefined }>()

  function find(mode: ForceMode): ForcedOrder | undefined {
    const held = shared[mode].order()
    const found: ForcedOrder[] = held ? [toForced(mode, held.by, held.record)] : []
    const endedAt = shared[mode].end()?.record.issuedAt ?? -Infinity
    for (const order of sourced?.orders(mode, endedAt) ?? []) found.push(toForced(mode, 'source', order))
    return found.reduce<ForcedOrder | undefined>(
      (most, order) => (most && most.until >= order.until ? most : order),
      undefined,
    )
  }

  function note(mode: ForceMode) {
    const [was, order, end] = [current.get(mode), find(mode), shared[mode].end()]
    if (order) {
      if (was && isSame(was.order, order)) return
      current.set(mode, { order, end })
      emit({ type: 'force', to: 'begin', ...order })
    } else if (was) {
      current.delete(mode)
      const { by, actor, reason } = end && end !== was.end ? { ...end.record, by: end.by } : was.order
      emit({ type: 'force', to: 'end', mode, by, until: was.order.until, actor, reason })
    }
  }

  const update = () => modes.forEach(note)

  return {
    update,
    /** `closed` wins. */
    mode(): ForceMode | 'none' {
      update()
      return modes.find((mode) => current.has(mode)) ?? 'none'
    },
    list(): readonly ForcedOrder[] {
      update()
      return Object.freeze([...current.values()].map(({ order }) => order))
    },
    /** Milliseconds until the next of them ends. */
    endsIn: () => Math.min(...[...current.values()].map(({ order }) => Math.max(0, order.until - clock.now()))),
  }
}

const toForced = (
  mode: ForceMode,
  by: ForcedOrder['by'],
  { until, actor, reason }: { until: number; actor: string; reason: string },
): ForcedOrder => Object.freeze({ mode, by, until, actor, reason })

const isSame = (one: ForcedOrder, other: ForcedOrder) =>
  one.by === other.by && one.until === other.until && one.actor === other.actor && one.reason === other.reason
