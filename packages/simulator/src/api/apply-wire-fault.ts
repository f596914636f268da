import { onAbort } from '../http/on-abort.ts'
import type { ApiWire } from './scenarios/api-scenario.ts'

/** The faults of `ApiWire` that change the body of an answer. */
export type BodyWire = Extract<ApiWire, 'cut' | 'truncated' | 'stall' | 'slow' | 'huge'>

/** How a slow body trickles: a usual answer takes more than ten seconds. */
const drop = { bytes: 8, every: 500 }

/** Turns a text into a body with the fault. A body that never ends fails with the signal's reason on abort. */
export function applyWireFault(text: string, wire: BodyWire | undefined, request: Request): BodyInit {
  const bytes = new TextEncoder().encode(text)
  const half = bytes.slice(0, bytes.length / 2)
  if (wire === 'truncated') return half
  if (wire === 'huge') return text + ' '.repeat(1_048_576)
  if (wire === 'cut') return cut(half)
  if (wire === 'stall') return stall(half, request)
  return wire === 'slow' ? trickle(bytes, request) : bytes
}

function cut(half: Uint8Array<ArrayBuffer>) {
  let sent = false
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      // In two steps, because an error discards the chunks that were not read yet.
      if (sent) controller.error(new TypeError('terminated'))
      else controller.enqueue(half)
      sent = true
    },
  })
}

function stall(half: Uint8Array<ArrayBuffer>, request: Request) {
  let stop: () => void
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(half)
      stop = onAbort(request, (reason) => controller.error(reason))
    },
    cancel: () => stop(),
  })
}

function trickle(bytes: Uint8Array<ArrayBuffer>, request: Request) {
  let at = 0
  let stop: () => void
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      const timer = setInterval(() => {
        controller.enqueue(bytes.slice(at, (at += drop.bytes)))
        if (at < bytes.length) return
        stop()
        controller.close()
      }, drop.every)
      const leave = onAbort(request, (reason) => {
        clearInterval(timer)
        controller.error(reason)
      })
      stop = () => {
        clearInterval(timer)
        leave()
      }
    },
    cancel: () => stop(),
  })
}
