import { TCaptchaError, toError } from '../outcome/errors.ts'
import { find } from '../platform/query-page.ts'
import { safely } from '../platform/safely.ts'
import type { ResolvedSource } from '../script/sources.ts'
import { wait } from '../platform/time.ts'
import { readVendor, type VendorConstructor, type VendorInstance, type VendorOptions } from '../script/vendor.ts'

/** Looks, one a second, without the popup before it counts as gone: the answer comes up to a second after it. */
const patienceAfterClose = 4

/**
 * Shows a fresh instance of the vendor's captcha: one that failed once keeps failing, and the script writes into its
 * options. `signal` takes it down, now or, if it comes late, on arrival.
 *
 * Gives what the vendor calls back with first. Rejects with a `TCaptchaError` where it throws, or where nothing is
 * visible `timeout` ms after `show()`; once `onOpen` was called the visitor has all the time in the world.
 */
export function openChallenge(
  source: ResolvedSource,
  options: VendorOptions,
  host: HTMLElement | undefined,
  timeout: number,
  signal: AbortSignal,
  onOpen: () => void,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    let instance: VendorInstance | undefined
    let isOpen = false
    const destroy = () => {
      try {
        instance?.destroy()
      } catch {
        // It is gone or going; what it thinks of that helps nobody.
      }
    }
    const before = findCover()
    const open = () => {
      if (isOpen) return
      isOpen = true
      onOpen()
      if (!host && findCover() !== before) void watch()
    }
    // Another script of the page can take the popup down, and then nobody is told.
    const watch = async () => {
      for (let misses = 0; misses < patienceAfterClose && !signal.aborted;) {
        await wait(1000, signal)
        misses = findCover() === before ? misses + 1 : 0
      }
      reject(new TCaptchaError('invalid-result', 'no answer'))
    }
    // The script can't be told to drop a `show()` that it has queued: what appears after the end is taken down here.
    const onShown =
      <Info>(callback: ((info: Info) => void) | undefined) =>
      (info: Info) => {
        if (signal.aborted) return destroy()
        open()
        safely(callback, info)
      }
    // The intl 2.0 script calls nothing when its checkbox is there, and with that it waits.
    const checkbox = new ResizeObserver(() => {
      if (host?.offsetHeight) open()
    })
    if (host && source.intl) checkbox.observe(host)
    signal.addEventListener('abort', () => {
      checkbox.disconnect()
      destroy()
      host?.remove()
    })
    void wait(timeout, signal).then(() => {
      // The 2.0 popup's own area; the 1.0 script has none, and always calls `ready`.
      if (find<HTMLElement>('#tCaptchaVerifyArea')[0]?.offsetHeight) open()
      if (!isOpen) reject(new TCaptchaError('open-timeout', `${timeout} ms`))
    })
    try {
      const settings = { ...options, ready: onShown(options.ready), showFn: onShown(options.showFn) }
      // Where it has gone since, `new` throws as well.
      const Vendor = readVendor(source.intl) as VendorConstructor
      instance = new Vendor(...(host ? [host] : []), source.appId, resolve, settings)
      instance.show()
    } catch (cause) {
      reject(toError('vendor-threw', cause))
    }
  })
}

/** Which of the body's own children the middle of the window shows: the popup's, if there is one. As `find` looks. */
const findCover = () =>
  Document.prototype.elementFromPoint.call(document, innerWidth / 2, innerHeight / 2)?.closest('body > *')
