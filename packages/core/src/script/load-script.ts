import { TCaptchaError, toError, type TCaptchaErrorCode } from '../outcome/errors.ts'
import type { Emit } from '../outcome/events.ts'
import { listen } from '../platform/listen.ts'
import { now, wait } from '../platform/time.ts'
import { requestScript } from './script-tag.ts'
import type { ResolvedSource, Sources } from './sources.ts'
import { readVendor } from './vendor.ts'

/** What to load, and how. */
export interface LoadPlan {
  sources: Sources
  /** Milliseconds for all sources and retries together. */
  timeout: number
  nonce: string | undefined
  emit: Emit
}

/** After a failed load, this long (ms) the next ones fail at once instead of waiting in vain again. */
const coolDown = 3000
let lastFailure: { src: string; until: number; error: TCaptchaError } | undefined

/**
 * The source that brought the vendor's constructor, which `readVendor` gives. `signal` removes listeners and timers.
 *
 * Rejects with a `TCaptchaError`; at once in the cool-down, unless `isRetry` is set. Then, until `background` aborts, it
 * waits for the network to come back, and loads the script by itself.
 */
export async function loadScript(
  plan: LoadPlan,
  signal: AbortSignal,
  background: AbortSignal,
  isRetry = false,
): Promise<ResolvedSource> {
  const { src, intl } = plan.sources[0]
  const failed = !isRetry && !readVendor(intl) && lastFailure
  const isCoolingDown = failed && failed.src === src && now() < failed.until
  try {
    if (isCoolingDown) throw failed.error
    return await requestSources(plan, signal)
  } catch (cause) {
    const error = toError('internal', cause)
    // What was given up has not failed.
    if (signal.aborted) throw error
    if (!isCoolingDown) lastFailure = { src, until: now() + coolDown, error }
    const loadAgain = () => {
      lastFailure = undefined
      requestSources(plan, background).catch(() => {})
    }
    listen(window, 'online', loadAgain, background)
    throw error
  }
}

/** Tries each source twice, the next one early when the current one is slow. The first to arrive counts. */
async function requestSources(
  { sources, timeout, nonce, emit }: LoadPlan,
  signal: AbortSignal,
): Promise<ResolvedSource> {
  const [first] = sources
  const deadline = now() + timeout
  let requests = 0
  /** Why the newest request failed; undefined while it is under way. */
  let code: TCaptchaErrorCode | undefined
  let error = new TCaptchaError('script-timeout', first.src)

  const request = async (index: number): Promise<ResolvedSource> => {
    const source = sources[index >> 1]
    const isRetry = index % 2 > 0
    // Another tag, or a late one, may have brought it.
    if (readVendor(first.intl)) return first
    if (!source || signal.aborted || now() >= deadline) throw error
    if (code) await wait(200 + Math.random() * 200, signal)
    const since = now()
    const attempt = ++requests
    code = undefined
    // Bust the cache after a failed load, too: the browser would coalesce with a request that still hangs.
    const tag = requestScript(source, isRetry || !!lastFailure, nonce, deadline - since, signal)
    const settle = (failure: TCaptchaError | undefined) => {
      code = failure && failure.code
      // After an abort the request may still succeed.
      if (!signal.aborted) emit('script', since, { src: source.src, attempt, code })
      if (failure) throw (error = failure)
      return source
    }
    const arrival = tag.outcome.then(
      (failure) => settle(failure && new TCaptchaError(failure, source.src)),
      (cause: unknown) => settle(toError('internal', cause)),
    )
    await Promise.race([arrival.catch(() => {}), wait(timeout / (sources.length + 1), signal)])
    // Only beside a failed request: behind a VPN, a browser may say so of a network that works.
    if (code === 'script-error' && !navigator.onLine) throw (error = new TCaptchaError('offline', source.src))
    // What the page refuses once, it refuses again. What is only slow may still come, unless it is a foreign
    // tag, whose event may be past: then we add our own.
    const isRetryVain = code === 'script-csp' || code === 'internal' || (!code && !tag.isForeign)
    return firstOf(arrival, request(index + (isRetryVain && !isRetry ? 2 : 1)))
  }
  return request(0).catch((cause: unknown) => {
    if (readVendor(first.intl)) return first
    throw cause
  })
}

/** As `Promise.any`, which zone.js and old browsers lack. Rejects as the second does. */
const firstOf = <Value>(one: Promise<Value>, other: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    one.then(resolve, () => other.catch(reject))
    other.then(resolve, () => {})
  })
