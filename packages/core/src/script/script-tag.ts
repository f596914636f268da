import type { TCaptchaErrorCode } from '../outcome/errors.ts'
import { find } from '../platform/query-page.ts'
import type { ResolvedSource } from './sources.ts'
import { wait } from '../platform/time.ts'
import { toTrustedUrl } from './trusted-url.ts'
import { healPoisonedPage, readVendor } from './vendor.ts'

/** Ours say so while they are in flight, to another copy of this library too. */
const isOurs = (tag: HTMLScriptElement) => !!tag.dataset.tcaptcha

/** Whether a tag of ours is in flight. */
export const hasPendingTag = (): boolean => find<HTMLScriptElement>('script').some(isOurs)

/**
 * Asks for a script, and resolves with why it did not bring the constructor, or with undefined where it did. There is
 * one tag in flight per source: an existing one is waited for, whoever put it there. `isRetry` busts the cache and
 * trusts no foreign tag. A tag of ours that failed, or took longer than `ms`, is gone; `signal` ends the waiting only.
 */
export const requestScript = (
  source: ResolvedSource,
  isRetry: boolean,
  nonce: string | undefined,
  ms: number,
  signal: AbortSignal,
): Promise<TCaptchaErrorCode | undefined> =>
  new Promise<TCaptchaErrorCode | undefined>((resolve) => {
    const { src, intl } = source
    const listen = { signal }
    // It comes before the tag's `error`, and bubbles: the window has no name that an element could take.
    addEventListener(
      'securitypolicyviolation',
      ({ blockedURI, disposition }) => {
        if (blockedURI.startsWith(src) && disposition === 'enforce') resolve('script-csp')
      },
      listen,
    )
    const tag = toScriptTag(source, isRetry, nonce)
    tag.addEventListener('load', () => resolve(readVendor(intl) ? undefined : 'script-no-global'), listen)
    tag.addEventListener('error', () => resolve('script-error'), listen)
    void wait(ms, signal).then(() => {
      if (isOurs(tag) && !signal.aborted) tag.remove()
      resolve('script-timeout')
    })
  }).catch(() => 'script-csp') // The page's Trusted Types allow no policy of ours, or the URL is none of the vendor's.

function toScriptTag({ src, intl }: ResolvedSource, isRetry: boolean, nonce?: string): HTMLScriptElement {
  const existing = find<HTMLScriptElement>('script').find(
    (tag) => tag.src?.startsWith(src) && (isOurs(tag) || (!isRetry && !isFinished(tag))),
  )
  if (existing) return existing

  healPoisonedPage()
  const tag = Document.prototype.createElement.call(document, 'script') as HTMLScriptElement
  tag.src = toTrustedUrl(isRetry ? `${src}${src.includes('?') ? '&' : '?'}_=${Date.now()}` : src)
  tag.nonce = nonce ?? find<HTMLScriptElement>('script[nonce]')[0]?.nonce ?? ''
  tag.dataset.tcaptcha = 'loading'
  tag.onload = tag.onerror = () => {
    delete tag.dataset.tcaptcha
    // A success stays: the 1.0 script finds its own host by its tag.
    if (!readVendor(intl)) tag.remove()
  }
  find('head')[0]?.append(tag)
  return tag
}

/** Whether the tag's event is already past. A deferred one is fetched long before it runs. */
const isFinished = (tag: HTMLScriptElement) =>
  document.readyState !== 'loading' && performance.getEntriesByName(tag.src).length > 0
