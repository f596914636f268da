import type { TCaptchaOptions } from '../options/options.ts'
import { toError, TCaptchaError } from '../outcome/errors.ts'
import type { Emit } from '../outcome/events.ts'
import { createClosedResult, toResult, type TCaptchaResult } from '../outcome/result.ts'
import { find } from '../platform/dom.ts'
import { listen } from '../platform/listen.ts'
import { toOwn } from '../platform/own-properties.ts'
import { readOption } from '../platform/read-option.ts'
import { now, wait } from '../platform/time.ts'
import { warnOnce } from '../platform/warn.ts'
import { loadScript } from '../script/load-script.ts'
import type { Sources } from '../script/sources.ts'
import { readVendor, type VendorOptions } from '../script/vendor.ts'
import { createHost } from './create-host.ts'
import type { Deadline } from './deadline.ts'
import { restorePopup } from './kept-popup.ts'
import { openChallenge } from './open-challenge.ts'
import type { FailedAttempt } from './recovery.ts'

declare const __DEV__: boolean

/** Validated options and resolved sources for one `execute()`. */
export interface RunPlan {
  options: TCaptchaOptions
  sources: Sources
  loadTimeout: number
  openTimeout: number
}

/** What the attempts of one run share. */
export interface AttemptContext extends RunPlan {
  deadline: Deadline
  emit: Emit
  /** Of the events and of the result. */
  correlationId: string
  /** Ends the wait for the network, which outlives the run. */
  getBackground: () => AbortSignal
  /** The element that had the focus when the run started. */
  trigger: Element | null
  setStatus: (status: 'loading' | 'opening' | 'open') => void
}

/** How an attempt ended. */
export interface AttemptEnd extends Pick<FailedAttempt, 'hitStaleTimer'> {
  result: Exclude<TCaptchaResult, { kind: 'failed' }>
  /** What the challenge was drawn in, where it was drawn in the page. */
  host: HTMLElement | undefined
}

/**
 * One attempt, from the script to the vendor's answer, with a fresh vendor instance. Aborting `signal` removes what it
 * has put into the page. Rejects with `invalid-options` and nothing else.
 */
export async function runAttempt(context: AttemptContext, attempt: number, signal: AbortSignal): Promise<AttemptEnd> {
  const { options, sources, deadline, emit, correlationId, setStatus } = context
  setStatus('loading')
  let failure: TCaptchaError | undefined
  const fail = (error: TCaptchaError) => {
    failure ||= error
  }
  const timeout = Math.min(context.loadTimeout, deadline.left())
  const late = wait(timeout, signal).then(() => {
    throw new Error(`${timeout} ms`)
  })
  const inTime = <Value>(option: Value | (() => Value | PromiseLike<Value>)) =>
    Promise.race([late, new Promise<Value>((resolve) => resolve(readOption(option)))])
  // All of them, even if one fails: a disaster ticket is more credible with the server's visit token beside it.
  const [source = sources[0], vendor, visitToken] = await Promise.all([
    loadScript({ sources, timeout, nonce: options.nonce, emit }, signal, context.getBackground(), attempt > 1).catch(
      fail,
    ),
    inTime(options.vendor).catch((cause: unknown) => fail(toError('vendor-options', cause))),
    inTime(options.visitToken).catch((cause: unknown) => {
      if (__DEV__ && !signal.aborted) warnOnce('`visitToken` failed: the challenge opens without it.', cause)
    }),
    // The script can't draw before there is a body, and a page may execute from its head.
    find('body')[0] || Promise.race([late, whenParsed(signal)]).catch(() => {}),
  ])
  const vendorOptions: VendorOptions = toOwn(vendor || {})
  const resultContext = {
    ...source,
    bizState: vendorOptions.bizState,
    visitToken: (typeof visitToken === 'string' && visitToken) || undefined,
    correlationId,
  }
  let host: HTMLElement | undefined
  let raw: unknown
  let wasAlive = false
  if (!failure) {
    await restorePopup(readVendor(source.intl), Math.min(context.openTimeout, deadline.left()), signal)
  }
  if (!failure && !signal.aborted) {
    try {
      if (vendorOptions.type === 'embed' || (source.intl && source.generation > 1)) host = createHost(options.element)
      const shownAt = now()
      setStatus('opening')
      const end = await openChallenge({
        source,
        vendorOptions,
        host,
        trigger: context.trigger,
        timeout: Math.min(context.openTimeout, deadline.left()),
        signal,
        onOpen() {
          const openedAt = now()
          const resume = deadline.pause()
          // First, as a listener of what follows may reset the client.
          signal.addEventListener('abort', () => {
            resume()
            emit('close', openedAt, {})
          })
          setStatus('open')
          emit('open', shownAt, {})
        },
      })
      if (end.isRemoved) return { result: createClosedResult('removed', correlationId), host, hitStaleTimer: false }
      raw = end.raw
      failure = end.error
      wasAlive = !!end.wasAlive
    } catch (cause) {
      failure = toError('internal', cause)
      if (failure.code === 'invalid-options') throw failure
    }
  }
  const result = toResult(resultContext, raw, failure)
  // Else a 1006 has taken its full time, and the next one would, too.
  const hitStaleTimer = wasAlive && (!!failure || (!!result.error && result.error.errorCode === 1006))
  return { result, host, hitStaleTimer }
}

const whenParsed = (signal: AbortSignal) =>
  new Promise((resolve) => listen(window, 'DOMContentLoaded', resolve, signal))
