import type { TCaptchaState } from '@tcaptcha/core'
import type { PlainResult } from '../../run/protocol.ts'
import { useWords } from '../../words/use-words.ts'
import { Elapsed } from '../../ui/elapsed.tsx'
import type { RunState } from '../../frame/run-state.ts'
import { toTime } from '../../ui/to-time.ts'

const statuses: readonly TCaptchaState['status'][] = ['idle', 'loading', 'opening', 'open', 'done']

/** The five states of a client, the one it is in, and how long it was in each. */
export function Machine({ state, result }: { state: RunState; result: PlainResult | undefined }) {
  const { words } = useWords()
  const running = state.status !== 'idle' && state.status !== 'done'
  const visits = state.log.flatMap(({ at, frameEvent }) => (frameEvent.type === 'state' ? [{ at, ...frameEvent }] : []))
  const attempts = visits.filter(({ status }) => status === 'loading').length
  const wasIn = (status: (typeof statuses)[number]) =>
    visits.some((visit) => visit.status === status) || (status === 'idle' && visits.length > 0)
  const furthest = Math.max(...statuses.map((status, position) => (wasIn(status) ? position : 0)))
  /** The line that leads here: gone along, jumped over, or still ahead. */
  const toWay = (position: number) => {
    if (position > furthest) return 'ahead'
    return statuses.slice(position - 1, position + 1).every(wasIn) ? 'gone' : 'jumped'
  }
  return (
    <section className="machine" aria-label={words.machine}>
      <ol>
        {statuses.map((status, position) => {
          const last = visits.filter((visit) => visit.status === status).at(-1)
          const isCurrent = state.status === status
          return (
            <li
              key={status}
              data-status={status}
              data-visited={wasIn(status)}
              data-way={toWay(position)}
              data-kind={status === 'done' ? result?.kind : undefined}
              aria-current={isCurrent ? 'step' : undefined}
            >
              <i />
              <code>{status}</code>
              <small>{isCurrent && running ? <Elapsed /> : last && `+${toTime(last.at)}`}</small>
              {status === 'loading' && attempts > 1 && <em>{words.attempts(attempts)}</em>}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
