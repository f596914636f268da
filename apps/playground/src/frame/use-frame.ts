import { useCallback, useEffect, useReducer, useRef, type Dispatch, type RefObject } from 'react'
import type { Order, Report } from '../run/protocol.ts'
import { freshRun, reduceRun, type RunState } from './run-state.ts'

/** One frame and what it told. */
export interface RunFrame {
  readonly state: RunState
  readonly src: string
  readonly ref: RefObject<HTMLIFrameElement | null>
  /** Asks it for something. */
  readonly send: (order: Order) => void
  /** Notes what is known from elsewhere. */
  readonly note: Dispatch<Pick<Report, 'frameEvent' | 'at'>>
}

/** Listens to the frame that gets this `ref`. Only to it, and only to reports of this run. */
export function useFrame(src: string, run: number): RunFrame {
  const [state, note] = useReducer(reduceRun, freshRun)
  const ref = useRef<HTMLIFrameElement>(null)
  const send = useCallback((order: Order) => ref.current?.contentWindow?.postMessage(order, location.origin), [])

  useEffect(() => {
    const listen = ({ origin, source, data }: MessageEvent<Report>) => {
      if (origin !== location.origin || source !== ref.current?.contentWindow) return
      if (data.playground !== 'report' || data.run !== run) return
      note(data)
    }
    addEventListener('message', listen)
    return () => removeEventListener('message', listen)
  }, [run])

  return { state, src, ref, send, note }
}
