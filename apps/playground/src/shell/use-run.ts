import { useCallback, useEffect, useReducer, useRef, useState, type RefObject } from 'react'
import type { FrameSettings, Order, Report } from '../run/protocol.ts'
import { orderServer } from '../server/client.ts'
import type { ServerOrder } from '../server/ticket-check.ts'
import { freshRun, reduceRun, type RunState } from './run-state.ts'
import type { Route } from './use-route.ts'

/** One frame and what it told. */
export interface Run {
  state: RunState
  src: string
  frame: RefObject<HTMLIFrameElement | null>
  send: (order: Order) => void
  onServer: (order: ServerOrder) => void
}

/** Runs a scenario in a frame of its own and listens to it. For another frame, mount the caller anew. */
export function useRun({ scenario, framework, server }: Route, run: number, { language, dark }: FrameSettings): Run {
  const [state, dispatch] = useReducer(reduceRun, freshRun)
  const [own] = useState(() => crypto.randomUUID())
  const session = server ?? own
  const frame = useRef<HTMLIFrameElement>(null)
  // Without the settings: a change of those must not cost a run.
  const src = `run.html?${new URLSearchParams({ scenario: scenario.id, framework, run: `${run}`, session })}`

  const send = useCallback((order: Order) => frame.current?.contentWindow?.postMessage(order, location.origin), [])

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<Report>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return
      if (data.playground !== 'report' || data.run !== run) return
      dispatch(data)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [run])

  useEffect(() => {
    if (state.ready) send({ playground: 'settings', settings: { language, dark } })
  }, [send, state.ready, language, dark])

  const onServer = useCallback(
    async (order: ServerOrder) => {
      const server = await orderServer(session, order)
      dispatch({ happening: { type: 'server', server }, at: 0 })
    },
    [session],
  )

  return { state, src, frame, send, onServer }
}
