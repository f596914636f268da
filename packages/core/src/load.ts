import { TCaptchaError, type TCaptchaErrorCode } from './errors.ts'
import { hasPendingTag, requestScript } from './script-tag.ts'
import type { ResolvedSource, Sources } from './sources.ts'
import { now, wait } from './time.ts'
import { readVendor, type VendorConstructor } from './vendor.ts'

/** The constructor, and the source it came from. */
export type LoadedScript = readonly [vendor: VendorConstructor, source: ResolvedSource]

/** Told how each request ended; `code` is undefined where it brought the constructor. */
export type ScriptReport = (src: string, attempt: number, ms: number, code: TCaptchaErrorCode | undefined) => void

/** After a failed load, this long (ms) the next ones fail at once instead of waiting in vain again. */
const coolDown = 3000
let failure: { src: string; until: number; error: unknown } | undefined

/** Forgets the last failure: the network is back. */
export const endCoolDown = (): void => {
  failure = undefined
}

/**
 * The vendor's constructor: the page's own where it is there already, else from the first source that brings it in
 * `timeout` ms. Each source is tried twice; the next one starts early when the current one is slow. `signal` takes
 * listeners and timers away.
 *
 * Rejects with a `TCaptchaError`: at once when offline, and in the cool-down unless `insist` is set.
 */
export async function load(
  sources: Sources,
  timeout: number,
  nonce: string | undefined,
  signal: AbortSignal,
  report: ScriptReport,
  insist?: boolean,
): Promise<LoadedScript> {
  const [first] = sources
  const { src } = first
  const findVendor = () => readVendor(first.intl)
  if (navigator.onLine === false) throw new TCaptchaError('offline', src)
  if (failure?.src === src && now() < failure.until && !insist && !findVendor()) throw failure.error

  const deadline = now() + timeout
  const requests: Promise<void>[] = []
  let source = first
  let code: TCaptchaErrorCode | undefined
  let error: unknown
  // Two tries for each source. The global is looked for each time: whatever failed, a foreign or a late tag may bring it.
  for (let tries = 0; !findVendor() && !signal.aborted && now() < deadline; tries++) {
    const candidate = sources[tries >> 1]
    if (!candidate) {
      await Promise.any(requests).catch(() => {})
      break
    }
    if (code) await wait(200 + Math.random() * 200, signal)
    const since = now()
    code = undefined
    const request = requestScript(candidate, tries % 2 > 0, nonce, deadline - since, signal).then((outcome) => {
      code = outcome
      report(candidate.src, tries + 1, now() - since, code)
      if (code) throw (error = new TCaptchaError(code, candidate.src))
      source = candidate
    })
    requests.push(request)
    const slow = wait(timeout / (sources.length + 1), signal)
    await Promise.race([Promise.any(requests), request, slow]).catch(() => {})
    // What the page's policy refuses once, it refuses again. What is only slow still may come, unless it was a foreign
    // tag, whose event may have gone by unseen: then one of ours has its turn.
    if (code === 'script-csp' || (!code && hasPendingTag())) tries |= 1
  }
  const vendor = findVendor()
  if (vendor) return [vendor, source]
  if (!signal.aborted) failure = { src, until: now() + coolDown, error }
  throw error
}
