import { openChallenge } from './challenge.ts'
import { decide } from './decide.ts'
import { TCaptchaError, toMistake } from './errors.ts'
import type { TCaptchaEvent } from './events.ts'
import { toHost } from './host.ts'
import { createId } from './id.ts'
import { endCoolDown, load, type ScriptReport } from './load.ts'
import { readOptions, type OptionsSource } from './options.ts'
import { takePage } from './page-lock.ts'
import { readCallback, toClosed, toDisaster, toFailed, type ClosedResult, type TCaptchaResult } from './result.ts'
import { safely } from './safely.ts'
import { toSources } from './sources.ts'
import { now, wait } from './time.ts'
import type { VendorOptions } from './vendor.ts'

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
  /** Ends what goes on between runs: a preload, the wait for the network. */
  let background = new AbortController()
  /** After an open that timed out, the next one gets twice the time. */
  let patience = 1

  const latest = () => readOptions(source)
  const emit = (event: TCaptchaEvent) => void safely(() => latest().onEvent?.(event))
  const setState = (next: TCaptchaState) => {
    state = next
    for (const listener of listeners) safely(listener, next)
  }
  /** Options that a challenge can come of, and the scripts they name. */
  const prepare = () => {
    if (typeof document === 'undefined') throw toMistake('document')
    const options = latest()
    if (!/^\d+$/.test(`${options.appId}`)) throw toMistake('appId')
    return [options, toSources(options)] as const
  }
  const toReport =
    (id: string): ScriptReport =>
    (src, attempt, ms, code) =>
      emit({ type: 'script', id, src, attempt, ms, code })
  /** Leaves nothing of earlier uses. */
  const rest = () => {
    close('reset')
    background.abort()
    background = new AbortController()
  }
  const preload = async () => {
    const { signal } = background
    try {
      const [options, sources] = prepare()
      await load(sources, options.loadTimeout ?? 8000, options.nonce, signal, toReport(createId()))
    } catch (error) {
      // `execute()` meets the same failure, and knows what to do about it.
      awaitNetwork(error, signal)
    }
  }
  /** Where the script did not come: loads it when the network is back. */
  const awaitNetwork = (error: unknown, signal: AbortSignal) => {
    if (!(error instanceof TCaptchaError) || error.errorCode !== 1001) return
    const wake = () => {
      endCoolDown()
      void preload()
    }
    addEventListener('online', wake, { once: true, signal })
  }

  /** Takes the page, makes up to three attempts, and settles exactly once. */
  const start = () => {
    const [options, sources] = prepare()
    const { loadTimeout = 8000, openTimeout = 25_000 } = options
    rest()
    const id = createId()
    const report = toReport(id)
    const started = now()
    const trigger = document.activeElement as HTMLElement | null
    let deadline = started + loadTimeout + openTimeout * patience
    let controller = new AbortController()
    let attempt = 0
    let openedAt = 0
    let host: HTMLElement | undefined
    let leavePage = () => {}
    let settle: (result: TCaptchaResult | Promise<never>) => void
    const mine = (promise = new Promise((resolve) => (settle = resolve)))
    callers = 0

    const setStatus = (status: 'loading' | 'opening' | 'open') => setState({ status, result: undefined })
    const takeDown = () => {
      controller.abort()
      if (!openedAt) return
      const ms = now() - openedAt
      openedAt = 0
      // The visitor's time is not the vendor's.
      deadline += ms
      // A popup gives the focus back; what is drawn in the page never took it from where the visitor put it.
      if (!host) trigger?.focus()
      emit({ type: 'close', id, ms })
    }
    const end = (result?: TCaptchaResult, mistake?: unknown) => {
      if (promise !== mine) return
      promise = undefined
      setState(!result || result.by === 'reset' ? idle : { status: 'done', result })
      settle(result ?? Promise.reject(mistake))
      // A solved checkbox or embedded challenge stays in its container until the next use.
      if (!host || result?.kind !== 'solved') clear()
      if (!result) return
      const { kind, by, error } = result
      emit({
        type: 'result',
        id,
        kind,
        by,
        code: error?.code,
        errorCode: error?.errorCode,
        attempt,
        ms: now() - started,
      })
      if (by !== 'reset') safely(() => latest().onResult?.(result))
    }
    const clear = () => {
      takeDown()
      leavePage()
    }
    close = (by) => {
      end(toClosed(by))
      clear()
    }
    leavePage = takePage(() => close('replaced'))

    const run = async (): Promise<void> => {
      const { signal } = (controller = new AbortController())
      const timeout = Math.min(loadTimeout, deadline - now())
      let failure: unknown
      const late = wait(timeout, signal).then(() => {
        throw new Error(`no answer in ${timeout} ms`)
      })
      const make = <T>(option: T | (() => T | Promise<T>)) =>
        Promise.race([late, isFunction(option) ? Promise.resolve().then(option) : option]).catch((cause) => {
          failure ??= new TCaptchaError('vendor-options', `${cause}`, { cause })
        })
      setStatus('loading')
      // All three, whatever becomes of one: a disaster ticket is worth more with the server's binding beside it.
      const [script, vendor, binding] = await Promise.all([
        load(sources, timeout, options.nonce, signal, report, attempt++ > 0).catch((error) => {
          failure ??= error
        }),
        make(options.vendor),
        make(options.binding),
      ])
      // The script can't draw before there is a body, and a page may execute from its head.
      if (!document.body) await new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { signal }))
      if (signal.aborted) return

      const vendorOptions: VendorOptions = { ...vendor }
      const { appId, generation, intl } = script?.[1] ?? sources[0]
      const context = { appId, generation, bizState: vendorOptions.bizState, binding: binding || undefined }
      let result: TCaptchaResult
      try {
        if (!script || failure) throw failure
        host = vendorOptions.type === 'embed' || (intl && generation > 1) ? toHost(options.element) : undefined
        const shownAt = now()
        const onOpen = () => {
          patience = 1
          openedAt = now()
          emit({ type: 'open', id, ms: openedAt - shownAt })
          setStatus('open')
        }
        setStatus('opening')
        const time = Math.min(openTimeout * patience, deadline - shownAt)
        result = readCallback(await openChallenge(script, vendorOptions, host, time, signal, onOpen), context)
      } catch (error) {
        if (!(error instanceof TCaptchaError) || error.code === 'invalid-options') throw error
        result = toDisaster(error, context)
      }
      const { error } = result
      if (!error || signal.aborted) return end(result)
      const decision = decide(error, attempt, openedAt, latest().recover)
      if (error.code === 'open-timeout') patience = 2
      awaitNetwork(error, background.signal)
      if (decision !== 'retry') return end(decision === 'fail' ? toFailed(error) : result)
      takeDown()
      return run()
    }
    run().catch((mistake: unknown) => end(undefined, mistake))
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
    preload,
    execute: ({ signal } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (!promise) start()
        callers++
        const abort = () => {
          reject(signal?.reason)
          if (!--callers) close('reset')
        }
        signal?.addEventListener('abort', abort)
        promise?.then(resolve, reject).finally(() => signal?.removeEventListener('abort', abort))
      }),
    reset() {
      rest()
      if (state !== idle) setState(idle)
    },
  }
}

const isFunction = (option: unknown): option is () => unknown => typeof option === 'function'
