import { useEffect, useState } from 'react'
import { loadReading, type Reading } from '../scenarios/load-reading.ts'
import type { ListedScenario } from '../scenarios/scenario.ts'

interface Read {
  /** Undefined until it has come. */
  readonly reading: Reading | undefined
  /** Fetches it once more; only where it did not come. */
  readonly retry: (() => void) | undefined
}

/** What is to be read about a state. */
export function useReading({ id }: ListedScenario): Read {
  const [loaded, setLoaded] = useState<Awaited<ReturnType<typeof read>>>()
  useEffect(() => {
    let isGone = false
    const load = async () => {
      const next = await read(id)
      if (!isGone) setLoaded(next)
    }
    void load()
    return () => {
      isGone = true
    }
  }, [id])
  const known = loaded?.id === id ? loaded : undefined
  const retry = () => {
    setLoaded(undefined)
    void read(id).then(setLoaded)
  }
  return { reading: known?.reading, retry: known && !known.reading ? retry : undefined }
}

/** Without it the state can still be played. */
const read = async (id: string) => ({ id, reading: await loadReading({ id }).catch(() => undefined) })
