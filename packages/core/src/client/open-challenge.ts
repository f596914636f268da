import { TCaptchaError, toError } from '../outcome/errors.ts'
import { find } from '../platform/dom.ts'
import { safely } from '../platform/safely.ts'
import { now, wait } from '../platform/time.ts'
import type { ResolvedSource } from '../script/sources.ts'
import { readVendor, type VendorConstructor, type VendorInstance, type VendorOptions } from '../script/vendor.ts'
import { forgetRemovedPopup, rememberPopup } from './kept-popup.ts'
import { createPresence, isLaidOut, popupSelector } from './presence.ts'

/** When a challenge was shown last, by any client: a try of its that failed has a timer of 20 s. */
let lastShow = Number.NEGATIVE_INFINITY
const staleTimer = 25_000

/** Looks, one a second, without anything of the vendor's before a challenge counts as gone. */
const patience = 4

export interface OpenRequest {
  source: ResolvedSource
  vendorOptions: VendorOptions
  /** What it is drawn in, where it is drawn in the page. */
  host: HTMLElement | undefined
  /** What opened it, and gets the focus back. */
  trigger: Element | null
  /** Milliseconds from `show()` to something visible. */
  timeout: number
  /** Takes the challenge down, now or, if it comes late, on arrival. */
  signal: AbortSignal
  onOpen: () => void
}

/** How a challenge ended: with the vendor's answer, with an error, or because its page went. */
export interface ChallengeEnd {
  raw?: unknown
  error?: TCaptchaError
  isRemoved?: boolean
  /** A moment ago the visitor could still use it. */
  wasAlive?: boolean
}

/**
 * Shows a fresh instance of the vendor's captcha: one that failed once keeps failing, and the script writes into its
 * options. Once it is open, there is no time limit.
 */
export function openChallenge(request: OpenRequest): Promise<ChallengeEnd> {
  const { source, vendorOptions, host, trigger, timeout, signal } = request
  return new Promise((resolve) => {
    const presence = createPresence(host, trigger)
    const previousShow = lastShow
    // Where it has gone since, `new` throws as well.
    const Vendor = readVendor(source.intl) as VendorConstructor
    /** Ends with the answer. A solved challenge may stay in its container, and `signal` with it. */
    const watching = new AbortController()
    let instance: VendorInstance | undefined
    let isOpen = false
    let isReady = false
    let lastAlive = 0

    const end = (result: ChallengeEnd) => {
      watching.abort()
      resolve(result)
    }
    const destroy = () => {
      try {
        if (instance) instance.destroy()
      } catch {
        // Errors thrown by destroy() are ignored.
      }
    }
    const open = () => {
      if (isOpen || watching.signal.aborted) return
      isOpen = true
      lastAlive = now()
      request.onOpen()
      void watch()
    }
    /** Not while it loads: then a failure has taken its full time. */
    const wasAlive = () => isOpen && now() - lastAlive < 2000
    // Another script of the page, or a leftover timer of the vendor, can take it down without a callback.
    const watch = async () => {
      if (!host) rememberPopup(Vendor)
      const { loading, type = 'popup' } = vendorOptions
      // While such a one reopens, nothing is visible until its configuration is there: as long as an opening may take.
      const limit = loading === false || type !== 'popup' ? Math.max(patience, timeout / 1000) : patience
      let isStale = false
      for (let misses = 0, goneLooks = 0; ;) {
        await wait(goneLooks ? 250 : 1000, watching.signal)
        if (watching.signal.aborted) return
        const isPopupShown = presence.isPopupShown()
        if (isReady ? isPopupShown : host && !isPopupShown) lastAlive = now()
        if (presence.isShown()) {
          misses = goneLooks = 0
          continue
        }
        // The vendor hides its popup; the page removes it.
        if (!misses) isStale = wasAlive() && find(popupSelector).length > 0 && now() - previousShow < staleTimer
        const isPageGone = presence.isPageGone()
        goneLooks = isPageGone ? goneLooks + 1 : 0
        misses += isPageGone ? 0 : 1
        // For more than a second, as moving is not removing.
        if (goneLooks > 5) end({ isRemoved: true })
        if (misses >= limit) end({ error: new TCaptchaError('invalid-result', 'no answer'), wasAlive: isStale })
      }
    }
    // The script offers no way to drop a queued `show()`: what appears after the end is destroyed on arrival.
    const onShown =
      <Info>(callback: ((info: Info) => void) | undefined) =>
      (info: Info) => {
        if (watching.signal.aborted) return destroy()
        isReady = true
        open()
        safely(callback, info)
      }
    /** The international 2.0 script calls nothing when its checkbox is there, and waits for the visitor. */
    const watchCheckbox = async () => {
      while (!watching.signal.aborted) {
        if (host && host.childElementCount && isLaidOut(host)) return open()
        await wait(100, watching.signal)
      }
    }
    const takeDown = () => {
      end({})
      forgetRemovedPopup(destroy)
      host?.remove()
      // What is drawn in the page never took the focus.
      if (isOpen && !host) (trigger as HTMLElement | null)?.focus()
    }
    signal.addEventListener('abort', takeDown)
    // A listener of the status, or the getter of the container, may have reset the client.
    if (signal.aborted) return takeDown()
    void wait(timeout, watching.signal).then(() => {
      // The 2.0 popup may be there without a word; the 1.0 script always calls `ready`.
      if (source.generation > 1 && presence.isPopupShown()) open()
      if (!isOpen) end({ error: new TCaptchaError('open-timeout', `${timeout} ms`) })
    })
    try {
      const settings = { ...vendorOptions, ready: onShown(vendorOptions.ready), showFn: onShown(vendorOptions.showFn) }
      const onAnswer = (raw: unknown) => {
        // The answer follows the removal.
        if (!host) rememberPopup(Vendor)
        end({ raw, wasAlive: wasAlive() })
      }
      instance = new Vendor(...(host ? [host] : []), source.appId, onAnswer, settings)
      lastShow = now()
      instance.show()
      if (host && source.intl) void watchCheckbox()
    } catch (cause) {
      end({ error: toError('vendor-threw', cause) })
    }
  })
}
