import { useCallback, useEffect, useRef, useState } from 'react'
import { parseLink, setInLink, toPage } from '../link/link.ts'
import type { Order, Report } from './engine/protocol.ts'
import { readSettings, writeSettings, type OutageSettings } from './settings.ts'
import type { VendorMode } from './stories.ts'

/** The story, and all that can be done with it. */
export interface OutagePlay {
  settings: OutageSettings
  /** Undefined until the worker has spoken. */
  report: Report | undefined
  /** Acts at once. Another story or crowd begins anew. */
  change: (change: Partial<OutageSettings>) => void
  run: (running: boolean) => void
  step: () => void
  begin: () => void
  force: (mode: VendorMode | undefined) => void
}

/** Runs the story in a worker, with the settings of the link; the link follows. */
export function useOutage(): OutagePlay {
  const [settings, setSettings] = useState(readLink)
  const [report, setReport] = useState<Report>()
  const worker = useRef<Worker>(undefined)
  const send = useCallback((order: Order) => worker.current?.postMessage(order), [])

  useEffect(() => {
    const made = new Worker(new URL('engine/worker.ts', import.meta.url), { type: 'module' })
    worker.current = made
    made.addEventListener('message', ({ data }: MessageEvent<Report>) => setReport(data))
    send({ type: 'begin', settings: readLink() })
    return () => made.terminate()
  }, [send])

  const apply = useCallback(
    (next: OutageSettings, before: OutageSettings) => {
      setSettings(next)
      const isNew = next.story !== before.story || next.seed !== before.seed
      send({ type: isNew ? 'begin' : 'change', settings: next })
    },
    [send],
  )
  // A link that is typed or gone back to, and our own changes. On the way to another page its link says nothing of a story.
  useEffect(() => {
    const onHash = () => {
      const next = readLink()
      if (toPage(parseLink(location.hash).path) === 'outage' && !isSame(next, settings)) apply(next, settings)
    }
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [apply, settings])

  return {
    settings,
    report,
    // What else is in the link stays there; the change comes back from it.
    change: (change) => setInLink(writeSettings({ ...settings, ...change })),
    run(running) {
      if (running && report && report.now >= report.length) send({ type: 'begin', settings })
      send({ type: 'run', running })
    },
    step: () => send({ type: 'step' }),
    begin: () => send({ type: 'begin', settings }),
    force: (mode) => send({ type: 'force', mode }),
  }
}

const readLink = () => readSettings(parseLink(location.hash).query)

const isSame = (one: OutageSettings, other: OutageSettings) =>
  (Object.keys(one) as (keyof OutageSettings)[]).every((name) => one[name] === other[name])
