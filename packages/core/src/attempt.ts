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

/** What an attempt is made of: scripts, and the milliseconds to load and to open in. */
export type Means = readonly [sources: Sources, loadTimeout: number, openTimeout: number]

/** After an open that timed out, the next one gets twice the time. */
export let patience = 1

/**
 * From the script to the vendor's answer, once. Gives the result, the element that the challenge was drawn in, where it
 * has one, and when it opened, or 0. `signal` takes down whatever this has put up; `background` ends the wait for the network.
 */
export async function makeAttempt(
  options: TCaptchaOptions,
  [sources, loadTimeout, openTimeout]: Means,
  attempt: number,
  deadline: number,
  signal: AbortSignal,
  background: AbortSignal,
  emit: Emit,
  setStatus: (status: 'loading' | 'opening' | 'open') => void,
  onClose: (ms: number, host: HTMLElement | undefined) => void,
): Promise<[result: TCaptchaResult, host: HTMLElement | undefined, openedAt: number]> {
  let failure: TCaptchaError | undefined
  let host: HTMLElement | undefined
  let raw: unknown
  let openedAt = 0
  const fail = (error: TCaptchaError) => {
    failure ??= error
  }
  const timeout = Math.min(loadTimeout, deadline - now())
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
  setStatus('loading')
  // All three, whatever becomes of one: a disaster ticket is worth more with the server's binding beside it.
  const [script, vendor, binding] = await Promise.all([
    load(sources, timeout, options.nonce, signal, background, emit, attempt > 1).catch(fail),
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
      openedAt = now()
      patience = 1
      // First, as a listener of what follows may reset the client.
      signal.addEventListener('abort', () => onClose(now() - openedAt, host))
      setStatus('open')
      emit({ type: 'open', ms: openedAt - shownAt })
    }
    setStatus('opening')
    const time = Math.min(openTimeout * patience, deadline - shownAt)
    raw = await openChallenge(script, vendorOptions, host, time, signal, onOpen).catch(fail)
  }
  if (failure?.code === 'open-timeout' && !signal.aborted) patience = 2
  return [toResult(context, raw, failure), host, openedAt]
}
