import { openChallenge } from './open-challenge.ts'
import { toError, type TCaptchaError } from '../outcome/errors.ts'
import { createEmit } from '../outcome/events.ts'
import { toHost } from './create-host.ts'
import { load } from '../script/load-script.ts'
import type { TCaptchaOptions } from '../options/options.ts'
import { toOwn } from '../platform/own-properties.ts'
import { takePage } from './page-lock.ts'
import { read } from '../platform/read-option.ts'
import { toClosed, toFailed, toResult, type ClosedResult, type TCaptchaResult } from '../outcome/result.ts'
import { safely } from '../platform/safely.ts'
import type { Sources } from '../script/sources.ts'
import { idle, type TCaptchaState } from './state.ts'
import { now, wait } from '../platform/time.ts'
import type { VendorOptions } from '../script/vendor.ts'

/** What a run starts with. */
export interface Means {
  options: TCaptchaOptions
  sources: Sources
  loadTimeout: number
  openTimeout: number
}

/** Ends a run, or takes down what a solved one has left in its container. */
export type Close = (by: ClosedResult['by']) => void

/** Gives the callers of `execute()` their result; a rejection where the options are a mistake. Later ones are ignored. */
export type Settle = (result: TCaptchaResult | Promise<never>) => void

/**
 * One `execute()`: takes the page, makes up to three attempts from the script to the vendor's answer, and settles
 * exactly once, before the vendor is told. `background` ends the wait for the network, which outlives the run.
 */
export function startRun(
  { options, sources, loadTimeout, openTimeout }: Means,
  /** The options of the moment, for the callbacks. */
  latest: () => TCaptchaOptions,
  background: AbortSignal,
  setState: (state: TCaptchaState) => void,
  settle: Settle,
  /** Gets, before anything else happens, what ends the run early. */
  hold: (close: Close) => void,
): void {
  const emit = createEmit(latest)
  const enter = (status: 'loading' | 'opening' | 'open') => setState({ status, result: undefined })
  const started = now()
  const trigger = document.activeElement as HTMLElement | null
  let deadline = started + loadTimeout + openTimeout
  /** Of the attempt under way: its signal takes down whatever it has put up. */
  let controller: AbortController
  let attempt = 0
  /** What the challenge was drawn in, where it was drawn in the page. */
  let host: HTMLElement | undefined

  const clear = () => controller.abort()
  const end = (result: TCaptchaResult) => {
    close = clear
    settle(result)
    const { kind, by, error } = result
    setState(by === 'reset' ? idle : { status: 'done', result })
    // A solved checkbox or embedded challenge stays in its container until the next use.
    if (!host || kind !== 'solved') clear()
    emit('result', started, { kind, by, code: error?.code, errorCode: error?.errorCode, attempt })
    if (by !== 'reset') safely(() => latest().onResult?.(result))
  }
  let close: Close = (by) => end(toClosed(by))
  hold((by) => close(by))

  const run = async (): Promise<void> => {
    const { signal } = (controller = new AbortController())
    takePage(() => close('replaced'), signal)
    // Whoever gave way may have taken the page back at once.
    if (signal.aborted) return
    let failure: TCaptchaError | undefined
    let raw: unknown
    let wasOpen = false
    const fail = (error: TCaptchaError) => {
      failure ??= error
    }
    const timeout = Math.min(loadTimeout, deadline - now())
    const late = wait(timeout, signal).then(() => {
      throw new Error(`${timeout} ms`)
    })
    const make = <T>(option: T | (() => T | Promise<T>)) =>
      Promise.race([late, new Promise<T>((resolve) => resolve(read(option)))]).catch((cause: unknown) =>
        fail(toError('vendor-options', cause)),
      )
    enter('loading')
    // All three, whatever becomes of one: a disaster ticket is worth more with the server's visit token beside it.
    const [source = sources[0], vendor, visitToken] = await Promise.all([
      load(sources, timeout, options.nonce, signal, background, emit, attempt++ > 0).catch(fail),
      make(options.vendor),
      make(options.visitToken),
      // The script can't draw before there is a body, and a page may execute from its head.
      document.body ?? new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { signal })),
    ])
    if (signal.aborted) return
    const vendorOptions: VendorOptions = toOwn(vendor ?? {})
    if (!failure) {
      host = undefined
      if (vendorOptions.type === 'embed' || (source.intl && source.generation > 1)) host = toHost(options.element)
      const shown = now()
      const onOpen = () => {
        const opened = now()
        wasOpen = true
        // First, as a listener of what follows may reset the client.
        signal.addEventListener('abort', () => {
          // The visitor's time is not the vendor's.
          deadline += now() - opened
          // A popup gives the focus back; what is drawn in the page never took it from where the visitor put it.
          if (!host) trigger?.focus()
          emit('close', opened, {})
        })
        enter('open')
        emit('open', shown, {})
      }
      enter('opening')
      const time = Math.min(openTimeout, deadline - shown)
      raw = await openChallenge(source, vendorOptions, host, time, signal, onOpen).catch(fail)
      if (signal.aborted) return
    }
    const context = { ...source, bizState: vendorOptions.bizState, visitToken: visitToken || undefined }
    const result = toResult(context, raw, failure)
    const { error } = result
    if (!error) return end(result)
    const { code, errorCode } = error
    // A new instance cures the sticky 1004; a 1006 in the visitor's face is the late timer of a request that failed.
    const isCurable = code === 'vendor-threw' || errorCode === 1004 || (errorCode === 1006 && wasOpen)
    const decision = attempt < 2 && isCurable ? 'retry' : safely(latest().recover, error, attempt)
    // `recover` may reset the client.
    if (signal.aborted) return
    if (decision === 'retry' && attempt < 3) {
      clear()
      return run()
    }
    const isRefused = decision === 'fail' || (decision !== 'ticket' && code === 'rate-limited')
    end(isRefused ? toFailed(error) : result)
  }
  run().catch((mistake: unknown) => {
    settle(Promise.reject(mistake))
    close('reset')
  })
}
