import { callMethod } from './dom.ts'

/** Adds a listener that `signal` takes away. By hand: Safari knows the `signal` option from 15 on. */
export function listen<Type extends Event>(
  target: EventTarget,
  type: string,
  listener: (event: Type) => void,
  signal: AbortSignal,
  capture = false,
): void {
  if (signal.aborted) return
  const change = (method: string) => callMethod(EventTarget.prototype, method, target, type, listener, capture)
  change('addEventListener')
  signal.addEventListener('abort', () => change('removeEventListener'))
}
