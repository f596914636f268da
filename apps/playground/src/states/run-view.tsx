import { useEffect, useState } from 'react'
import type { FrameSettings } from '../run/protocol.ts'
import { AdviceBox } from './advice-box/advice-box.tsx'
import { useReading } from './use-reading.ts'
import { Anatomy } from './panels/anatomy.tsx'
import { CanvasChoice } from './canvas-choice.tsx'
import { toFate } from '../frame/fate.ts'
import { toMet } from '../frame/to-met.ts'
import { ControlsPanel } from './controls-panel/controls-panel.tsx'
import { Lane } from './canvas/lane.tsx'
import { OutcomeChip } from './panels/outcome-chip.tsx'
import { Outcome } from './panels/outcome.tsx'
import { Results } from './panels/results.tsx'
import { freshRun } from '../frame/run-state.ts'
import { ScenarioHead } from './scenario-head.tsx'
import { Sent } from './panels/sent.tsx'
import { Server } from './server-panel/server.tsx'
import { CodePanel } from './code/code-panel.tsx'
import { Timeline } from './panels/timeline.tsx'
import type { Route } from '../link/use-route.ts'
import { LostPart } from '../ui/part.tsx'
import { usePlayOnce } from './use-play-once.ts'
import { useRuns } from './use-runs.ts'

interface RunViewProps {
  route: Route
  run: number
  settings: FrameSettings
  /** Whether it ended as it has to, in every framework of the canvas. */
  onMet: (met: boolean) => void
  onReload: () => void
}

/** What can be chosen, and the canvas of that choice: with each choice another one, so that nothing of a run is left. */
export function RunView(props: RunViewProps) {
  const { scenario, framework, form, server, duringOutage, controls } = props.route
  // Another app of the vendor's is another page; every other control reaches the run that is there.
  const app = controls.real && controls.appId
  return (
    <>
      <CanvasChoice route={props.route} />
      <Canvas key={`${scenario.id} ${framework} ${form} ${server} ${props.run} ${app} ${duringOutage}`} {...props} />
    </>
  )
}

/** One run, or one for each framework: where it is drawn, and all there is to see of it. */
function Canvas({ route, run, settings, onMet, onReload }: RunViewProps) {
  const runs = useRuns(route, run, settings)
  const { scenario, duringOutage, play } = route
  const { expected } = scenario
  const { reading, retry } = useReading(scenario)
  const [chosen, setChosen] = useState(runs[0]?.framework)
  const shown = runs.find(({ framework }) => framework === chosen)
  const state = shown?.state ?? freshRun
  const result = state.result?.result
  const fate = toFate(state)
  const outcome = { result, verdict: state.verdict }
  const all = runs.map((run) => toMet(expected, run))
  const met = all.includes(false) ? false : all.every(Boolean) || undefined
  useEffect(() => {
    if (met !== undefined && !duringOutage) onMet(met)
  }, [met, onMet, duringOutage])
  const canPlay = runs.every(({ state: { ready, status } }) => ready && (status === 'idle' || status === 'done'))
  const playAll = () => runs.forEach(({ send }) => send({ playground: 'play', toTheEnd: true }))
  usePlayOnce(play && canPlay, playAll)
  return (
    <div className="columns" data-status={state.status} data-runs={runs.length}>
      <div className="primary-column">
        <ScenarioHead
          scenario={scenario}
          what={reading?.what}
          form={route.form}
          duringOutage={duringOutage}
          canPlay={canPlay}
          onPlay={playAll}
          onReset={() => runs.forEach(({ send }) => send({ playground: 'reset' }))}
          onReload={onReload}
        />
        <OutcomeChip fate={fate} met={shown && toMet(expected, shown)} />
        <div className="lanes">
          {runs.map((run) => (
            <Lane
              key={run.framework}
              run={run}
              expected={expected}
              isShown={runs.length > 1 ? run === shown : undefined}
              onShow={() => setChosen(run.framework)}
            />
          ))}
        </div>
      </div>
      <div className="side-column">
        <Outcome
          expected={expected}
          outcome={outcome}
          fate={fate}
          answers={state.answers}
          met={shown && toMet(expected, shown)}
          isChanged={!!shown?.isChanged}
        />
        {retry && <LostPart onRetry={retry} />}
        {reading && (
          <AdviceBox
            scenario={scenario}
            advice={reading.advice}
            duringOutage={duringOutage}
            hasRun={fate !== 'pending'}
          />
        )}
        {shown && state.server && (
          <Server
            server={state.server}
            verdict={state.verdict}
            answer={state.answers.at(-1)}
            onServer={shown.onServer}
          />
        )}
        <Sent sent={state.sent} codes={state.codes} result={result} />
        <Anatomy ticket={result?.ticket} appId={result?.appId} />
      </div>
      <div className="below-column">
        <Timeline state={state} />
        <ControlsPanel route={route} asks={state.server?.asks} />
        <Results frameEvent={state.result} />
        {shown && <CodePanel route={route} run={shown} what={reading?.what} />}
      </div>
    </div>
  )
}
