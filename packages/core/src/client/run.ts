import { idle, type TCaptchaState } from './state.ts'
import { tellDevtools } from '../outcome/devtools.ts'
import { toError } from '../outcome/errors.ts'
import { createEmit } from '../outcome/events.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { createClosedResult, toFailed, toResult, type ClosedResult, type TCaptchaResult } from '../outcome/result.ts'
import { findFocus } from '../platform/dom.ts'
import { createId } from '../platform/id.ts'
import { safely } from '../platform/safely.ts'
import { now } from '../platform/time.ts'
import { runAttempt, type AttemptContext, type RunPlan } from './attempt.ts'
import { createDeadline } from './deadline.ts'
import { acquirePageLock } from './page-lock.ts'
import { decideRecovery } from './recovery.ts'

declare const __DEV__: boolean

/** One `execute()`. */
export interface Run {
  start: () => void
  /** Ends the run early; after its end, removes what a solved one has left in its container. */
  cancel: (by: ClosedResult['by']) => void
}

/** What a run needs of its client. */
export interface RunClient {
  /** The current options, for the callbacks. */
  getOptions: () => TCaptchaOptions
  getBackground: () => AbortSignal
  setState: (state: TCaptchaState) => void
  /** Gives the callers of `execute()` their result; a rejection for a mistake in the options. */
  settle: (result: TCaptchaResult | Promise<never>) => void
}

/**
 * Makes up to three attempts and settles exactly once, before the vendor's instance is destroyed. `cancel` works before `start` is
 * called, since taking the page lock calls other clients' callbacks.
 */
export function createRun(plan: RunPlan, { getOptions, getBackground, setState, settle }: RunClient): Run {
  const correlationId = createId()
  const emit = createEmit(getOptions, correlationId)
  const startedAt = now()
  const context: AttemptContext = {
    ...plan,
    deadline: createDeadline(plan.loadTimeout + plan.openTimeout),
    emit,
    correlationId,
    getBackground,
    trigger: findFocus(),
    setStatus: (status) => setState({ status, result: undefined }),
  }
  /** Of the current attempt: aborting it removes what it has put into the page. */
  let controller: AbortController | undefined
  let attempt = 0
  let isOver = false

  const end = (result: TCaptchaResult, host?: HTMLElement) => {
    if (isOver) return
    isOver = true
    const { kind, by, error } = result
    const { code, errorCode } = error || {}
    settle(result)
    setState(by === 'reset' ? idle : { status: 'done', result })
    // A solved checkbox or embedded challenge stays in its container until the next use.
    if (!host || kind !== 'solved') controller?.abort()
    emit('result', startedAt, { kind, by, code, errorCode, attempt })
    if (__DEV__) tellDevtools('onResult', result)
    if (by === 'reset') return
    safely(() => {
      const { onResult } = getOptions()
      if (onResult) onResult(result)
    })
  }
  const cancel = (by: ClosedResult['by']) => {
    if (isOver) controller?.abort()
    else end(createClosedResult(by, correlationId))
  }
  const run = async () => {
    for (;;) {
      controller = new AbortController()
      const { signal } = controller
      attempt += 1
      acquirePageLock(() => cancel('replaced'), signal)
      // The client we replaced may have called `execute()` again from its callback.
      if (signal.aborted) return
      const { result, host, hitStaleTimer } = await runAttempt(context, attempt, signal)
      if (signal.aborted) return
      const { error } = result
      if (!error) return end(result, host)
      const decision = decideRecovery(error, { attempt, hitStaleTimer }, getOptions().recover)
      // `recover` may have reset the client.
      if (signal.aborted) return
      if (decision !== 'retry') return end(decision === 'fail' ? toFailed(error, correlationId) : result)
      controller.abort()
    }
  }
  return {
    cancel,
    start() {
      run().catch((cause: unknown) => {
        const error = toError('internal', cause)
        // A browser below the floor, for example, has no `AbortController`.
        if (error.code !== 'invalid-options')
          return end(toResult({ ...plan.sources[0], correlationId }, undefined, error))
        settle(Promise.reject(error))
        cancel('reset')
      })
    },
  }
}
