import { readOptions, type OptionsSource } from '../options/options.ts'
import { warnOfMissingAppId, warnOfOptions, warnOfUnknownOptions } from '../options/warn-of-options.ts'
import { toMistake, toMistakeIn } from '../outcome/errors.ts'
import { createEmit } from '../outcome/events.ts'
import type { TCaptchaResult } from '../outcome/result.ts'
import { toAbortReason } from '../platform/abort-reason.ts'
import { safely } from '../platform/safely.ts'
import { loadScript } from '../script/load-script.ts'
import { toSources } from '../script/sources.ts'
import type { RunPlan } from './attempt.ts'
import { createRun, type Run, type RunClient } from './run.ts'
import { idle, type TCaptchaState } from './state.ts'

/** `true` in the build that the `development` export condition selects, `false` in the default one. */
declare const __DEV__: boolean

/** Every method is a closure: pass it around bare. */
export interface TCaptcha {
  /** Calls `listener` now and after every change, so a client is also a Svelte store. */
  subscribe: (listener: (state: TCaptchaState) => void) => () => void
  getSnapshot: () => TCaptchaState
  /** Takes effect with the next `execute()`; callbacks at once. */
  setOptions: (options: OptionsSource) => void
  /** Loads the script ahead of need. Shows nothing, and never rejects: a failure is for `execute()` to deal with. */
  preload: () => Promise<void>
  /**
   * Opens the challenge and resolves with how it ended, in bounded time, even when the vendor fails. While one is open,
   * further calls share its result.
   *
   * Rejects with `signal.reason` when your signal aborts (the last caller's abort closes the challenge), and with
   * `TCaptchaError('invalid-options')` for a mistake in the options. With nothing else.
   */
  execute: (init?: { signal?: AbortSignal | undefined }) => Promise<TCaptchaResult>
  /** Closes what is open and returns to `idle`; `onResult` stays silent. The client stays usable. */
  reset: () => void
}

/**
 * A client for one captcha. Does nothing, and touches no DOM, until `preload()` or `execute()`.
 *
 * @example
 * const captcha = createTCaptcha({ appId: '190000000' })
 * const result = await captcha.execute()
 * if (result.ticket) await login({ ticket: result.ticket, randstr: result.randstr }) // your server decides
 */
export function createTCaptcha(source: OptionsSource): TCaptcha {
  const listeners = new Set<(state: TCaptchaState) => void>()
  let state = idle
  /** Of the current run. Rejects with `invalid-options` and nothing else. */
  let promise: Promise<TCaptchaResult> | undefined
  let callers = 0
  let current: Run | undefined
  /** Ends what goes on between runs: a preload, the wait for the network. */
  let background: AbortController | undefined

  const getOptions = () => readOptions(source)
  warnOfMissingAppId(getOptions)
  const setState = (next: TCaptchaState) => {
    if (state === next) return
    state = next
    for (const listener of Array.from(listeners)) safely(listener, next)
  }
  /** Validates the options and resolves them into a run plan. Throws `invalid-options`. */
  const createPlan = (): RunPlan => {
    if (typeof document === 'undefined') throw toMistake('document')
    const options = getOptions()
    if (__DEV__) warnOfUnknownOptions(options)
    if (!/^\d+$/.test(`${options.appId}`)) throw __DEV__ ? toMistakeIn('appId', options.appId) : toMistake('appId')
    const sources = toSources(options)
    warnOfOptions(options, sources)
    const { loadTimeout = 8000, openTimeout = 25_000 } = options
    // After an open that timed out, the next one gets twice the time.
    const { error } = state.result || {}
    const factor = error && error.code === 'open-timeout' ? 2 : 1
    return { options, sources, loadTimeout, openTimeout: openTimeout * factor }
  }
  /** Cancels the current run and any background load. */
  const cancelAll = () => {
    current?.cancel('reset')
    background?.abort()
    background = undefined
  }
  /** Made when it is needed: below the floor there is none, and a page that only draws its captcha must not break. */
  const getBackground = () => (background ||= new AbortController()).signal
  const start = () => {
    const plan = createPlan()
    cancelAll()
    callers = 0
    let resolve: RunClient['settle']
    const outcome: Promise<TCaptchaResult> = (promise = new Promise((settled) => (resolve = settled)))
    const settle: RunClient['settle'] = (result) => {
      promise = undefined
      resolve(result)
    }
    const run = (current = createRun(plan, { getOptions, getBackground, setState, settle }))
    run.start()
    return outcome
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      safely(listener, state)
      return () => void listeners.delete(listener)
    },
    getSnapshot: () => state,
    setOptions(next) {
      source = next
    },
    async preload() {
      try {
        const signal = getBackground()
        const { options, sources, loadTimeout } = createPlan()
        await loadScript(
          { sources, timeout: loadTimeout, nonce: options.nonce, emit: createEmit(getOptions) },
          signal,
          signal,
        )
      } catch {
        // `execute()` meets the same failure, and handles it.
      }
    },
    execute: ({ signal } = {}) =>
      new Promise((resolve, reject) => {
        const rejectWithReason = () => signal && reject(toAbortReason(signal))
        if (signal && signal.aborted) return rejectWithReason()
        // It may be over on return: a client that we replaced may have taken the page back.
        const outcome = promise || start()
        callers++
        const abort = () => {
          rejectWithReason()
          if (!--callers) current?.cancel('reset')
        }
        outcome.then(resolve, reject)
        if (!signal) return
        signal.addEventListener('abort', abort)
        const letGo = () => signal.removeEventListener('abort', abort)
        outcome.then(letGo, letGo)
      }),
    reset() {
      cancelAll()
      setState(idle)
    },
  }
}
