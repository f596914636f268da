import { useEffect } from 'react'
import { frameworks } from '../link/frameworks.ts'
import type { FrameSettings } from '../run/protocol.ts'
import { findScenario } from '../scenarios.ts'
import { isMet, type Outcome } from '../frame/compare.ts'
import { useRun } from '../frame/use-run.ts'
import { sayReason } from '../words/say/say-reason.ts'
import { sayWhy } from '../words/say/say-error.ts'
import type { Language, Text } from '../words/language.ts'
import { useWords } from '../words/use-words.ts'
import type { CellOutcome } from '../frame/outcomes.ts'
import type { RunningCell } from './use-round.ts'

/** Seconds that a run may take beside those of the vendor, on a machine that plays a dozen. */
const patience = 30

interface RunningFrameProps {
  cell: RunningCell
  settings: FrameSettings
  onEnd: (cell: RunningCell, outcome: CellOutcome) => void
}

/** One state in one framework, in a frame of its own, whose visitor plays itself. Small, but the real thing. */
export function RunningFrame({ cell, settings, onEnd }: RunningFrameProps) {
  const { words, language } = useWords()
  const { id, framework, run } = cell
  const scenario = findScenario(id)
  const canvas = { scenario, form: 'login', server: undefined, duringOutage: false } as const
  const { state, src, ref, send } = useRun(canvas, framework, run, settings)
  const { ready, verdict } = state
  const result = state.result?.result
  const met = isMet(scenario.expected, { result, verdict })

  useEffect(() => {
    if (ready) send({ playground: 'play' })
  }, [ready, send])
  useEffect(() => {
    if (met === undefined) return
    onEnd(cell, { met, kind: result?.kind, verdict: verdict?.kind, meaning: toMeaning({ result, verdict }) })
  }, [met, cell, onEnd, result, verdict])
  useEffect(() => {
    const timer = setTimeout(() => onEnd(cell, { met: 'late' }), ((scenario.seconds ?? 0) + patience) * 1000)
    return () => clearTimeout(timer)
  }, [cell, scenario, onEnd])

  return (
    <figure className="running" data-framework={framework}>
      <div>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
        <iframe
          ref={ref}
          src={src}
          title={[scenario.title[language], frameworks[framework]].join(words.comma)}
          tabIndex={-1}
        />
      </div>
      <figcaption>
        {scenario.title[language]}
        <small>{frameworks[framework]}</small>
      </figcaption>
    </figure>
  )
}

function toMeaning({ result, verdict }: Outcome): Text {
  const say = (language: Language) =>
    [result && sayWhy(result, language), verdict && sayReason(verdict, language)].filter(Boolean)
  return { en: say('en').join(' '), zh: say('zh').join('') }
}
