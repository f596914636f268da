import type { DisasterResult, SolvedResult, TCaptcha, TCaptchaState } from '@tcaptcha/core'
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
    for (let busy = findBusy(captcha); busy; busy = findBusy(captcha)) {
      const { result } = await whenAtRest(busy)
      if (!result || !result.ticket) return
    }
    // In the same moment, or the app could open it before.
    const result = await untilAborted(signal, () => captcha.execute({ signal }))
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

const isAtRest = ({ status }: TCaptchaState) => status === 'idle' || status === 'done'

/** How to follow a captcha that the app itself has open. Where nobody tells the state, it has not. */
const findBusy = ({ getSnapshot, subscribe }: FetchableCaptcha) =>
  subscribe && getSnapshot && !isAtRest(getSnapshot()) ? subscribe : undefined

/** The state in which the app's own run leaves it. */
function whenAtRest(subscribe: TCaptcha['subscribe']): Promise<TCaptchaState> {
  let unsubscribe = () => {}
  const rest = new Promise<TCaptchaState>((resolve) => {
    unsubscribe = subscribe((state) => {
      if (isAtRest(state)) resolve(state)
    })
  })
  void rest.then(unsubscribe)
  return rest
}
