import type { CSSProperties } from 'react'
import type { LogLine } from '../../frame/run-state.ts'
import { toTime } from '../../ui/to-time.ts'

/** How the time of an attempt went: one bar, a part for each state. */
export function Phases({ log }: { log: readonly LogLine[] }) {
  const states = log.flatMap(({ key, at, frameEvent }) =>
    frameEvent.type === 'state' ? [{ key, at, status: frameEvent.status }] : [],
  )
  const phases = states.flatMap((state, position) => {
    const next = states[position + 1]
    return next ? [{ ...state, ms: next.at - state.at }] : []
  })
  if (phases.length === 0) return null
  return (
    <ul className="phases">
      {phases.map(({ key, status, ms }) => (
        <li key={key} data-status={status} style={{ '--ms': ms } as CSSProperties} title={`${status} ${toTime(ms)}`}>
          <code>{status}</code>
        </li>
      ))}
    </ul>
  )
}
