import { openChallenge } from './challenge.ts'
import { toError, type TCaptchaError } from './errors.ts'
import type { Emit } from './events.ts'
import { toHost } from './host.ts'
import { load } from './load.ts'
import type { TCaptchaOptions } from './options.ts'
import { toOwn } from './own.ts'
import { read } from './read.ts'
import { toResult, type TCaptchaResult } from './result.ts'
import type { Sources } from './sources.ts'
import { now, wait } from './time.ts'
import type { VendorOptions } from './vendor.ts'

export interface AttemptInit {
  options: TCaptchaOptions
  sources: Sources
  /** Milliseconds for the script and the app's functions; from `show()` to something visible. */
  loadTimeout: number
  openTimeout: number
  /** Counts from 1. */
  attempt: number
  /** When the time of all attempts is up, on the clock of `now()`. */
  deadline: number
  /** Takes down whatever the attempt has put up. */
  signal: AbortSignal
  /** Ends the wait for the network. */
  background: AbortSignal
  emit: Emit
  onStatus: (status: 'loading' | 'opening' | 'open') => void
  /** What was open for `ms` is gone. */
  onClose: (ms: number, host: HTMLElement | undefined) => void
}

export interface AttemptOutcome {
  result: TCaptchaResult
  /** What the challenge was drawn in, where it was drawn in the page. */
  host: HTMLElement | undefined
  wasOpen: boolean
}

/** From the script to the vendor's answer, once. Rejects with `invalid-options` alone. */
export async function makeAttempt(init: AttemptInit): Promise<AttemptOutcome> {
  const { options, sources, deadline, signal, emit, onStatus } = init
  let failure: TCaptchaError | undefined
  let host: HTMLElement | undefined
  let raw: unknown
  let wasOpen = false
  const fail = (error: TCaptchaError) => {
    failure ??= error
  }
  const timeout = Math.min(init.loadTimeout, deadline - now())
  const late = wait(timeout, signal).then(() => {
    throw new Error(`${timeout} ms`)
  })
  const make = async <T>(option: T | (() => T | Promise<T>)) => {
    try {
      return await Promise.race([late, read(option)])
    } catch (cause) {
      fail(toError('vendor-options', cause))
      return undefined
    }
  }
  onStatus('loading')
  // All three, whatever becomes of one: a disaster ticket is worth more with the server's binding beside it.
  const [script, vendor, binding] = await Promise.all([
    load(sources, timeout, options.nonce, signal, init.background, emit, init.attempt > 1).catch(fail),
    make(options.vendor),
    make(options.binding),
    // The script can't draw before there is a body, and a page may execute from its head.
    document.body ?? new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { signal })),
  ])
  const vendorOptions: VendorOptions = toOwn(vendor ?? {})
  const source = script?.[1] ?? sources[0]
  const context = { ...source, bizState: vendorOptions.bizState, binding: binding || undefined }
  if (script && !failure && !signal.aborted) {
    if (vendorOptions.type === 'embed' || (source.intl && source.generation > 1)) host = toHost(options.element)
    const shownAt = now()
    const onOpen = () => {
      const openedAt = now()
      wasOpen = true
      // First, as a listener of what follows may reset the client.
      signal.addEventListener('abort', () => init.onClose(now() - openedAt, host))
      onStatus('open')
      emit({ type: 'open', ms: openedAt - shownAt })
    }
    onStatus('opening')
    const time = Math.min(init.openTimeout, deadline - shownAt)
    raw = await openChallenge(script, vendorOptions, host, time, signal, onOpen).catch(fail)
  }
  return { result: toResult(context, raw, failure), host, wasOpen }
}
