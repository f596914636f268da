import type { DisasterResult, SolvedResult, TCaptchaState } from '@tcaptcha/core'
import { untilAborted } from '../platform/until-aborted.ts'
import type { FetchableCaptcha } from './options.ts'

/**
 * The last run that was asked of a captcha, by its `execute`: a hook gives a new object at each render. Gives whether
 * those that wait behind it end without a ticket, too.
 */
const queues = /* @__PURE__ */ new WeakMap<object, Promise<boolean>>()

/**
 * Runs the captcha for one request. Callers of `execute()` share its ticket, and a server takes a ticket once: here each
 * waits its turn, also while the app itself has the captcha open. Without a ticket those that wait end as well: a visitor
 * closes the challenge once, and after a reset none opens.
 */
export function requestTicket(
  captcha: FetchableCaptcha,
  signal: AbortSignal | undefined,
): Promise<SolvedResult | DisasterResult | undefined> {
  const { execute } = captcha
  const previous = queues.get(execute)
  const run = async () => {
    if (previous && (await previous)) return
    // Else it opens for a caller that has left the queue.
    if (await untilAborted(signal, () => hasAppEnded(captcha, signal))) return
    const result = await captcha.execute({ signal })
    return result.ticket ? result : undefined
  }
  const running = run()
  const hasEnded = running.then(
    (result) => !result,
    () => false,
  )
  queues.set(execute, hasEnded)
  void hasEnded.then(() => {
    if (queues.get(execute) === hasEnded) queues.delete(execute)
  })
  return untilAborted(signal, () => running)
}

const isRunning = ({ status }: TCaptchaState) => status !== 'idle' && status !== 'done'

/** Waits for a run of the app's own. Gives whether it ended without a ticket. */
async function hasAppEnded(captcha: FetchableCaptcha, signal: AbortSignal | undefined): Promise<boolean> {
  const { getSnapshot, subscribe } = captcha
  if (!getSnapshot || !subscribe) return false
  while (isRunning(getSnapshot())) {
    let unsubscribe = () => {}
    const end = new Promise<TCaptchaState>((resolve) => {
      unsubscribe = subscribe((state) => {
        if (!isRunning(state)) resolve(state)
      })
    })
    try {
      const { result } = await untilAborted(signal, () => end)
      if (!result || !result.ticket) return true
    } finally {
      unsubscribe()
    }
  }
  return false
}
