import { useCallback, useEffect, useReducer, useRef, type RefObject } from 'react'
import type { FrameSettings, Order, PlainResult, Report } from '../run/protocol.ts'
import { freshRun, reduceRun, type RunState } from './run-state.ts'
import type { Route } from './use-route.ts'

/** One frame and what it told. */
export interface Run {
  state: RunState
  src: string
  frame: RefObject<HTMLIFrameElement | null>
  send: (order: Order) => void
}

/** Runs a scenario in a frame of its own and listens to it. For another frame, mount the caller anew. */
export function useRun(
  { scenario, framework }: Route,
  run: number,
  { language, dark }: FrameSettings,
  onResult: (result: PlainResult) => void,
): Run {
  const [state, dispatch] = useReducer(reduceRun, freshRun)
  const frame = useRef<HTMLIFrameElement>(null)
  // Without the settings: a change of those must not cost a run.
  const src = `run.html?${new URLSearchParams({ scenario: scenario.id, framework, run: `${run}` })}`

  const send = useCallback((order: Order) => frame.current?.contentWindow?.postMessage(order, location.origin), [])

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<Report>) => {
      if (origin !== location.origin || source !== frame.current?.contentWindow) return
      if (data.playground !== 'report' || data.run !== run) return
      dispatch(data)
      if (data.happening.type === 'result') onResult(data.happening.result)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [run, onResult])

  useEffect(() => {
    if (state.ready) send({ playground: 'settings', settings: { language, dark } })
  }, [send, state.ready, language, dark])

  return { state, src, frame, send }
}
