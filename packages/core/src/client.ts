import { makeAttempt } from './attempt.ts'
import { decide } from './decide.ts'
import { toMistake } from './errors.ts'
import type { Emit } from './events.ts'
import { createId } from './id.ts'
import { load } from './load.ts'
import { readOptions, type OptionsSource } from './options.ts'
import { takePage } from './page-lock.ts'
import { toClosed, type ClosedResult, type TCaptchaResult } from './result.ts'
import { safely } from './safely.ts'
import { toSources } from './sources.ts'
import { now } from './time.ts'

/** Where a client is. One immutable value: the same object until something changes. */
export type TCaptchaState =
  | { status: 'idle' | 'loading' | 'opening' | 'open'; result: undefined }
  | { status: 'done'; result: TCaptchaResult }

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

const idle: TCaptchaState = { status: 'idle', result: undefined }

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
  /** Ends the run under way, and takes down what a solved one left in its container. */
  let close = (_by: ClosedResult['by']) => {}
  /** After an open that timed out, the next one gets twice the time. */
  let patience = 1
  /** Ends what goes on between runs: a preload, the wait for the network. */
  let background = new AbortController()

  const latest = () => readOptions(source)
  const createEmit =
    (id: string): Emit =>
    (event) =>
      safely(() => latest().onEvent?.({ ...event, id }))
  const setState = (next: TCaptchaState) => {
    if (state === next) return
    state = next
    for (const listener of listeners) safely(listener, next)
  }
  /** Options that a challenge can come of, and what they come to. */
  const prepare = () => {
    if (typeof document === 'undefined') throw toMistake('document')
    const options = latest()
    if (!/^\d+$/.test(`${options.appId}`)) throw toMistake('appId')
    const { loadTimeout = 8000, openTimeout = 25_000 } = options
    return { options, sources: toSources(options), loadTimeout, openTimeout: openTimeout * patience }
  }
  /** Leaves nothing of earlier uses. */
  const rest = () => {
    close('reset')
    background.abort()
    background = new AbortController()
  }

  /** Takes the page, makes up to three attempts, and settles exactly once. */
  const start = () => {
    const means = prepare()
    rest()
    const emit = createEmit(createId())
    const started = now()
    const trigger = document.activeElement as HTMLElement | null
    let deadline = started + means.loadTimeout + means.openTimeout
    let controller: AbortController
    let attempt = 0
    let settle: (result: TCaptchaResult | Promise<never>) => void
    const outcome: Promise<TCaptchaResult> = (promise = new Promise((resolve) => (settle = resolve)))
    callers = 0

    const clear = () => controller.abort()
    const end = (result: TCaptchaResult, host?: HTMLElement) => {
      close = clear
      promise = undefined
      const { kind, by, error } = result
      setState(by === 'reset' ? idle : { status: 'done', result })
      settle(result)
      // A solved checkbox or embedded challenge stays in its container until the next use.
      if (!host || kind !== 'solved') clear()
      const ms = now() - started
      emit({ type: 'result', kind, by, code: error?.code, errorCode: error?.errorCode, attempt, ms })
      if (by !== 'reset') safely(() => latest().onResult?.(result))
    }
    const onClose = (ms: number, host: HTMLElement | undefined) => {
      // The visitor's time is not the vendor's.
      deadline += ms
      // A popup gives the focus back; what is drawn in the page never took it from where the visitor put it.
      if (!host) trigger?.focus()
      emit({ type: 'close', ms })
    }
    close = (by) => end(toClosed(by))

    const run = async (): Promise<void> => {
      const { signal } = (controller = new AbortController())
      takePage(() => close('replaced'), signal)
      // Whoever gave way may have taken the page back at once.
      if (signal.aborted) return
      const { result, host, wasOpen } = await makeAttempt({
        ...means,
        attempt: ++attempt,
        deadline,
        signal,
        background: background.signal,
        emit,
        onStatus(status) {
          if (status === 'open') patience = 1
          setState({ status, result: undefined })
        },
        onClose,
      })
      if (signal.aborted) return
      if (result.error?.code === 'open-timeout') patience = 2
      const final = decide(result, attempt, wasOpen, latest().recover)
      // `recover` may reset the client.
      if (signal.aborted) return
      if (final) return end(final, host)
      clear()
      return run()
    }
    run().catch((mistake: unknown) => {
      settle(Promise.reject(mistake))
      close('reset')
    })
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
        await load(sources, loadTimeout, options.nonce, signal, signal, createEmit(createId()))
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
