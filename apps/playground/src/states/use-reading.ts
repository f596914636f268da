import { useEffect, useState } from 'react'
import { loadReading, type Reading } from '../scenarios/load-reading.ts'
import type { ListedScenario } from '../scenarios/scenario.ts'

/** What is to be read about a state, as soon as that has come. */
export function useReading({ id }: ListedScenario): Reading | undefined {
  const [loaded, setLoaded] = useState<{ id: string; reading: Reading | undefined }>()
  useEffect(() => {
    let isGone = false
    const load = async () => {
      // Without it the state can still be played.
      const reading = await loadReading({ id }).catch(() => undefined)
      if (!isGone) setLoaded({ id, reading })
    }
    void load()
    return () => {
      isGone = true
    }
  }, [id])
  return loaded?.id === id ? loaded.reading : undefined
}
