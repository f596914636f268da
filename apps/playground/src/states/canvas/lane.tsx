import { frameworks } from '../../link/frameworks.ts'
import type { Expected } from '../../scenarios/scenario.ts'
import { toFate } from '../../frame/fate.ts'
import { toMet } from '../../frame/to-met.ts'
import { LaneHead } from './lane-head.tsx'
import { Machine } from './machine.tsx'
import { Stage } from './stage.tsx'
import type { Run } from '../../frame/use-run.ts'

interface LaneProps {
  run: Run
  expected: Expected
  /** Whether the panels show this one; undefined where it is the only one. */
  isShown: boolean | undefined
  onShow: () => void
}

/** One framework's run: where it is, its canvas and, where there are several, what came of it. */
export function Lane({ run, expected, isShown, onShow }: LaneProps) {
  const { framework, state, src, ref } = run
  const name = frameworks[framework]
  const { verdict, sent } = state
  const result = state.result?.result
  const fate = toFate(state)
  const isOffered = fate === 'refused' || fate === 'failed' || fate === 'in-by-code'
  const met = toMet(expected, run)
  return (
    <section
      className="lane"
      aria-label={name}
      data-framework={framework}
      data-met={met}
      data-logins={sent.length}
      data-shown={isShown}
    >
      {isShown !== undefined && (
        <LaneHead
          name={name}
          fate={fate}
          result={result}
          verdict={verdict}
          met={met}
          isShown={isShown}
          onShow={onShow}
        />
      )}
      <Machine state={state} result={result} />
      <Stage src={src} frame={ref} ready={state.ready} name={name} isTall={isOffered} />
    </section>
  )
}
