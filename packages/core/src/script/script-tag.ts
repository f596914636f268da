import type { TCaptchaErrorCode } from '../outcome/errors.ts'
import { createElement, find } from '../platform/dom.ts'
import { listen } from '../platform/listen.ts'
import { wait } from '../platform/time.ts'
import type { ResolvedSource } from './sources.ts'
import { toTrustedUrl } from './trusted-url.ts'
import { healPoisonedPage, readVendor } from './vendor.ts'

/** A request for a script. */
export interface ScriptRequest {
  /** Why it did not bring the constructor; undefined where it did. */
  outcome: Promise<TCaptchaErrorCode | undefined>
  /** The tag is the page's own: its event may have been dispatched before we listened. */
  isForeign: boolean
}

/** Our tags are marked while they are in flight, for another copy of this library, too. */
const isOurs = (tag: HTMLScriptElement) => !!tag.dataset.tcaptcha

/**
 * Requests a script. There is one tag in flight per source: an existing one is waited for. `isRetry` busts the cache and
 * ignores foreign tags. Our own tag is removed when it fails or takes longer than `ms`; `signal` ends the waiting only.
 */
export function requestScript(
  { src, intl }: ResolvedSource,
  isRetry: boolean,
  nonce: string | undefined,
  ms: number,
  signal: AbortSignal,
): ScriptRequest {
  const pending = find<HTMLScriptElement>('script').find(
    (tag) => `${tag.src}`.startsWith(src) && (isOurs(tag) || (!isRetry && !isFinished(tag))),
  )
  const tag = pending || createTag(intl, nonce)
  const outcome = new Promise<TCaptchaErrorCode | undefined>((resolve) => {
    // It bubbles to the window, whose name no element can take.
    listen<SecurityPolicyViolationEvent>(
      window,
      'securitypolicyviolation',
      ({ blockedURI, disposition }) => {
        if (blockedURI.startsWith(src) && disposition === 'enforce') resolve('script-csp')
      },
      signal,
    )
    listen(tag, 'load', () => resolve(readVendor(intl) ? undefined : 'script-no-global'), signal)
    // In Chrome 88 and 92 and Safari 16 the page's violation comes after it.
    listen(tag, 'error', () => void wait(0, signal).then(() => resolve('script-error')), signal)
    void wait(ms, signal).then(() => {
      if (isOurs(tag) && !signal.aborted) tag.remove()
      resolve('script-timeout')
    })
    if (pending) return
    healPoisonedPage()
    const url = isRetry ? `${src}${src.includes('?') ? '&' : '?'}_=${Date.now()}` : src
    // Not by `appendChild`, which a sandbox replaces to run the script in itself.
    const [head] = find('head')
    if (!setSource(tag, url)) resolve('script-csp')
    else if (head) head.append(tag)
  })
  return { outcome, isForeign: !!pending && !isOurs(pending) }
}

function createTag(intl: boolean, nonce: string | undefined): HTMLScriptElement {
  const tag = createElement('script')
  const [own] = find<HTMLScriptElement>('script[nonce]')
  // By the attribute: Safari has the property from 15.4 on. Where there is one, the page's own attribute is blank.
  tag.setAttribute('nonce', nonce || (own && (own.nonce || own.getAttribute('nonce'))) || '')
  tag.dataset.tcaptcha = 'loading'
  const loading = new AbortController()
  const finish = () => {
    loading.abort()
    delete tag.dataset.tcaptcha
    // A success stays: the 1.0 script finds its own host by its tag.
    if (!readVendor(intl)) tag.remove()
  }
  // No `onload`: a sandbox that loads the script itself would call it and dispatch no event.
  listen(tag, 'load', finish, loading.signal)
  listen(tag, 'error', finish, loading.signal)
  return tag
}

/** False where the page enforces Trusted Types and refuses the URL. */
function setSource(tag: HTMLScriptElement, url: string): boolean {
  try {
    tag.src = toTrustedUrl(url)
    return true
  } catch (error) {
    if (typeof trustedTypes === 'undefined') throw error
    return false
  }
}

declare const trustedTypes: unknown

/**
 * Whether the tag's event is already past. A deferred one is fetched long before it runs. Chromium 80 and
 * WebKit keep no entry of a request that failed: there the page's state tells, but not of tags that a script has added.
 */
const isFinished = (tag: HTMLScriptElement) =>
  document.readyState !== 'loading' &&
  (('getEntriesByName' in performance && performance.getEntriesByName(tag.src).length > 0) ||
    (document.readyState === 'complete' ? !tag.async || tag.hasAttribute('async') : !tag.async && !tag.defer))
