import type { EmitEvent, FaultFields } from './events.ts'

const quietFor = 60_000
/** A cause may hold a code of the vendor's: a hostile answer must not make new ones without end. */
const maxCauses = 64
const others = 'others'

export type ReportFault = (fields: FaultFields) => void

/** Emits the first fault of each cause and app at once, then at most one a minute with the number of those in between. */
export function createFaultReporter(emit: EmitEvent, monotonic: () => number): ReportFault {
  /** By app id: one app's faults must not make another's wait. Only apps of the config have a fault. */
  const apps = new Map<string | undefined, Map<string, { at: number; count: number }>>()

  return (fields) => {
    const at = monotonic()
    const causes = apps.get(fields.appId) ?? new Map<string, { at: number; count: number }>()
    apps.set(fields.appId, causes)
    const named = `${fields.reason} ${fields.vendorCode}`
    const cause = causes.has(named) || causes.size < maxCauses ? named : others
    const known = causes.get(cause)
    if (known && at - known.at < quietFor) {
      known.count += 1
      return
    }
    emit({ type: 'fault', ...fields, count: (known?.count ?? 0) + 1 })
    causes.set(cause, { at, count: 0 })
  }
}
