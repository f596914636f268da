import { useWords } from '../../words/use-words.ts'
import { describe, toLane } from './describe.ts'
import { Panel } from '../../ui/panel.tsx'
import { Phases } from './phases.tsx'
import type { Logged, RunState } from '../../frame/run-state.ts'
import { toTime } from '../../ui/to-time.ts'

/** Everything that happened, in order, by the frame's own clock. */
export function Timeline({ state }: { state: RunState }) {
  const { words, language } = useWords()
  const over = state.status === 'done' ? lastState(state)?.at : undefined
  return (
    <Panel title={words.timeline} name="timeline">
      <Phases log={state.log} />
      {state.log.length === 0 && <p className="hint">{words.timelineEmpty}</p>}
      <ol>
        {state.log.map(({ key, at, frameEvent }) => {
          const lane = toLane(frameEvent)
          const { what, detail, meaning, bad } = describe(toEnded(frameEvent, at, over), language)
          return (
            <li key={key} data-lane={lane} data-bad={bad}>
              <time>{toTime(at)}</time>
              <span className="lane">{words.lanes[lane]}</span>
              <code>{what}</code>
              <small>{detail}</small>
              {meaning && <p className="meaning">{meaning}</p>}
            </li>
          )
        })}
      </ol>
    </Panel>
  )
}

const lastState = ({ log }: RunState) => log.findLast(({ frameEvent }) => frameEvent.type === 'state')

/** Once the attempt is over, no answer is awaited. */
function toEnded(frameEvent: Logged, at: number, over: number | undefined): Logged {
  if (over === undefined || frameEvent.type !== 'request' || frameEvent.status !== 'pending') return frameEvent
  return { ...frameEvent, status: 0, ms: Math.max(0, over - at) }
}
