import { useEffect, useState } from 'react'
import { loadAdvice, type ShownAdvice } from '../../scenarios/load-advice.ts'
import type { PlaygroundScenario } from '../../scenarios/scenario.ts'
import { AdviceText } from './advice-text.tsx'

interface AdviceBoxProps {
  scenario: PlaygroundScenario
  duringOutage: boolean
  /** The state has been run. */
  hasRun: boolean
}

/** What a site does about a state, once it is loaded. For another state, mount it anew. */
export function AdviceBox(props: AdviceBoxProps) {
  const { scenario } = props
  const [advice, setAdvice] = useState<ShownAdvice>()
  useEffect(() => {
    let isGone = false
    const load = async () => {
      // Without it the page is what it was.
      const loaded = await loadAdvice(scenario).catch(() => undefined)
      if (!isGone) setAdvice(loaded)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [scenario])
  return advice ? <AdviceText advice={advice} {...props} /> : null
}
