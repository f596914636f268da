import { TCaptchaError, type TCaptchaErrorCode } from '../outcome/errors.ts'
import type { Emit } from '../outcome/events.ts'
import { hasPendingTag, requestScript } from './script-tag.ts'
import type { ResolvedSource, Sources } from './sources.ts'
import { now, wait } from '../platform/time.ts'
import { readVendor } from './vendor.ts'

/** After a failed load, this long (ms) the next ones fail at once instead of waiting in vain again. */
const coolDown = 3000
let failure: { src: string; until: number; error: TCaptchaError } | undefined

/**
 * The source that brought the vendor's constructor, for `readVendor` to give it: the first one where the page has it
 * already, else the first that brings it in `timeout` ms. Each source is tried twice; the next one starts early when the
 * current one is slow. `signal` takes listeners and timers away.
 *
 * Rejects with a `TCaptchaError`: at once when offline, and in the cool-down unless `insist` is set. Then, until
 * `background`, it waits for the network to come back, and loads the script by itself.
 */
export async function load(
  sources: Sources,
  timeout: number,
  nonce: string | undefined,
  signal: AbortSignal,
  background: AbortSignal,
  emit: Emit,
  insist?: boolean,
): Promise<ResolvedSource> {
  const [first] = sources
  const { src, intl } = first
  const deadline = now() + timeout
  let code: TCaptchaErrorCode | undefined
  // Where there is no time left to ask.
  let error = new TCaptchaError('script-timeout', src)

  // Two tries for each source. The global is looked for each time: whatever failed, a foreign or a late tag may bring it.
  const ask = async (tries: number): Promise<ResolvedSource> => {
    const source = sources[tries >> 1]
    if (readVendor(intl)) return first
    if (!source || signal.aborted || now() >= deadline) throw error
    if (code) await wait(200 + Math.random() * 200, signal)
    const since = now()
    code = undefined
    // After a failure too: a request that still hangs would take one for the same URL with it.
    const isRetry = tries % 2 > 0 || !!failure
    const request = requestScript(source, isRetry, nonce, deadline - since, signal).then((outcome) => {
      code = outcome
      // Who stopped waiting has not seen it fail.
      if (!signal.aborted) emit('script', since, { src: source.src, attempt: tries + 1, code })
      if (code) throw (error = new TCaptchaError(code, source.src))
      return source
    })
    await Promise.race([request, wait(timeout / (sources.length + 1), signal)]).catch(() => {})
    // What the page's policy refuses once, it refuses again. What is only slow still may come, unless it was a foreign
    // tag, whose event may have gone by unseen: then one of ours has its turn.
    if (code === 'script-csp' || (!code && hasPendingTag())) tries |= 1
    return Promise.any([request, ask(tries + 1)])
  }

  if (!navigator.onLine) error = new TCaptchaError('offline', src)
  else if (failure?.src === src && now() < failure.until && !insist && !readVendor(intl)) error = failure.error
  else {
    const source = await ask(0).catch(() => first)
    if (readVendor(intl)) return source
    if (signal.aborted) throw error
    failure = { src, until: now() + coolDown, error }
  }
  const again = () => {
    failure = undefined
    load(sources, timeout, nonce, background, background, emit).catch(() => {})
  }
  addEventListener('online', again, { once: true, signal: background })
  throw error
}
