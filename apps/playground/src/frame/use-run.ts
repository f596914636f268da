import { useCallback, useEffect, useRef, useState } from 'react'
import type { Framework } from '../link/frameworks.ts'
import type { FrameSettings } from '../run/protocol.ts'
import { orderServer, viewServer } from '../backend-client/client.ts'
import type { ServerOrder } from '../backend-client/ticket-check.ts'
import type { Route } from '../link/use-route.ts'
import { differs, useChanged } from './use-changed.ts'
import { useFrame, type RunFrame } from './use-frame.ts'

/** Milliseconds between looks at a server that may be looking by itself. */
const watchEvery = 5_000

/** A frame, and the server behind it. */
export interface Run extends RunFrame {
  framework: Framework
  /** The name of the server. */
  session: string
  /** Settings were changed, so the result says nothing about the state. */
  isChanged: boolean
  onServer: (order: ServerOrder) => void
}

/** Runs a scenario in a frame of its own and listens to it. For another frame, mount the caller anew. */
export function useRun(
  { scenario, form, server, duringOutage }: Pick<Route, 'scenario' | 'form' | 'server' | 'duringOutage'>,
  framework: Framework,
  run: number,
  { language, dark, controls }: FrameSettings,
): Run {
  const [own] = useState(() => crypto.randomUUID())
  const session = server ?? own
  // Without the settings: a change of those must not cost a run.
  const query = new URLSearchParams({ scenario: scenario.id, framework, form, run: `${run}`, session })
  if (duringOutage) query.set('during', 'outage')
  const frame = useFrame(`run.html?${query}`, run)
  const { state, send, note } = frame

  useEffect(() => {
    if (state.ready) send({ playground: 'settings', settings: { language, dark, controls } })
  }, [send, state.ready, language, dark, controls])

  const tell = useCallback(
    async (order: ServerOrder) => {
      const server = await orderServer(session, order)
      note({ frameEvent: { type: 'server', server }, at: 0 })
    },
    [session, note],
  )

  // While something is wrong, the server goes on looking although nobody logs in.
  const { server: seen } = state
  useEffect(() => {
    if (!seen || seen.evidence.state === 'healthy') return
    let isOld = false
    const timer = setTimeout(async () => {
      const server = await viewServer(session).catch(() => undefined)
      if (server && !isOld) note({ frameEvent: { type: 'server', server }, at: 0 })
    }, watchEvery)
    return () => {
      isOld = true
      clearTimeout(timer)
    }
  }, [seen, session, note])

  const { perIp, perSubject, global } = controls
  const hasOrdered = useRef(false)
  useEffect(() => {
    const isUsual = perIp === undefined && perSubject === undefined && global === undefined
    if (!state.ready || (isUsual && !hasOrdered.current)) return
    hasOrdered.current = true
    void tell({ budgets: { perIp, perSubject, global } })
  }, [state.ready, tell, perIp, perSubject, global])

  const [isOrdered, setOrdered] = useState(false)
  const onServer = useCallback(
    (order: ServerOrder) => {
      setOrdered(true)
      void tell(order)
    },
    [tell],
  )
  const isChanged = useChanged(isOrdered || server !== undefined || differs(controls), state)

  return { ...frame, framework, session, isChanged, onServer }
}
