import { useEffect } from 'react'
import type { FrameSettings } from '../run/protocol.ts'
import { Anatomy } from './anatomy.tsx'
import { Machine } from './machine.tsx'
import { Outcome } from './outcome.tsx'
import { Results } from './results.tsx'
import { isMet } from './compare.ts'
import { ScenarioHead } from './scenario-head.tsx'
import { Sent } from './sent.tsx'
import { Server } from './server/server.tsx'
import { SourceCode } from './source-code.tsx'
import { Stage } from './stage.tsx'
import { Timeline } from './timeline.tsx'
import type { Route } from './use-route.ts'
import { useRun } from './use-run.ts'

interface RunViewProps {
  route: Route
  run: number
  settings: FrameSettings
  /** Whether it ended as it has to. */
  onMet: (met: boolean) => void
  onReload: () => void
}

/** One run: its canvas, and all there is to see of it. Mounted anew for each. */
export function RunView({ route, run, settings, onMet, onReload }: RunViewProps) {
  const { state, src, ref, send, onServer } = useRun(route, run, settings)
  const { scenario, framework } = route
  const result = state.result?.result
  const outcome = { result, verdict: state.verdict }
  const met = isMet(scenario.expected, outcome)
  useEffect(() => {
    if (met !== undefined) onMet(met)
  }, [met, onMet])
  return (
    <div className="columns" data-status={state.status}>
      <div className="primary-column">
        <ScenarioHead
          scenario={scenario}
          canPlay={state.ready && (state.status === 'idle' || state.status === 'done')}
          onPlay={() => send({ playground: 'play' })}
          onReset={() => send({ playground: 'reset' })}
          onReload={onReload}
        />
        <Machine state={state} result={result} />
        <Stage src={src} frame={ref} ready={state.ready} />
      </div>
      <div className="side-column">
        <Outcome expected={scenario.expected} outcome={outcome} />
        {state.server && (
          <Server server={state.server} verdict={state.verdict} answer={state.answers.at(-1)} onServer={onServer} />
        )}
        <Sent sent={state.sent} result={result} />
        <Anatomy ticket={result?.ticket} appId={result?.appId} />
        <Results happening={state.result} />
      </div>
      <div className="below-column">
        <Timeline state={state} />
        <SourceCode framework={framework} />
      </div>
    </div>
  )
}
