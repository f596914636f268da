import { toMistake } from '../outcome/errors.ts'
import { createEmit } from '../outcome/events.ts'
import { load } from '../script/load-script.ts'
import { readOptions, type OptionsSource } from '../options/options.ts'
import type { TCaptchaResult } from '../outcome/result.ts'
import { startRun, type Close, type Means, type Settle } from './run.ts'
import { safely } from '../platform/safely.ts'
import { toSources } from '../script/sources.ts'
import { idle, type TCaptchaState } from './state.ts'

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
   * Opens the challenge and resolves with how it ended, in bounded time whatever the vendor does. While one is open,
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
  /** Of the run under way. Rejects with `invalid-options` and nothing else. */
  let promise: Promise<TCaptchaResult> | undefined
  let callers = 0
  let close: Close = () => {}
  /** Ends what goes on between runs: a preload, the wait for the network. */
  let background = new AbortController()

  const latest = () => readOptions(source)
  const setState = (next: TCaptchaState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) safely(listener, next)
  }
  /** Options that a challenge can come of, and what they come to. */
  const prepare = (): Means => {
    if (typeof document === 'undefined') throw toMistake('document')
    const options = latest()
    if (!/^\d+$/.test(`${options.appId}`)) throw toMistake('appId')
    const { loadTimeout = 8000, openTimeout = 25_000 } = options
    // After an open that timed out, the next one gets twice the time.
    const patience = state.result?.error?.code === 'open-timeout' ? 2 : 1
    return { options, sources: toSources(options), loadTimeout, openTimeout: openTimeout * patience }
  }
  /** Leaves nothing of earlier uses. */
  const rest = () => {
    close('reset')
    background.abort()
    background = new AbortController()
  }
  const start = () => {
    const means = prepare()
    rest()
    callers = 0
    let resolve: Settle
    const settle: Settle = (result) => {
      promise = undefined
      resolve(result)
    }
    const outcome: Promise<TCaptchaResult> = (promise = new Promise((settled) => (resolve = settled)))
    startRun(means, latest, background.signal, setState, settle, (run) => (close = run))
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
      const { signal } = background
      try {
        const { options, sources, loadTimeout } = prepare()
        await load(sources, loadTimeout, options.nonce, signal, signal, createEmit(latest))
      } catch {
        // `execute()` meets the same failure, and knows what to do about it.
      }
    },
    execute: ({ signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        // It may be over on return: whoever gave way may have taken the page back.
        const outcome = promise ?? start()
        callers++
        const abort = () => {
          reject(signal?.reason)
          if (!--callers) close('reset')
        }
        signal?.addEventListener('abort', abort)
        outcome.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort))
      }),
    reset() {
      rest()
      setState(idle)
    },
  }
}
