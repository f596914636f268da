import type { EmitEvent, FaultFields } from './events.ts'

const quietFor = 60_000

export type ReportFault = (fields: FaultFields) => void

/**
 * Emits the first fault of each reason and app at once, then at most one a minute with the number of those in between. Both are
 * closed lists: a vendor's code is none, and a hostile answer makes up new ones without end.
 */
export function createFaultReporter(emit: EmitEvent, monotonic: () => number): ReportFault {
  /** By app id, too: one app's faults must not make another's wait. Only apps of the config have a fault. */
  const causes = new Map<string, { at: number; count: number }>()

  return (fields) => {
    const at = monotonic()
    const cause = `${fields.reason} ${fields.appId}`
    const known = causes.get(cause)
    if (known && at - known.at < quietFor) {
      known.count += 1
      return
    }
    emit({ type: 'fault', ...fields, count: (known?.count ?? 0) + 1 })
    causes.set(cause, { at, count: 0 })
  }
}
